import type { Campaign, Field } from '../../campaign/campaign.ts'
import type { Arg } from '../../finding.ts'

/** What to write in a column, as the campaign says it; the plainest request when it says nothing. */
export function remedyOf(field: Field): string {
  return field.remedy ?? `Ghi «${field.short}».`
}

/** A value of the field's type to show how it is written. */
export function exampleOf({ example, type }: Field, { period, document }: Campaign): Arg {
  if (type === 'day') return { day: typeof example === 'string' ? example : period.to }
  if (type === 'year') return String(example ?? document.date.slice(0, 4))
  return example ?? (type === 'money' ? 5_000_000 : 5)
}
