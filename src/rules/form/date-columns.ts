import type { Field } from '../../campaign/campaign.ts'
import type { Day } from '../../finding.ts'
import type { Entry, Filled, FilledForm } from '../../submission/submission.ts'

/** A date that could be read, in its cell. */
export interface ReadDate {
  readonly entry: Entry
  readonly cell: Filled
  readonly day: Day
}

/** The day a cell came to, null when it came to none. */
export function dayOfCell(cell: Filled | undefined): Day | null {
  const value = cell?.value
  return value !== null && typeof value === 'object' && 'day' in value ? value.day : null
}

/** A date column of a form with the dates that could be read, by row. */
export interface DateColumn {
  readonly field: Field
  readonly dates: readonly ReadDate[]
}

export function dateColumns({ form, entries }: FilledForm): DateColumn[] {
  const fields = form.fields.filter(({ type }) => type === 'day')
  return fields.map((field) => ({ field, dates: datesIn(field, entries) }))
}

function datesIn({ key }: Field, entries: readonly Entry[]): ReadDate[] {
  const dates: ReadDate[] = []
  for (const entry of entries) {
    const cell = entry.values[key]
    const day = dayOfCell(cell)
    if (cell && day !== null) dates.push({ entry, cell, day })
  }
  return dates
}

/** The end of an entry lies before its start: one of the two days is certainly mistyped. */
export function endsBeforeStart({ values }: Entry): boolean {
  const [from, to] = [dayOfCell(values.from), dayOfCell(values.to)]
  return from !== null && to !== null && to < from
}
