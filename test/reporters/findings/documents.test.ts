import { fileURLToPath } from 'node:url'
import exceljs from 'exceljs'
import JSZip from 'jszip'
import { beforeAll, describe, expect, it } from 'vitest'
import { findUnit } from '../../../src/commands/find-unit.ts'
import { findingsDocument } from '../../../src/commands/findings-document.ts'
import type { DocumentFormat } from '../../../src/commands/formats.ts'
import { narrowingOf } from '../../../src/commands/narrowing.ts'
import { runValidation } from '../../../src/commands/run-validation.ts'
import { reportOf } from '../../../src/commands/validate.ts'
import type { PhrasedFinding } from '../../../src/finding.ts'
import { findingRows } from '../../../src/reporters/findings/rows.ts'
import { validationJson } from '../../../src/reporters/json.ts'
import { narrow } from '../../../src/reporters/narrow.ts'
import type { Report } from '../../../src/reporters/report.ts'
import type { Validation } from '../../../src/validation.ts'
import { testIo } from '../../commands/run.ts'

const cwd = fileURLToPath(new URL('../../../fixtures', import.meta.url))
let demo: Validation

beforeAll(async () => {
  const options = { campaign: '59-kh-btv-2021', lang: 'vi', color: false, asOf: '2022-03-02' } as const
  demo = (await runValidation(['da-nhan'], options, testIo({ cwd }))).validation
})

async function document(report: Report, format: DocumentFormat, file: string | null = null) {
  return Buffer.from(await findingsDocument(report, format, { lang: 'vi', cwd, file }))
}

function recordsOf(text: string): string[][] {
  return text
    .trimEnd()
    .split('\r\n')
    .map((line) =>
      [...line.matchAll(/"((?:[^"]|"")*)"(?:;|$)/g)].map(([, field = '']) => field.replaceAll('""', '"')),
    )
}

async function sheetsOf(bytes: Buffer): Promise<exceljs.Worksheet[]> {
  const book = new exceljs.Workbook()
  await book.xlsx.load(new Uint8Array(bytes).buffer as ArrayBuffer)
  return book.worksheets
}

/** Where the links of a sheet lead, by cell. */
async function linksOf(bytes: Buffer, sheet: number): Promise<Record<string, string>> {
  const zip = await JSZip.loadAsync(bytes)
  const xml = (await zip.file(`xl/worksheets/sheet${sheet}.xml`)?.async('string')) ?? ''
  const links = xml.matchAll(/<hyperlink ref="([A-Z]+\d+)" location="([^"]*)"/g)
  return Object.fromEntries([...links].map(([, cell, place = '']) => [cell, place.replaceAll('&apos;', "'")]))
}

/** The codes of all findings in a document, in its order. */
const codesIn = {
  csv: async (bytes: Buffer) =>
    recordsOf(bytes.toString())
      .slice(1)
      .map((record) => record[6] ?? ''),
  xlsx: async (bytes: Buffer) => {
    const [list] = await sheetsOf(bytes)
    const codes: string[] = []
    list?.eachRow((row) => codes.push(row.getCell(7).text))
    return codes.filter((code) => /^[a-z]+(-[a-z]+)+$/.test(code))
  },
  html: async (bytes: Buffer) =>
    [...bytes.toString().matchAll(/<td data-label="Mã"[^>]*><a href="#([a-z-]+)">/g)].map(
      ([, code = '']) => code,
    ),
}

interface Json {
  readonly summary: object
  readonly submissions: readonly { readonly findings: readonly { readonly code: string }[] }[]
  readonly findings: readonly { readonly code: string }[]
}

function codesInJson(report: Report): string[] {
  const { submissions, findings } = validationJson(report) as Json
  return [...submissions.flatMap((one) => one.findings), ...findings].map(({ code }) => code)
}

