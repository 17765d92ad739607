import type { Campaign } from '../campaign/campaign.ts'
import { letterhead } from '../document/letterhead.ts'
import { signatureBlock } from '../document/signature.ts'
import { documentWords } from '../document/wording.ts'
import { formatDay, formatNumber } from '../vietnamese/format.ts'
import { columnLetters } from '../workbook/address.ts'
import type { Range } from '../workbook/grid.ts'
import type { CellStyle, PlanCell, PlanRow, SheetPlan } from '../workbook/plan.ts'
import type { ListLayout } from './list-layout.ts'
import {
  CENTER_CELL,
  COLUMN_NUMBER,
  DAY_CELL,
  FILLS,
  HEADER_CELL,
  NOTE_LINE,
  NUMBER_CELL,
  PERCENT_CELL,
  TEXT_CELL,
} from './report-styles.ts'
import type { Summary } from './summary.ts'
import { type SummaryColumn, summaryColumns, summaryLetters } from './summary-columns.ts'
import { figureCell, rateCell, type SummaryContext } from './summary-formulas.ts'
import { FIGURES, type FigureKey, type SummaryRow, summaryRows } from './summary-rows.ts'
import type { PageFrame } from './words.ts'

const SUMMARY_SHEET = 'Tổng hợp'

/** A summary of at most so many lines is set on one page, signatures included. */
const ROWS_OF_A_PAGE = 32

const CENTERED: CellStyle = { horizontal: 'center', vertical: 'middle', wrap: true }

/** What an edition of the report says in its own words: around each page, and where its figures come from. */
export interface SummaryWords {
  readonly frame: PageFrame
  readonly origin: string
}

/** «Biểu số 01»: one line a unit, the parts with their sums, all figures over lists of the report live. */
export function summarySheet(
  summary: Summary,
  lists: ReadonlyMap<string, ListLayout>,
  { frame, origin }: SummaryWords,
): SheetPlan {
  const { campaign } = summary
  const columns = summaryColumns(campaign)
  const last = columns.length
  const widths = columns.map(({ width }) => width)
  const head = letterhead(campaign.report, last)
  const titles = titleRows(summary, head.lastRow + 2, last)
  const headerRow = titles.lastRow + 1
  const context = { campaign, lists, letters: summaryLetters(columns) }
  const rows = summaryRows(summary, headerRow + 2)
  const lastRow = rows.at(-1)?.number ?? headerRow + 1
  const notes = noteRows(campaign, origin, lastRow + 1)
  const signature = signatureBlock(lastRow + notes.length + 2, widths, campaign.report, campaign)
  const rate = context.letters.get('rate')
  return {
    name: SUMMARY_SHEET,
    tabColor: FILLS.tabSummary,
    widths,
    rows: [
      ...head.rows,
      ...titles.rows,
      headerCells(columns, headerRow, ({ label }) => label, HEADER_CELL),
      headerCells(columns, headerRow + 1, ({ number }) => number, COLUMN_NUMBER),
      ...rows.map((row) => planRow(row, columns, context)),
      ...notes,
      ...signature.rows,
    ],
    merges: [
      ...head.merges,
      ...titles.merges,
      ...rows.flatMap((row) => (row.kind === 'part' ? [wide(row.number, 2, last)] : [])),
      ...notes.map(({ number }) => wide(number, 1, last)),
      ...signature.merges,
    ],
    conditions: [
      {
        type: 'data-bar',
        range: `${rate}${headerRow + 2}:${rate}${lastRow}`,
        color: FILLS.bar,
        min: 0,
        max: 1,
      },
    ],
    freeze: { rows: headerRow + 1, columns: 2 },
    gridLines: false,
    print: {
      orientation: 'landscape',
      titleRows: [headerRow, headerRow + 1],
      area: `A1:${columnLetters(last)}${signature.lastRow}`,
      fitWidth: true,
      fitHeight: rows.length <= ROWS_OF_A_PAGE,
      ...frame,
    },
  }
}

