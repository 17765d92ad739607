import type { Form } from '../campaign/campaign.ts'
import { cellAddress, columnLetters } from '../workbook/address.ts'
import type { CellStyle, PlanCell, PlanRow, PlanValue, SheetPlan } from '../workbook/plan.ts'
import { sumOf } from './consolidate.ts'
import type { Consolidation, MergedEntry } from './consolidation.ts'
import type { ListLayout } from './list-layout.ts'
import { listRange } from './list-layout.ts'
import { listValue } from './list-value.ts'
import { FILLS, HEADER_CELL, NOTE_LINE, NUMBER_CELL, TEXT_CELL } from './report-styles.ts'
import type { Category, Statistic } from './statistics.ts'
import { statisticsOf } from './statistics.ts'
import { pageFrame } from './words.ts'

const STATISTICS_SHEET = 'Thống kê'
const REST = 'Chưa rõ hoặc ngoài danh sách'
/** A table that would not end on a page begins the next one. */
const ROWS_OF_A_PAGE = 28
const WIDTHS = [58, 18, 22, 24]

/** One column of figures: the number of entries, or the sum of a field that the form totals. */
interface Measure {
  readonly label: string
  /** Key of the field summed; null counts entries. */
  readonly key: string | null
}

/** How the entries are spread: one table a form and field, each adding up to all entries of its form. */
export function statisticsSheet(
  { validation: { campaign }, entries }: Consolidation,
  lists: ReadonlyMap<string, ListLayout>,
): SheetPlan {
  const rows: PlanRow[] = [
    { number: 1, cells: [{ column: 1, value: 'THỐNG KÊ', style: { bold: true, size: 14 } }] },
    {
      number: 2,
      cells: [{ column: 1, value: 'Mỗi bảng cộng đủ mọi dòng của danh sách cùng tên.', style: NOTE_LINE }],
    },
  ]
  const breaksAfter: number[] = []
  for (const statistic of statisticsOf(campaign, entries)) {
    const list = lists.get(statistic.form.key)
    const first = (rows.at(-1)?.number ?? 0) + 2
    const table = list ? tableRows(statistic, list, entries[statistic.form.key] ?? [], first) : []
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
      ...pageFrame(campaign),
    },
  }
}

function measuresOf({ form }: Statistic): Measure[] {
  const totals = form.fields.filter(({ total }) => total).map(({ key, short }) => ({ key, label: short }))
  return [{ key: null, label: `Số ${form.noun}` }, ...totals]
}

function tableRows(
  statistic: Statistic,
  list: ListLayout,
  entries: readonly MergedEntry[],
  first: number,
): PlanRow[] {
  const measures = measuresOf(statistic)
  const start = first + 2
  const restRow = start + statistic.categories.length
  const line = (number: number, label: string, values: readonly PlanValue[], look: CellStyle): PlanRow => ({
    number,
    cells: [
      { column: 1, value: label, style: { ...TEXT_CELL, ...look } },
      ...values.map((value, at): PlanCell => ({ column: at + 2, value, style: { ...NUMBER_CELL, ...look } })),
    ],
  })
  const valueOfField = ({ entry }: MergedEntry) => listValue(entry, statistic.field).value
  const rest = entries.filter((merged) => {
    const value = valueOfField(merged)
    return !statistic.categories.some(({ counts }) => counts(value))
  })
  return [
    { number: first, cells: [{ column: 1, value: statistic.title, style: { bold: true, size: 12 } }] },
    {
      number: first + 1,
      cells: [statistic.head, ...measures.map(({ label }) => label)].map((value, at) => ({
        column: at + 1,
        value,
        style: HEADER_CELL,
      })),
    },
    ...statistic.categories.map((category, at) => {
      const counted = entries.filter((merged) => category.counts(valueOfField(merged)))
      const values = measures.map(({ key }) =>
        categoryCell(category, start + at, key, statistic, list, counted),
      )
      return line(start + at, category.label, values, {})
    }),
    line(
      restRow,
      REST,
      measures.map((measure, at) => restCell(at, start, restRow, measured(measure.key, list.form, rest))),
      { italic: true },
    ),
    line(
      restRow + 1,
      'Cộng',
      measures.map((measure) => totalCell(measure, list, entries)),
      {
        bold: true,
        fill: FILLS.sum,
      },
    ),
  ]
}

function categoryCell(
  { criteria }: Category,
  row: number,
  key: string | null,
  { field }: Statistic,
  list: ListLayout,
  counted: readonly MergedEntry[],
): PlanValue {
  const range = listRange(list, field.key)
  const conditions = (criteria ?? [`$A${row}`]).map((one) => `${range},${one}`).join(',')
  const sums = key === null ? null : listRange(list, key)
  const formula = sums === null ? `COUNTIFS(${conditions})` : `SUMIFS(${sums},${conditions})`
  return { formula, result: measured(key, list.form, counted) }
}

/** What is left: the sum below, less the lines above. */
function restCell(at: number, start: number, row: number, result: number): PlanValue {
  const column = columnLetters(at + 2)
  const above = row > start ? `-SUM(${column}${start}:${column}${row - 1})` : ''
  return { formula: `${column}${row + 1}${above}`, result }
}

function totalCell({ key }: Measure, list: ListLayout, entries: readonly MergedEntry[]): PlanValue {
  const range = listRange(list, key ?? 'unitId')
  return {
    formula: key === null ? `COUNTA(${range})` : `SUM(${range})`,
    result: measured(key, list.form, entries),
  }
}

function measured(key: string | null, form: Form, entries: readonly MergedEntry[]): number {
  return key === null ? entries.length : sumOf(entries, form, key)
}
