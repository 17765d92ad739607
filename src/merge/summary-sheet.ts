import { signatureBlock } from '../document/signature.ts'
import { cellAddress } from '../workbook/address.ts'
import type { Range } from '../workbook/grid.ts'
import type { CellStyle, PlanCell, PlanRow, PlanValue, SheetPlan } from '../workbook/plan.ts'
import { totalWords } from './key-figures.ts'
import type { ListLayout } from './list-layout.ts'
import {
  CENTER_CELL,
  COLUMN_NUMBER,
  DAY_CELL,
  FILLS,
  HEADER_CELL,
  LINKED,
  NUMBER_CELL,
  PERCENT_CELL,
  TEXT_CELL,
} from './report-styles.ts'
import type { Summary } from './summary.ts'
import type { ChartTables } from './summary-charts.ts'
import type { SummaryColumn, SummaryKey } from './summary-columns.ts'
import { figureCell, rateCell, type SummaryContext } from './summary-formulas.ts'
import { SUMMARY_SHEET, type SummaryLayout, summaryLayout } from './summary-layout.ts'
import type { SummaryLinks } from './summary-links.ts'
import { summaryPage } from './summary-page.ts'
import { noteRows } from './summary-remarks.ts'
import { FIGURES, type FigureKey, type SummaryRow } from './summary-rows.ts'
import { summaryTitles } from './summary-titles.ts'
import type { PageFrame } from './words.ts'

/** Points of a blank row between the parts of the page. */
const GAP = 8

/** What an edition of the report says in its own words, and the tables its second page shows; without them it has none. */
export interface SummaryWords {
  readonly frame: PageFrame
  /** Where the figures come from. */
  readonly origin: string
  readonly tables?: ChartTables
  /** Notes on the heads of the columns. */
  readonly notes?: Readonly<Partial<Record<SummaryKey, string>>>
  /** Where cells lead, and the key figures: to the list of a form. */
  readonly links?: { readonly cells: SummaryLinks; readonly list: (form: string) => string | null }
}

/**
 * «Biểu số 01»: one line a unit, the parts with their sums, all figures over lists of the report live; then a page of key figures and
 * charts, outside what is signed.
 */
export function summarySheet(
  summary: Summary,
  lists: ReadonlyMap<string, ListLayout>,
  { frame, origin, tables, notes: headNotes = {}, links }: SummaryWords,
): SheetPlan {
  const { campaign } = summary
  const layout = summaryLayout(summary)
  const { columns, head, headerRow, rows, lastRow, letters, isOnePage } = layout
  const last = columns.length
  const widths = columns.map(({ width }) => width)
  const titles = summaryTitles(summary, layout, tables?.timeliness)
  const context = { campaign, lists, letters }
  const notes = noteRows(summary, origin, lastRow + 1)
  const signature = signatureBlock(lastRow + notes.length + 2, widths, campaign.report, campaign)
  const page = tables && summaryPage(signature.lastRow + 2, summary, layout, tables, links?.list)
  const rate = letters.get('rate')
  const area = (first: number, end: number) => `A${first}:${cellAddress(last, end)}`
  return {
    name: SUMMARY_SHEET,
    tabColor: FILLS.tabSummary,
    widths,
    rows: [
      ...head.rows,
      gap(head.lastRow + 1),
      ...titles.rows,
      headerCells(columns, headerRow, ({ label }) => label, HEADER_CELL, headNotes),
      headerCells(columns, headerRow + 1, ({ number }) => number, COLUMN_NUMBER),
      ...rows.map((row) => planRow(row, layout, context, links?.cells)),
      ...notes,
      gap(lastRow + notes.length + 1),
      ...signature.rows,
      ...(page?.rows ?? []),
    ],
    merges: [
      ...head.merges,
      ...titles.merges,
      ...rows.flatMap((row) => (row.kind === 'part' ? [wide(row.number, 2, last)] : [])),
      ...notes.map(({ number }) => wide(number, 1, last)),
      ...signature.merges,
      ...(page?.merges ?? []),
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
    charts: page?.charts ?? [],
    ...(isOnePage ? {} : { freeze: { rows: headerRow + 1, columns: 2 } }),
    gridLines: false,
    print: {
      orientation: 'landscape',
      ...(isOnePage ? {} : { titleRows: [headerRow, headerRow + 1] }),
      area: [area(1, signature.lastRow), ...(page ? [area(page.firstRow, page.lastRow)] : [])],
      fitWidth: true,
      fitHeight: isOnePage,
      ...frame,
    },
  }
}

function gap(number: number): PlanRow {
  return { number, height: GAP, cells: [] }
}

function wide(row: number, left: number, right: number): Range {
  return { top: row, left, bottom: row, right }
}

function headerCells(
  columns: readonly SummaryColumn[],
  number: number,
  text: (column: SummaryColumn) => string,
  style: CellStyle,
  notes: Readonly<Partial<Record<SummaryKey, string>>> = {},
): PlanRow {
  return {
    number,
    cells: columns.map((column, at) => {
      const note = notes[column.key]
      return { column: at + 1, value: text(column) || null, style, ...(note !== undefined && { note }) }
    }),
  }
}

const isFigure = (key: string): key is FigureKey => (FIGURES as readonly string[]).includes(key)

function planRow(
  row: SummaryRow,
  layout: SummaryLayout,
  context: SummaryContext,
  linkOf: SummaryLinks = () => null,
): PlanRow {
  const look = lookOf(row)
  const cells = layout.columns.map(({ key }, at): PlanCell => {
    const cell = isFigure(key)
      ? { value: figureCell(key, row, context), style: NUMBER_CELL }
      : textCell(key, row, layout, context)
    const link = linkOf(row, key)
    const style = { ...cell.style, ...look }
    return link
      ? { column: at + 1, value: cell.value, style: { ...style, ...LINKED }, link }
      : { column: at + 1, value: cell.value, style }
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
  layout: SummaryLayout,
  context: SummaryContext,
): Pick<PlanCell, 'value' | 'style'> {
  if (key === 'index') return { value: row.index || null, style: CENTER_CELL }
  if (key === 'unit') return { value: row.title, style: TEXT_CELL }
  if (key === 'rate') return { value: rateCell(row, context), style: PERCENT_CELL }
  if (row.kind === 'sum' && key === 'note') return { value: sumWords(row, layout), style: TEXT_CELL }
  if (row.kind !== 'unit') return { value: null, style: TEXT_CELL }
  const { received, status, note } = row.line
  if (key === 'received')
    return { value: received, style: typeof received === 'object' ? DAY_CELL : CENTER_CELL }
  return { value: (key === 'status' ? status : note) || null, style: TEXT_CELL }
}

/** What a sum stands for, where it is more than that of its part. */
function sumWords({ number }: SummaryRow, layout: SummaryLayout): PlanValue {
  if (number === layout.lastRow) return totalWords(layout)
  return number === layout.unitsRow ? 'Đăng ký của các đơn vị / chỉ tiêu giao từng đơn vị' : null
}