describe('all formats', () => {
  it.each([
    [{}, 28],
    [{ only: ['errors'] }, 14],
    [{ only: ['canh-bao,lưu ý'] }, 14],
    [{ unit: ['EKA', 'huyện Krông A Na'] }, 8],
    [{ unit: ['EKA'], only: ['loi'] }, 3],
    // The form of one unit that names another concerns both.
    [{ unit: ['KBU'] }, 2],
    [{ unit: ['BMT'] }, 0],
  ])('have the findings of the JSON: %j', async (asked, count) => {
    const whole = reportOf(demo, 'vi')
    const report = narrow(whole, narrowingOf(asked, demo.campaign))
    const codes = codesInJson(report).sort()
    expect(codes).toHaveLength(count)
    for (const format of ['csv', 'xlsx', 'html'] as const) {
      expect((await codesIn[format](await document(report, format))).sort()).toEqual(codes)
    }
    expect((validationJson(report) as Json).summary).toEqual((validationJson(whole) as Json).summary)
  })

  it('have them unit by unit, in sheet and row order', () => {
    const rows = findingRows(reportOf(demo, 'vi'), 'vi').filter(({ unit }) => /Ea Kar|A Na/.test(unit))
    expect(rows.map(({ unit, sheet, cell, code }) => [unit, sheet, cell, code].join(' · '))).toEqual([
      'Hội LHPN huyện Ea Kar · B. Hỗ trợ sinh kế · F5 · value-invalid',
      'Hội LHPN huyện Ea Kar · B. Hỗ trợ sinh kế · J6 · value-interpreted',
      'Hội LHPN huyện Ea Kar · B. Hỗ trợ sinh kế · F8 · value-interpreted',
      'Hội LHPN huyện Ea Kar · B. Hỗ trợ sinh kế · I9 · value-invalid',
      'Hội LHPN huyện Ea Kar · B. Hỗ trợ sinh kế · J10 · number-ambiguous',
      'Hội LHPN huyện Krông A Na · B. Hỗ trợ sinh kế ·  · quota-short',
      'Hội LHPN huyện Krông A Na · D. Phụ nữ được chọn · F4 · commune-unknown',
      'Hội LHPN huyện Krông A Na · D. Phụ nữ được chọn · dòng 4 · nominee-in-two-units',
    ])
  })
})

describe('csv', () => {
  it('is UTF-8 with its mark, with semicolons, every field quoted, in the clerks’ order', async () => {
    const bytes = await document(
      narrow(reportOf(demo, 'vi'), { severities: ['error'], units: [findUnit('EKA', demo.campaign)] }),
      'csv',
    )
    expect(bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]))
    expect(bytes.toString().slice(1)).toBe(
      [
        '"Đơn vị";"Trang tính";"Ô";"Nội dung sai";"Cách sửa";"Giá trị hiện có";"Mã";"Mức";"Tệp"',
        '"Hội LHPN huyện Ea Kar";"B. Hỗ trợ sinh kế";"F5";"“năm người” ghi bằng chữ.";"Ghi bằng chữ số: 5.";"năm người";"value-invalid";"Lỗi";"Dang ky EaKar.xlsx"',
        `"Hội LHPN huyện Ea Kar";"B. Hỗ trợ sinh kế";"I9";"“30/02/2022” là ngày không có trong lịch.";"Ghi ngày kết thúc theo ngày/tháng/năm, ví dụ 28/02/2022.";"'30/02/2022";"value-invalid";"Lỗi";"Dang ky EaKar.xlsx"`,
        `"Hội LHPN huyện Ea Kar";"B. Hỗ trợ sinh kế";"J10";"“15.000” chưa rõ là 15.000 đồng hay 15.000.000 đồng.";"Ghi đủ số đồng, ví dụ 15.000.000.";"'15.000";"number-ambiguous";"Lỗi";"Dang ky EaKar.xlsx"`,
        '',
      ].join('\r\n'),
    )
  })

  it.each([
    ['=1+1', "'=1+1"],
    ['+84 905', "'+84 905"],
    ['-5', "'-5"],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['\t=1', "' =1"],
    ['\r=1', "'\ufffd=1"],
    [' =1', "' =1"],
    ['＝1', "'＝1"],
    ['5/6', "'5/6"],
    ['12:30', "'12:30"],
    ['(5.000)', "'(5.000)"],
    ['05 chị', '05 chị'],
    ['a "b"; c', 'a "b"; c'],
    ['dòng một\ndòng hai', 'dòng một\ndòng hai'],
    ['a=1', 'a=1'],
  ])('keeps %j text', async (value, field) => {
    const report = withValue(value)
    expect(recordsOf((await document(report, 'csv')).toString())[1]?.[5]).toBe(field)
  })
})

