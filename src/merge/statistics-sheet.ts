import { cellAddress } from '../workbook/address.ts'
import type { PlanRow, SheetPlan } from '../workbook/plan.ts'
import { FILLS, NOTE_LINE } from './report-styles.ts'
import type { PageFrame } from './words.ts'

const STATISTICS_SHEET = 'Thống kê'
/** A table that would not end on a page begins the next one. */
const ROWS_OF_A_PAGE = 28
const WIDTHS = [58, 18, 22, 24]

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
  const breaksAfter: number[] = []
  for (const tableRows of tables) {
    const first = (rows.at(-1)?.number ?? 0) + 2
    const table = tableRows(first)
    const end = table.at(-1)?.number ?? first
    if (end - (breaksAfter.at(-1) ?? 0) > ROWS_OF_A_PAGE) breaksAfter.push(first - 1)
    rows.push(...table)
  }
  return {
    name: STATISTICS_SHEET,
    tabColor: FILLS.tabSummary,
    widths: WIDTHS,
    rows,
    gridLines: false,
    print: {
      orientation: 'landscape',
      area: `A1:${cellAddress(WIDTHS.length, rows.at(-1)?.number ?? 2)}`,
      fitWidth: true,
      breaksAfter,
      ...frame,
    },
  }
}
