import type { Field } from '../../campaign/campaign.ts'
import { listColumns, NO_COLUMNS } from '../list-columns.ts'
import type { ListLayout } from '../list-layout.ts'
import { listRange } from '../list-layout.ts'
import { FILLS } from '../report-styles.ts'
import { type Statistic, statisticsOf } from '../statistics.ts'
import type { TableRows } from '../statistics-sheet.ts'
import { liveTable, type TableLine, tableOf } from '../statistics-table.ts'
import type { CentralEntry, CountTable, Redaction } from './redaction.ts'
import type { PublishedCount } from './suppress.ts'

/** A statistic with its table. */
export interface CentralStatistic {
  readonly statistic: Statistic
  readonly rows: TableRows
}

/** The statistics of the central edition: live over its lists; by columns that are withheld only people, as plain values. */
export function centralStatistics(
  { campaign, entries, counts }: Redaction,
  lists: ReadonlyMap<string, ListLayout>,
): CentralStatistic[] {
  const columns = Object.fromEntries(
    campaign.forms.map((form) => [form.key, listColumns(form, entries[form.key] ?? [], valueIn)]),
  )
  return statisticsOf(campaign, columns).flatMap((statistic) => {
    const { form, field } = statistic
    const list = lists.get(form.key)
    if (list && listRange(list, field.key) !== null)
      return [{ statistic, rows: liveTable(statistic, list, columns[form.key] ?? NO_COLUMNS) }]
    const table = counts.find((one) => one.form === form && one.field === field.key)
    return table ? [{ statistic, rows: (first: number) => countRows(table, first) }] : []
  })
}

const valueIn = ({ values }: CentralEntry, { key }: Field) => values[key]?.value ?? null

const SHOWN: Readonly<Record<Exclude<PublishedCount, number>, string>> = { few: '< 3', hidden: '…' }

function countRows({ title, head, lines, total }: CountTable, first: number) {
  const none: TableLine = { label: 'Không nêu từng dòng vì số người quá ít', values: [null] }
  const shown = lines?.map(({ label, count }) => ({
    label,
    values: [typeof count === 'number' ? count : SHOWN[count]],
  }))
  const sum: TableLine = { label: 'Cộng', values: [total], look: { bold: true, fill: FILLS.sum } }
  const counted = 'Chỉ nêu số người; cột này không có trong danh sách của bản này.'
  return tableOf(title, [head, 'Số người'], [...(shown ?? [none]), sum], first, counted)
}
