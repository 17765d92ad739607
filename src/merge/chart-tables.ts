import { placedTable } from './placed-table.ts'
import type { Statistic } from './statistics.ts'
import { nextRow, placeTables, type TableRows } from './statistics-sheet.ts'
import type { Summary } from './summary.ts'
import type { ChartTables } from './summary-charts.ts'
import type { SummaryLayout } from './summary-layout.ts'
import { placeUnitTables } from './unit-tables.ts'

/**
 * Where the tables of `Thống kê` stand that the charts are drawn from: one of the statistics, and those of the units after them.
 * `spread` are the tables of the statistics, one each.
 */
export function chartTables(
  summary: Summary,
  layout: SummaryLayout,
  statistics: readonly Statistic[],
  spread: readonly TableRows[],
): ChartTables {
  const { target } = summary.campaign
  const placed = placeTables(spread)
  const at = statistics.findIndex(({ form, field }) => form.key === target.form && field.key === 'group')
  const group = statistics[at]
  const next = nextRow(placed)
  return {
    ...placeUnitTables(summary, layout, next),
    groups: group ? placedTable(placed[at]?.first ?? next, group.categories.length + 1) : null,
  }
}
