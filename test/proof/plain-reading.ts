import exceljs, { type CellValue, type Row, type Worksheet } from 'exceljs'
import { type Activity, MANY, type Nominee } from './truth.ts'

/** What a workbook holds for somebody who opens it and counts. */
export interface PlainContent {
  readonly activities: readonly Activity[]
  readonly themes: readonly (string | null)[]
  readonly elections: readonly (string | null)[]
  readonly nominees: readonly Nominee[]
}

/**
 * What the demo's units typed otherwise than as a plain number or day, as a person understands it: words for a number cannot be read,
 * and 15.000 may be đồng or thousands of them.
 */
const TYPED: Readonly<Record<string, number | string | null>> = {
  'năm người': 0,
  '05 chị': 5,
  '15.000': 0,
  '21tr': 21_000_000,
  '28.02.2022': '2022-02',
  '30/02/2022': null,
}

/** Opens a workbook with exceljs and counts its tables, found by the labels of their columns. */
export async function readPlainly(bytes: Uint8Array): Promise<PlainContent> {
  const book = new exceljs.Workbook()
  await book.xlsx.load(bytes.slice().buffer as ArrayBuffer)
  const tables = book.worksheets
    .filter(({ state, name }) => state === 'visible' && name !== 'Cách ghi')
    .flatMap(tableOf)
  const of = (...labels: readonly string[]) => {
    const [one] = tables.filter(({ has }) =>
      labels.every((label) => (label.startsWith('!') ? !has(label.slice(1)) : has(label))),
    )
    return one?.rows ?? []
  }
  return {
    activities: of('Tên hoạt động/phần việc').map((cell) => ({
      group: textOf(cell('Nhóm nội dung')),
      ethnicity: ethnicOf(cell('Dân tộc người được hỗ trợ') ?? cell('Dân tộc')),
      people: numberOf(cell('Số phụ nữ DTTS nghèo hưởng lợi (người)') ?? cell('Số người hưởng lợi')),
      budget: numberOf(cell('Kinh phí dự kiến (đồng)') ?? cell('Kinh phí')),
      month: monthOf(cell('Đến ngày') ?? cell('Kết thúc')),
      source: textOf(cell('Nguồn kinh phí')),
    })),
    themes: [...of('Nội dung đăng ký'), ...of(OTHER, SHORTCOMING)].map((cell) =>
      textOf(cell('Nhóm nội dung')),
    ),
    elections: of(OTHER, `!${SHORTCOMING}`).map((cell) => textOf(cell('Nhóm nội dung'))),
    nominees: of('Họ và tên').map((cell) => ({
      ethnicity: ethnicOf(cell('Dân tộc')),
      household: textOf(cell('Diện hộ')),
    })),
  }
}

type CellAt = (label: string) => CellValue

interface PlainTable {
  readonly has: (label: string) => boolean
  readonly rows: readonly CellAt[]
}

const OTHER = 'Nội dung, hoạt động/phần việc đăng ký'
/** Only the form of the year's theme asks for it. */
const SHORTCOMING = 'Hạn chế cần khắc phục'
const NAMES = ['Nội dung đăng ký', 'Tên hoạt động/phần việc', OTHER, 'Họ và tên']

/** The table of a sheet: its header is the row with the name's label; its rows are those with a number and a name. */
function tableOf(sheet: Worksheet): PlainTable[] {
  let columns = new Map<string, number>()
  const rows: CellAt[] = []
  sheet.eachRow((row) => {
    const labels = labelsOf(row)
    if (NAMES.some((name) => labels.has(name))) columns = labels
    else if (columns.size > 0 && isEntry(row, columns))
      rows.push((label) => row.getCell(columns.get(label) ?? 999).value)
  })
  return columns.size === 0 ? [] : [{ has: (label) => columns.has(label), rows }]
}

function labelsOf(row: Row): Map<string, number> {
  const labels = new Map<string, number>()
  row.eachCell(({ value }, column) => {
    if (typeof value === 'string') labels.set(value.normalize('NFC').replace(/\*$/, ''), column)
  })
  return labels
}

function isEntry(row: Row, columns: ReadonlyMap<string, number>): boolean {
  const name = NAMES.map((label) => columns.get(label)).find((column) => column !== undefined)
  const value = row.getCell(name ?? 999).value
  return typeof row.getCell(1).value === 'number' && typeof value === 'string' && value !== ''
}

function textOf(value: CellValue): string | null {
  return typeof value === 'string' && value !== '' ? value.normalize('NFC') : null
}

function ethnicOf(value: CellValue): string | null {
  const text = textOf(value)
  return text !== null && /[;,/+]/.test(text) ? MANY : text
}

/** @throws Error for a text that nobody wrote down above what it means. */
function numberOf(value: CellValue): number {
  if (typeof value === 'number') return value
  if (value === null || value === undefined) return 0
  return Number(understood(value) ?? 0)
}

function monthOf(value: CellValue): string | null {
  if (value instanceof Date) return value.toISOString().slice(0, 7)
  return value === null || value === undefined ? null : (understood(value) as string | null)
}

function understood(value: CellValue): number | string | null {
  const meaning = typeof value === 'string' ? TYPED[value.normalize('NFC')] : undefined
  if (meaning === undefined) throw new Error(`What does ${JSON.stringify(value)} mean?`)
  return meaning
}