/** One finding about a cell that says this. */
function withValue(value: string): Report {
  const whole = reportOf(demo, 'vi')
  const [finding] = whole.findings.flat()
  const one: PhrasedFinding = { ...(finding as PhrasedFinding), message: `«${value}»: chưa rõ.`, value }
  return { ...whole, findings: whole.findings.map((_, at) => (at === 0 ? [one] : [])), others: [] }
}

describe('xlsx', () => {
  it('has the columns in the clerks’ order, filtered, frozen, to be printed on A4', async () => {
    const [list, units, codes, stamp] = await sheetsOf(
      await document(reportOf(demo, 'vi'), 'xlsx', 'ra/b.xlsx'),
    )
    expect([list, units, codes].map((sheet) => sheet?.name)).toEqual([
      'Kết quả kiểm tra',
      'Theo đơn vị',
      'Giải thích mã',
    ])
    expect(stamp?.state).toBe('veryHidden')
    expect(list?.getRow(6).values).toEqual([
      undefined,
      'Đơn vị',
      'Trang tính',
      'Ô',
      'Nội dung sai',
      'Cách sửa',
      'Giá trị hiện có',
      'Mã',
      'Mức',
      'Tệp',
    ])
    expect(list?.autoFilter).toBe('A6:I34')
    expect(list?.views[0]).toMatchObject({ state: 'frozen', ySplit: 6, xSplit: 1 })
    expect(list?.pageSetup).toMatchObject({
      paperSize: 9,
      orientation: 'landscape',
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '6:6',
    })
    expect(units?.getCell('C25').value).toMatchObject({ formula: 'SUM(C4:C24)', result: 14 })
  })

  it('leads from a cell to the unit’s file, and from a code to its explanation', async () => {
    const bytes = await document(reportOf(demo, 'vi'), 'xlsx', 'ra/b.xlsx')
    const [list, units, codes] = await sheetsOf(bytes)
    const row = list?.getRows(7, 28)?.find((one) => one.getCell(3).text === 'F5')?.number ?? 0
    expect(list?.getCell(`C${row}`).hyperlink).toBe('../da-nhan/Dang%20ky%20EaKar.xlsx')
    const links = await linksOf(bytes, 1)
    expect(links[`C${row}`]).toBe("'B. Hỗ trợ sinh kế'!F5")
    const explained = codes?.getColumn(1).values.indexOf('value-invalid')
    expect(links[`G${row}`]).toBe(`'Giải thích mã'!A${explained}`)
    expect(units?.getCell('A12').text).toBe('Hội LHPN huyện Ea Kar')
    expect((await linksOf(bytes, 2)).A12).toBe(`'Kết quả kiểm tra'!A${row}`)
  })

  it('says so when there is nothing to mend, and keeps what looks like a formula text', async () => {
    const fine = narrow(reportOf(demo, 'vi'), { severities: [], units: [findUnit('BMT', demo.campaign)] })
    const [list] = await sheetsOf(await document(fine, 'xlsx'))
    expect(list?.getCell('D8').value).toBe('Không có nội dung nào cần sửa.')
    const [formula] = await sheetsOf(await document(withValue('=1+1'), 'xlsx'))
    expect(formula?.getCell('F7').value).toBe('=1+1')
  })
})

describe('html', () => {
  it('is one page that loads nothing, and shows what units wrote as text', async () => {
    const page = (await document(withValue('<img src=x onerror="alert(1)">'), 'html')).toString()
    expect(page).toContain('&lt;img src=x onerror=&quot;alert(1)&quot;&gt;')
    expect(page).not.toMatch(/<(img|script|link|iframe|base|form)\b/i)
    expect(page).not.toMatch(/\b(src|srcset|style)="|url\(|@import|https?:/i)
    expect(page.match(/href="[^"]*"/g)?.every((href) => href.startsWith('href="#'))).toBe(true)
    expect(page).toContain('@page { size: A4 landscape')
  })

  it('leads from each code to its explanation, and from each unit to its findings', async () => {
    const page = (await document(reportOf(demo, 'vi'), 'html')).toString()
    const targets = [...page.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id)
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
    expect(targets.filter((target) => !ids.includes(target))).toEqual([])
  })
})
