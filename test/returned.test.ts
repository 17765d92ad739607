import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { run } from './commands/run.ts'

/** What must be said of one file of a returned case; see fixtures/returned/<case>/expect.json. */
interface FileExpectation {
  readonly unit: string | null
  readonly status: string
  readonly counts: Readonly<Record<string, number>> | null
  readonly has: readonly (readonly [code: string, cell?: string])[]
  readonly lacks: readonly string[]
  readonly clean_cells?: readonly string[]
  readonly used?: boolean
  readonly timeliness?: string
  readonly quota?: Readonly<Record<string, unknown>>
}

interface Expectation {
  readonly args: readonly string[]
  readonly exit: number
  readonly files: Readonly<Record<string, FileExpectation>>
  readonly total_livelihood?: number
  readonly note: string
}

const folder = fileURLToPath(new URL('../fixtures/returned/', import.meta.url))
const cases = readdirSync(folder).map((name) => {
  const expected: Expectation = JSON.parse(readFileSync(`${folder}${name}/expect.json`, 'utf8'))
  return { name, expected }
})

describe.each(cases)('returned case $name', ({ name, expected }) => {
  it(expected.note, async () => {
    const { code, stdout } = await run(['validate', '.', ...expected.args, '--json'], {
      cwd: `${folder}${name}/in`,
    })
    expect(code).toBe(expected.exit)
    const json = JSON.parse(stdout)
    const files = Object.entries(expected.files)
    expect(json.submissions.map(({ file }: { file: string }) => baseName(file)).sort()).toEqual(
      files.map(([file]) => baseName(file)).sort(),
    )
    for (const [file, expectation] of files) expectFile(json, file, expectation)
    if (expected.total_livelihood !== undefined) {
      expect(json.summary.entries.livelihood).toBe(expected.total_livelihood)
    }
  })
})

function expectFile(json: ReturnType<typeof JSON.parse>, file: string, expected: FileExpectation): void {
  const found = json.submissions.find((one: { file: string }) => baseName(one.file) === baseName(file))
  const findings: { code: string; cell?: string }[] = found.findings
  const codes = findings.map(({ code }) => code)
  expect(found.unit?.id ?? null).toBe(expected.unit)
  expect(found.status).toBe(expected.status)
  if (expected.counts) expect(found.counts).toMatchObject(expected.counts)
  for (const [code, cell] of expected.has) {
    expect(findings).toContainEqual(expect.objectContaining(cell === undefined ? { code } : { code, cell }))
  }
  for (const code of expected.lacks) expect(codes).not.toContain(code)
  for (const cell of expected.clean_cells ?? []) expect(findings.map((one) => one.cell)).not.toContain(cell)
  if (expected.used !== undefined) expect(found.used).toBe(expected.used)
  if (expected.timeliness !== undefined) expect(found.timeliness).toBe(expected.timeliness)
  if (expected.quota) expect(found.quotas).toContainEqual(expect.objectContaining(expected.quota))
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1).normalize('NFC')
}
