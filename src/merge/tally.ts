import type { ListColumns } from './list-columns.ts'
import { numberIn } from './list-columns.ts'
import type { Statistic } from './statistics.ts'

/** What is measured: the key of a field that is added up, or null for the number of entries. */
export type MeasureKey = string | null

/** The figures of a statistic, by measure: of each category, of what is in none, of all. */
export interface Tally {
  readonly categories: readonly (readonly number[])[]
  readonly rest: readonly number[]
  readonly all: readonly number[]
}

/** Counts entries, or adds up a field over them; what is no number adds nothing. */
export function tallyOf(
  { field, categories }: Pick<Statistic, 'field' | 'categories'>,
  measures: readonly MeasureKey[],
  { count, values }: ListColumns,
): Tally {
  const none = () => measures.map(() => 0)
  const tally = { categories: categories.map(none), rest: none(), all: none() }
  for (let at = 0; at < count; at++) {
    const value = values[field.key]?.[at] ?? null
    const own = tally.categories.filter((_, index) => categories[index]?.counts(value))
    const lines = own.length > 0 ? [...own, tally.all] : [tally.rest, tally.all]
    for (const [index, key] of measures.entries()) {
      const amount = key === null ? 1 : numberIn(values[key]?.[at])
      for (const line of lines) line[index] = (line[index] ?? 0) + amount
    }
  }
  return tally
}
