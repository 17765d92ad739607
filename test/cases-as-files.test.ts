import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Grid } from '../src/workbook/grid.ts'
import { readWorkbook } from '../src/workbook/read/read.ts'
import { run } from './commands/run.ts'
import { parseCase } from './helpers/case-file.ts'
import { workbookOf } from './helpers/case-workbook.ts'
import { toXlsx } from './helpers/xlsx.ts'

const LIMITS = { fileBytes: 10_000_000, unpackedBytes: 50_000_000, rowsPerSheet: 1000 }
const folder = fileURLToPath(new URL('../fixtures/cases/', import.meta.url))
const MERGED = `
## a table with merged cells
- unit: CLB
- without: A
- merge: B!B3:B5
- merge: B!H3:H5
#### B. Hỗ trợ sinh kế
| STT | Tên hoạt động | Nhóm nội dung | Dân tộc | Số người | Địa bàn | Đến ngày | Kinh phí |
|  | VD: Tặng bò |
| 1 | Trao dê luân chuyển | Sinh kế | Ê-đê | 2 | xã Ea Kao | 2021-12-01 | 15000000 |
|  |  |  |  | 3 | xã Ea Tu |
|  |  |  |  | 4 | xã Hòa Phú |
| 2 | Tặng máy may | Sinh kế | Tày | 2 | toàn tỉnh | 2021-12-01 | 5000000 |
|  | Cộng |  |  | 11 |  |  | 20000000 |
`
let cwd = ''

beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'thidua-cases-'))
})
afterAll(() => rmSync(cwd, { recursive: true, force: true }))

/** The workbook of a case with these directives. */
function workbook(...lines: [string, string][]): Grid {
  return workbookOf({ path: '', lines, sheets: [] })
}

/** Writes files into a new folder. */
function put(name: string, files: Readonly<Record<string, Uint8Array | string>>): string {
  const path = join(cwd, name)
  mkdirSync(path)
  for (const [file, bytes] of Object.entries(files)) writeFileSync(join(path, file), bytes)
  return name
}

describe('a workbook of a case written as .xlsx', () => {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.md') && !name.endsWith('README.md'),
  )

  it.each(names)('says the same when it is read again: %s', async (name) => {
    const { runs } = parseCase(readFileSync(folder + name, 'utf8'))
    const workbooks = runs.flatMap((one) => one.workbooks).filter(({ path }) => path !== 'so-nhan.xlsx')
    for (const given of workbooks) {
      const lines = given.lines.filter(([key]) => key !== 'font')
      const grid = workbookOf({ ...given, lines })
      expect(await readWorkbook(await toXlsx(grid), LIMITS)).toEqual({ ok: true, grid })
    }
  })

  it('counts rows and columns that are hidden or filtered away', async () => {
    const grid = workbook(['hide', 'B!2-5'])
    const path = put('ẩn', { 'MDrak.xlsx': await toXlsx(grid, { hiddenColumns: [2, 6, 10] }) })
    const { code, stdout } = await run(
      ['validate', path, '--received', '2022-02-20', '--only-given', '--json'],
      { cwd },
    )
    const { submissions } = JSON.parse(stdout)
    expect(submissions).toMatchObject([{ status: 'accepted', counts: { livelihood: 6 }, findings: [] }])
    expect(code).toBe(0)
  })
})

describe('merged cells in the report', () => {
  it('account for every row once: three rows of one activity, an example, a total', async () => {
    const { runs } = parseCase(MERGED)
    const given = runs[0]?.workbooks[0]
    if (!given) throw new Error('no workbook')
    const path = put('gộp', { 'CLB.xlsx': await toXlsx(workbookOf(given)) })
    const options = ['--received', '2022-02-20', '--only-given', '--json', '-o', 'gop.xlsx']
    const { code, stdout } = await run(['merge', path, ...options], { cwd })
    const { submissions, totals, reconciliation } = JSON.parse(stdout)
    expect(submissions[0].counts.livelihood).toBe(2)
    expect(totals).toMatchObject({ livelihood: 2, beneficiaries: 11, budget: 20_000_000 })
    expect(reconciliation[0]).toMatchObject({
      rowsFilled: 6,
      merged: 4,
      notMerged: [
        { row: 2, reason: 'dòng ví dụ' },
        { row: 7, reason: 'dòng Cộng, Tổng cộng' },
      ],
    })
    expect(code).toBe(0)
  })
})

describe('names and texts from a Mac', () => {
  it('decomposed letters are the same letters: unit, values, and the line of the receipt log', async () => {
    const grid = workbook(['unit', 'KNA'], ['D!B2', 'Nguyễn Thị Mầy'], ['D!D2', 'Tày'], ['B!E2', 'Ê-đê'])
    const decomposed: Grid = JSON.parse(JSON.stringify(grid).normalize('NFD'))
    expect(JSON.stringify(decomposed)).not.toBe(JSON.stringify(grid))
    const file = 'Krông Năng – đăng ký.xlsx'
    const path = put('mac', {
      [file.normalize('NFD')]: await toXlsx(decomposed),
      'so-nhan.csv': `Tên tệp;Đơn vị;Ngày, giờ nhận\n${file};;20/02/2022 08:00\n`,
    })
    const { code, stdout } = await run(['validate', path, '--only-given', '--json'], { cwd })
    const [submission] = JSON.parse(stdout).submissions
    expect(submission).toMatchObject({
      unit: { id: 'KNA' },
      status: 'accepted',
      received: { at: '2022-02-20T08:00:00+07:00', source: 'receipts' },
      findings: [],
    })
    expect(code).toBe(0)
    const read = await readWorkbook(await toXlsx(decomposed), LIMITS)
    expect(read.ok && read.grid).toEqual(grid)
  })
})

describe('what else lies in a folder', () => {
  it('a lock file and Thumbs.db are nothing, a photo and a letter are listed and their units not missing', async () => {
    const path = put('zalo', {
      'MDrak.xlsx': await toXlsx(workbook()),
      '~$dangky.xlsx': 'lock',
      'Thumbs.db': 'thumbs',
      'Lak.jpg': Buffer.from('ffd8ffe000104a464946', 'hex'),
      'Ea Kar.docx': Buffer.from('504b0304', 'hex'),
    })
    const { stdout } = await run(['validate', path, '--received', '2022-02-20', '--json'], { cwd })
    const { findings, submissions, units } = JSON.parse(stdout)
    expect(submissions.map(({ file }: { file: string }) => file)).toEqual(['zalo/MDrak.xlsx'])
    const skipped = findings.filter(({ code }: { code: string }) => code === 'file-skipped')
    expect(skipped).toMatchObject([
      { file: 'zalo/Ea Kar.docx', unit: 'EKA' },
      { file: 'zalo/Lak.jpg', unit: 'LAK' },
    ])
    const state = (id: string) => units.find((unit: { id: string }) => unit.id === id).status
    expect([state('LAK'), state('EKA'), state('KBU')]).toEqual(['unreadable', 'unreadable', 'missing'])
    const missing = findings.filter(({ code }: { code: string }) => code === 'unit-missing')
    expect(missing.map(({ unit }: { unit: string }) => unit)).not.toContain('LAK')
  })
})
