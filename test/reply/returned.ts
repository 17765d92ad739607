import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Finding } from '../../src/finding.ts'
import type { Reply } from '../../src/reply/reply.ts'
import type { CheckedSubmission, Validation } from '../../src/validation.ts'
import { parseCase } from '../helpers/case-file.ts'
import { check } from '../helpers/case-run.ts'

const folder = fileURLToPath(new URL('../../fixtures/cases/', import.meta.url))

/** Every run of every case, checked. */
export function checkedCases(): { readonly name: string; readonly validation: Validation }[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md') && !name.endsWith('README.md'))
    .sort()
    .flatMap((name) =>
      parseCase(readFileSync(folder + name, 'utf8')).runs.map((run) => ({
        name: `${name}: ${run.title}`,
        validation: check(run),
      })),
    )
}

/** Errors that the unit cannot mend in a cell. */
export const BEYOND_CELLS: readonly string[] = ['submitted-late', 'unit-conflict']

/** The errors of a workbook without those that no cell can mend. */
export function errorsOf(findings: readonly Finding[]): Finding[] {
  return findings.filter(({ severity, code }) => severity === 'error' && !BEYOND_CELLS.includes(code))
}

/** The submission that a reply is about. */
export function answered({ submissions }: Validation, { file }: Reply): CheckedSubmission | undefined {
  return submissions.find(({ submission }) => submission.file.path === file)
}
