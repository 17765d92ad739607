import { cellAddress } from '../workbook/address.ts'
import type { PlanPrint, PlanRow, SheetPlan } from '../workbook/plan.ts'
import { pageStarts } from './even-pages.ts'
import { heightFor } from './page-size.ts'
import { STATISTICS_SHEET } from './placed-table.ts'
import { FILLS, HEADER_CELL, NOTE_LINE } from './report-styles.ts'
import type { PageFrame } from './words.ts'

const WIDTHS = [52, 16, 18, 19, 18, 32]
/** Points of a row. */
const ROW = 15.75
/** Rows that a table takes beside its own: the blank one below it, and the second line that its header may have. */
const MORE_ROWS = 2
const FIRST_ROW = 4

/** A table of the sheet, title included, laid out from row `first` on. */
export type TableRows = (first: number) => readonly PlanRow[]

/** How the entries are spread: one table a form and field under each other, none broken over two pages that fits on one. */
export function statisticsSheet(
  tables: readonly TableRows[],
  { note, frame }: { readonly note: string; readonly frame: PageFrame },
): SheetPlan {
  const rows: PlanRow[] = [
    { number: 1, cells: [{ column: 1, value: 'THỐNG KÊ', style: { bold: true, size: 14 } }] },
    { number: 2, cells: [{ column: 1, value: note, style: NOTE_LINE }] },
  ]
  const placed = placeTables(tables)
  for (const { rows: table } of placed) rows.push(...table)
  const columns = rows.reduce((most, { cells }) => Math.max(most, cells.at(-1)?.column ?? 1), 1)
  const widths = WIDTHS.slice(0, columns)
  return {
    name: STATISTICS_SHEET,
    tabColor: FILLS.tabSummary,
    widths,
    rows,
    merges: [{ top: 2, left: 1, bottom: 2, right: columns }],
    gridLines: false,
    print: {
      orientation: 'landscape',
      area: `A1:${cellAddress(columns, rows.at(-1)?.number ?? 2)}`,
      fitWidth: true,
      ...repeatedHeader(placed),
      breaksAfter: breaksBetween(placed, widths),
      ...frame,
    },
  }
}

/** The header of the last table, that of the units, which may be longer than a page; pages above it do not repeat it. */
function repeatedHeader(placed: readonly PlacedRows[]): Pick<PlanPrint, 'titleRows'> {
  const header = placed.at(-1)?.rows.find(({ cells }) => cells[0]?.style === HEADER_CELL)
  return header ? { titleRows: [header.number, header.number] } : {}
}

/** The rows above the tables that begin a page. */
function breaksBetween(placed: readonly PlacedRows[], widths: readonly number[]): number[] {
  const rowsOfPage = Math.floor(heightFor(widths.reduce((sum, width) => sum + width, 0)) / ROW)
  const heights = placed.map(({ rows }, at) => rows.length + MORE_ROWS + (at === 0 ? FIRST_ROW - 1 : 0))
  // The blank row below the last table of a page is not printed.
  return pageStarts(heights, rowsOfPage + 1).map((at) => (placed[at]?.first ?? FIRST_ROW) - 1)
}

export interface PlacedRows {
  /** The row its title stands on. */
  readonly first: number
  readonly rows: readonly PlanRow[]
}

/** The tables below each other. */
export function placeTables(tables: readonly TableRows[]): PlacedRows[] {
  const placed: PlacedRows[] = []
  for (const tableRows of tables) {
    const first = nextRow(placed)
    placed.push({ first, rows: tableRows(first) })
  }
  return placed
}

/** The row that the next table's title stands on. */
export function nextRow(placed: readonly PlacedRows[]): number {
  const last = placed.at(-1)
  return last ? (last.rows.at(-1)?.number ?? last.first) + 2 : FIRST_ROW
}
