import type { Field, Form } from '../campaign/campaign.ts'
import type { Day } from '../finding.ts'
import type { PlanValue } from '../workbook/plan.ts'

/** The value of an entry's field as it stands in the list. */
export type ValueIn<E> = (entry: E, field: Field) => PlanValue

/** The columns of a list that are counted or added up: their values in the order of its entries, by field key. */
export interface ListColumns {
  readonly count: number
  readonly values: Readonly<Record<string, readonly PlanValue[]>>
}

export const NO_COLUMNS: ListColumns = { count: 0, values: {} }

/** Keys of fields that statistics are made by, in their order. */
export const COUNTED_BY = ['group', 'ethnicity', 'to', 'source', 'household'] as const
const ADDED_UP = ['people', 'budget']

/** Reads each entry once: a statistic goes over one column after the other, and entries are bytes until they are asked for. */
export function listColumns<E>(form: Form, entries: readonly E[], valueIn: ValueIn<E>): ListColumns {
  const fields = form.fields.filter(
    ({ key, total }) => total || ADDED_UP.includes(key) || (COUNTED_BY as readonly string[]).includes(key),
  )
  const columns = fields.map((field) => ({ field, values: [] as PlanValue[], same: once() }))
  for (const entry of entries) {
    for (const { field, values, same } of columns) values.push(same(valueIn(entry, field)))
  }
  return {
    count: entries.length,
    values: Object.fromEntries(columns.map(({ field, values }) => [field.key, values])),
  }
}

/** A column says the same again and again; each text and each day is kept once. */
function once(): (value: PlanValue) => PlanValue {
  const known = new Map<string, PlanValue>()
  return (value) => {
    const key = typeof value === 'string' ? `"${value}` : isDay(value) ? value.day : null
    if (key === null) return value
    const before = known.get(key)
    if (before === undefined) known.set(key, value)
    return before ?? value
  }
}

function isDay(value: PlanValue): value is { readonly day: Day } {
  return typeof value === 'object' && value !== null && 'day' in value
}

/** What a value adds to a sum: nothing when it is no number. */
export function numberIn(value: PlanValue | undefined): number {
  return typeof value === 'number' ? value : 0
}

/** The sum of a column. */
export function columnSum({ values }: ListColumns, key: string): number {
  return (values[key] ?? []).reduce<number>((sum, value) => sum + numberIn(value), 0)
}
