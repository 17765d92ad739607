import type { Campaign, Form } from '../../campaign/campaign.ts'
import { type ListColumns, NO_COLUMNS, numberIn } from '../list-columns.ts'
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
  columns: Readonly<Record<string, ListColumns>>,
): CountTable[] {
  return statisticsOf(campaign, columns).flatMap((statistic) => {
    const { form, field } = statistic
    const own = columns[form.key] ?? NO_COLUMNS
    const peopleOf = peopleIn(form, own)
    if (field.personal !== 'sensitive' || publishedFields(form).includes(field) || !peopleOf) return []
    return [countTable(statistic, own, peopleOf)]
  })
}

function countTable(
  { form, field, title, head, categories }: Statistic,
  { count, values }: ListColumns,
  peopleOf: (at: number) => number,
): CountTable {
  const labels = [...categories.map(({ label }) => label), REST]
  const cells = labels.map((): number[] => [])
  for (let entry = 0; entry < count; entry++) {
    const value = values[field.key]?.[entry] ?? null
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
function peopleIn({ kind }: Form, { values: { people } }: ListColumns): ((at: number) => number) | null {
  if (kind === 'people') return () => 1
  return people ? (at) => numberIn(people[at]) : null
}
