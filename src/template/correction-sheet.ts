import { CORRECTION_SHEET } from '../campaign/sheet-names.ts'
import type { Severity } from '../finding.ts'
import { OPINION_LABEL } from '../submission/opinions.ts'
import { cellAddress } from '../workbook/address.ts'
import type { CellStyle, PlanCell, PlanRow, PlanValidation, SheetPlan } from '../workbook/plan.ts'
import { quotedSheet } from '../workbook/quote.ts'
import { COLORS, HEADER, TITLE } from './styles.ts'

/** A line of the first sheet: a finding in the unit's words, with its cell in this workbook. */
export interface CorrectionLine {
  readonly severity: Severity
  readonly message: string
  readonly hint: string
  /** Where to write; a line about the workbook as a whole has no place. */
  readonly sheet?: string
  readonly row?: number
  readonly column?: number
  /** What the unit wrote there. */
  readonly typed: string
  /** What it has already said of it. */
  readonly opinion: string
}

/** Something the unit wrote outside its tables. */
export interface OutsideText {
  readonly sheet: string
  readonly row: number
  readonly text: string
}

/** What the first sheet says. */
export interface CorrectionTexts {
  /** Under the title: whose workbook this is and which file it answers; then what to do. */
  readonly intro: readonly string[]
  readonly lines: readonly CorrectionLine[]
  readonly outside: readonly OutsideText[]
}

/** How a unit is told of a severity. */
export const TO_UNIT: Readonly<Record<Severity, string>> = {
  error: 'Cần sửa',
  warning: 'Đề nghị xem lại',
  info: 'Lưu ý',
}

const COLUMNS: readonly (readonly [label: string, width: number])[] = [
  ['TT', 5],
  ['Mức', 13],
  ['Trang', 15],
  ['Ô', 8],
  ['Đã ghi', 18],
  ['Nội dung cần bổ sung, chỉnh sửa', 36],
  ['Cách sửa', 36],
  [OPINION_LABEL, 27],
]
const LAST = COLUMNS.length
const OPINION_PROMPT = {
  title: OPINION_LABEL,
  text: 'Nếu nội dung đã đúng, ghi ngắn gọn ý kiến của đơn vị, ví dụ: chị là phụ nữ, tên đúng như giấy tờ.',
}

const TABLE: CellStyle = { size: 12, vertical: 'middle', border: 'all', wrap: true }
const TEXT: CellStyle = { ...TABLE, horizontal: 'left', indent: 1 }
const CENTER: CellStyle = { ...TABLE, horizontal: 'center' }
const LINK: CellStyle = { ...CENTER, color: '0563C1', underline: true }
const OPINION: CellStyle = { ...TEXT, fill: COLORS.fillIn, unlocked: true }
const INTRO: CellStyle = { size: 12, vertical: 'middle', wrap: true }
const FILL: Readonly<Record<Severity, CellStyle>> = {
  error: { ...CENTER, bold: true, fill: COLORS.wrongFill },
  warning: { ...CENTER, fill: COLORS.doubtFill },
  info: CENTER,
}

/** `Cần bổ sung`: each finding with a link to its cell and room for what the unit says of it; then what stood outside the tables. */
export function correctionSheet({ intro, lines, outside }: CorrectionTexts): SheetPlan {
  const head = intro.length + 2
  const foot = head + Math.max(lines.length, 1)
  const outsideRows = outside.length === 0 ? [] : outsideLines(outside, foot + 2)
  const last = outsideRows.at(-1)?.number ?? foot
  const wide = [1, ...intro.map((_, at) => at + 2), ...outsideRows.slice(0, 1).map(({ number }) => number)]
  return {
    name: CORRECTION_SHEET,
    tabColor: COLORS.tabCorrection,
    widths: COLUMNS.map(([, width]) => width),
    rows: [
      { number: 1, cells: [{ column: 1, value: 'NỘI DUNG ĐỀ NGHỊ BỔ SUNG, CHỈNH SỬA', style: TITLE }] },
      ...intro.map((text, at) => ({ number: at + 2, cells: [{ column: 1, value: text, style: INTRO }] })),
      {
        number: head,
        cells: COLUMNS.map(([value], at) => ({ column: at + 1, value, style: HEADER })),
      },
      ...lines.map((line, at) => lineRow(line, at + 1, head + 1 + at)),
      ...outsideRows,
    ],
    merges: [
      ...wide.map((row) => ({ top: row, left: 1, bottom: row, right: LAST })),
      ...outsideRows.slice(1).map(({ number }) => ({ top: number, left: 5, bottom: number, right: LAST })),
    ],
    validations: lines.length === 0 ? [] : [opinionPrompt(head + 1, foot)],
    protection: { formatColumns: true, formatRows: true },
    freeze: { rows: head, columns: 0 },
    gridLines: false,
    print: {
      orientation: 'landscape',
      titleRows: [head, head],
      area: `A1:${cellAddress(LAST, last)}`,
      fitWidth: true,
      footer: '&C&10Trang &P/&N',
    },
  }
}

function opinionPrompt(first: number, last: number): PlanValidation {
  const range = `${cellAddress(LAST, first)}:${cellAddress(LAST, last)}`
  return { range, rule: { type: 'any' }, onError: 'warning', prompt: OPINION_PROMPT }
}

function lineRow(line: CorrectionLine, at: number, number: number): PlanRow {
  const { severity, message, hint, sheet, typed, opinion } = line
  return {
    number,
    cells: [
      { column: 1, value: at, style: CENTER },
      { column: 2, value: TO_UNIT[severity], style: FILL[severity] },
      { column: 3, value: sheet ?? null, style: TEXT },
      placeCell(line),
      ...[typed, message, hint].map((text, index) => ({
        column: 5 + index,
        value: text || null,
        style: TEXT,
      })),
      { column: LAST, value: opinion || null, style: OPINION },
    ],
  }
}

function placeCell({ sheet, row, column }: CorrectionLine): PlanCell {
  if (sheet === undefined) return { column: 4, value: null, style: CENTER }
  const place = cellAddress(column ?? 1, row ?? 1)
  return {
    column: 4,
    value: row === undefined ? 'Mở' : place,
    style: LINK,
    link: `${quotedSheet(sheet)}!${place}`,
  }
}

function outsideLines(outside: readonly OutsideText[], first: number): PlanRow[] {
  const title = 'Phần đơn vị ghi thêm ngoài bảng trong bản đã gửi, giữ nguyên để tham khảo:'
  return [
    { number: first, cells: [{ column: 1, value: title, style: { ...INTRO, italic: true } }] },
    ...outside.map(({ sheet, row, text }, at) => ({
      number: first + 1 + at,
      cells: [
        { column: 3, value: sheet, style: INTRO },
        { column: 4, value: `dòng ${row}`, style: INTRO },
        { column: 5, value: text, style: INTRO },
      ],
    })),
  ]
}