function titleRows(
  { campaign, asOf, unitsReceived, unitsExpected }: Summary,
  first: number,
  last: number,
): { rows: PlanRow[]; merges: Range[]; lastRow: number } {
  const bold: CellStyle = { ...CENTERED, bold: true }
  const lines: readonly (readonly [string, CellStyle])[] = [
    [campaign.report.title.toLocaleUpperCase('vi'), { ...bold, size: 14 }],
    [`“${campaign.title}”`, { ...bold, size: 13 }],
    [
      `(Tính đến ngày ${formatDay(asOf, 'vi')}; ${unitsReceived}/${unitsExpected} đơn vị được giao chỉ tiêu đã gửi bản đăng ký; theo ${documentWords(campaign)})`,
      { ...CENTERED, italic: true, size: 12 },
    ],
  ]
  const captionRow = first + lines.length
  const half = Math.floor(last / 2)
  return {
    rows: [
      ...lines.map(([value, style], at) => ({ number: first + at, cells: [{ column: 1, value, style }] })),
      {
        number: captionRow,
        cells: [
          { column: 1, value: 'Biểu số 01', style: { bold: true, size: 12 } },
          {
            column: half + 1,
            value: `Đơn vị tính: ${units(campaign)}`,
            style: { italic: true, size: 12, horizontal: 'right' },
          },
        ],
      },
    ],
    merges: [
      ...lines.map((_, at) => wide(first + at, 1, last)),
      wide(captionRow, 1, half),
      wide(captionRow, half + 1, last),
    ],
    lastRow: captionRow,
  }
}

function units({ forms, target }: Campaign): string {
  const noun = forms.find(({ key }) => key === target.form)?.noun
  return [noun, 'người', 'đồng'].filter((word) => word !== undefined).join('; ')
}

function wide(row: number, left: number, right: number): Range {
  return { top: row, left, bottom: row, right }
}

function headerCells(
  columns: readonly SummaryColumn[],
  number: number,
  text: (column: SummaryColumn) => string,
  style: CellStyle,
): PlanRow {
  return {
    number,
    cells: columns.map((column, at) => ({ column: at + 1, value: text(column) || null, style })),
  }
}

const isFigure = (key: string): key is FigureKey => (FIGURES as readonly string[]).includes(key)

function planRow(row: SummaryRow, columns: readonly SummaryColumn[], context: SummaryContext): PlanRow {
  const look = lookOf(row)
  const cells = columns.map(({ key }, at): PlanCell => {
    const cell = isFigure(key)
      ? { value: figureCell(key, row, context), style: NUMBER_CELL }
      : textCell(key, row, context)
    return { column: at + 1, value: cell.value, style: { ...cell.style, ...look } }
  })
  return { number: row.number, cells }
}

function lookOf(row: SummaryRow): CellStyle {
  if (row.kind === 'part') return { bold: true, fill: FILLS.part }
  if (row.kind === 'sum') return { bold: true, fill: FILLS.sum }
  return row.alone ? { bold: true } : {}
}

function textCell(
  key: SummaryColumn['key'],
  row: SummaryRow,
  context: SummaryContext,
): Pick<PlanCell, 'value' | 'style'> {
  if (key === 'index') return { value: row.index || null, style: CENTER_CELL }
  if (key === 'unit') return { value: row.title, style: TEXT_CELL }
  if (key === 'rate') return { value: rateCell(row, context), style: PERCENT_CELL }
  if (row.kind !== 'unit') return { value: null, style: TEXT_CELL }
  const { received, status, note } = row.line
  if (key === 'received')
    return { value: received, style: typeof received === 'object' ? DAY_CELL : CENTER_CELL }
  return { value: (key === 'status' ? status : note) || null, style: TEXT_CELL }
}

function noteRows(campaign: Campaign, origin: string, first: number): PlanRow[] {
  const { target } = campaign
  const texts = [
    'Còn thiếu: cộng số thiếu của từng đơn vị; đơn vị vượt chỉ tiêu không bù cho đơn vị thiếu.',
    `Tổng cộng so với mục tiêu ${formatNumber(target.count, 'vi')} của Công trình “${target.name}”; các dòng Cộng so với chỉ tiêu giao từng đơn vị.`,
    `“–”: không có. Đơn vị không giao chỉ tiêu vẫn cộng vào số đã đăng ký, không tính tỷ lệ. ${origin}`,
  ]
  return texts.map((value, at) => ({ number: first + at, cells: [{ column: 1, value, style: NOTE_LINE }] }))
}
