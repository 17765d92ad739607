import type { Campaign, Field, Form } from '../../campaign/campaign.ts'
import type { MergedEntry } from '../consolidation.ts'
import { listValue, settledNumber } from '../list-value.ts'
import { type Statistic, statisticsOf } from '../statistics.ts'
import { REST } from '../statistics-table.ts'
import { publishedFields } from './central-entry.ts'
import type { CountTable } from './redaction.ts'
import { suppressSmall } from './suppress.ts'

/**
 * People by ethnic group and by the other columns that are withheld as sensitive: only how many, small numbers suppressed. A column that
 * is withheld for another reason is not counted.
 */
export function countTables(
  campaign: Campaign,
  entries: Readonly<Record<string, readonly MergedEntry[]>>,
): CountTable[] {
  return statisticsOf(campaign, entries, valueIn).flatMap((statistic) => {
    const { form, field } = statistic
    const peopleOf = peopleIn(form)
    if (field.personal !== 'sensitive' || publishedFields(form).includes(field) || !peopleOf) return []
    return [countTable(statistic, entries[form.key] ?? [], peopleOf)]
  })
}

function countTable(
  { form, field, title, head, categories }: Statistic,
  entries: readonly MergedEntry[],
  peopleOf: (entry: MergedEntry) => number,
): CountTable {
  const labels = [...categories.map(({ label }) => label), REST]
  const cells = labels.map((): number[] => [])
  for (const entry of entries) {
    const value = valueIn(entry, field)
    const at = categories.findIndex(({ counts }) => counts(value))
    const people = peopleOf(entry)
    if (people > 0) cells[at < 0 ? categories.length : at]?.push(people)
  }
  const counts = suppressSmall(cells)
  return {
    form,
    field: field.key,
    title,
    head,
    lines: counts && labels.map((label, at) => ({ label, count: counts[at] ?? 0 })),
    total: cells.flat().reduce((sum, people) => sum + people, 0),
  }
}

/** How many people an entry stands for: one where each row is a person; null where the form does not tell. */
function peopleIn({ kind, fields }: Form): ((entry: MergedEntry) => number) | null {
  if (kind === 'people') return () => 1
  const field = fields.find(({ key }) => key === 'people')
  return field ? ({ entry }) => settledNumber(entry, field) : null
}

const valueIn = ({ entry }: MergedEntry, field: Field) => listValue(entry, field).value
