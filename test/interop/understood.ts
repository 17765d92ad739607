import { readFileSync } from 'node:fs'
import { validate } from '../../src/validate.ts'
import type { CheckedSubmission } from '../../src/validation.ts'
import { readWorkbook } from '../../src/workbook/read/read.ts'
import { campaign } from '../helpers/campaign.ts'

const LIMITS = { fileBytes: 5e7, unpackedBytes: 5e8, rowsPerSheet: 50_000 }

/** What validate makes of the file at `path` when it is called `name` and stands on the command line, received in time. */
export async function check(path: string, name: string): Promise<CheckedSubmission> {
  const content = await readWorkbook(readFileSync(path), LIMITS)
  const file = { path: name, sha256: name, modified: 0, byName: true, open: false, content }
  const common = { campaign, asOf: '2022-02-21', nameMissing: false, skipped: [], receipts: null }
  const [first, ...others] = validate({ ...common, files: [file], received: '2022-02-20' }).submissions
  if (!first || others.length > 0) throw new Error(`${path}: not one submission`)
  return first
}

/** All that was understood, without the file it came from and when a program last saved that. */
export function understood(checked: CheckedSubmission | undefined): unknown {
  return { ...checked, submission: { ...checked?.submission, file: undefined, saved: undefined } }
}
