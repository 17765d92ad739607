import type { Range } from '../workbook/grid.ts'
import type { PlanChart } from '../workbook/plan.ts'
import { cellOf, columnRange, type PlacedTable, STATISTICS_SHEET } from './placed-table.ts'
import type { Summary } from './summary.ts'
import { summaryForms } from './summary-columns.ts'
import { KIND_COLUMNS, TIME_COLUMNS, UNIT_COLUMNS, type UnitTables } from './unit-tables.ts'

/** White beside dark: told apart without colours. */
const FILLS = { quota: 'FFFFFF', registered: '1F4E79' } as const
/** More bars than these cannot be told apart on a page; their parts are shown instead. */
const MOST_UNITS = 40

/** The tables of `Thống kê` that the second page shows. */
export interface ChartTables extends UnitTables {
  /** Entries of the target's form by group of content; null in a campaign without such groups. */
  readonly groups: PlacedTable | null
}

/** Where the charts of the second page go. */
export interface ChartPlaces {
  readonly units: Range
  readonly groups: Range
  readonly timeliness: Range
}

/** Registered against quota, by group of content, and when units sent: all drawn from `Thống kê`. */
export function summaryCharts(
  { campaign, lines }: Summary,
  { kinds, timeliness, units, groups }: ChartTables,
  places: ChartPlaces,
): PlanChart[] {
  const { form } = summaryForms(campaign)
  const times = 'Thời gian gửi của các đơn vị được giao chỉ tiêu (số đơn vị)'
  return [
    lines.length > MOST_UNITS
      ? againstQuota('Đăng ký so với chỉ tiêu, theo khối đơn vị', kinds, KIND_COLUMNS, places.units)
      : againstQuota('Đăng ký so với chỉ tiêu của từng đơn vị', units, UNIT_COLUMNS, places.units),
    ...(groups ? [bars(`Theo nhóm nội dung (số ${form?.noun})`, groups, [2], places.groups)] : []),
    bars(times, timeliness, [TIME_COLUMNS.asked], places.timeliness),
  ]
}

function againstQuota(
  title: string,
  table: PlacedTable,
  columns: { readonly quota: number; readonly registered: number },
  anchor: Range,
): PlanChart {
  return bars(title, table, [columns.quota, columns.registered], anchor)
}

/** Lying bars over columns of a table of `Thống kê`; of two, the first is what was to be reached. */
function bars(title: string, table: PlacedTable, values: readonly number[], anchor: Range): PlanChart {
  const fills = values.length > 1 ? [FILLS.quota, FILLS.registered] : [FILLS.registered]
  return {
    title,
    description: `${title}; số liệu ở trang “${STATISTICS_SHEET}”, dòng ${table.firstRow}-${table.lastRow}.`,
    direction: 'bars',
    categories: columnRange(table, 1),
    series: values.map((column, at) => ({
      name: cellOf(column, table.headerRow),
      values: columnRange(table, column),
      fill: fills[at] ?? FILLS.registered,
    })),
    anchor,
  }
}
