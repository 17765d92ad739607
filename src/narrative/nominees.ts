import type { Campaign, Field, Form, Unit } from '../campaign/campaign.ts'
import type { Consolidation } from '../merge/consolidation.ts'
import { listValue } from '../merge/list-value.ts'
import type { Entry } from '../submission/submission.ts'
import { withoutCapital } from '../vietnamese/capital.ts'

/** A person whom a unit has chosen, as the annex names her. Personal data: for the province's own office alone. */
export interface Nominee {
  /** The unit's place. */
  readonly unit: string
  /** Null where she has not agreed that her data are given; then all the rest of her is left out too. */
  readonly person: {
    readonly name: string
    readonly birthYear: string
    readonly ethnicity: string
    readonly home: string
    readonly household: string
    readonly request: string
  } | null
}

/** The people chosen, in the order of the units; none when the campaign chooses none. */
export function nomineesOf({ validation: { campaign }, entries }: Consolidation): Nominee[] {
  const form = campaign.forms.find(({ kind }) => kind === 'people')
  if (!form) return []
  return (entries[form.key] ?? []).map(({ unit, entry }) => ({
    unit: unit.place,
    person: agreed(entry, form, campaign) ? personOf(entry, form, unit) : null,
  }))
}

/** The agreement stands first in its list: «Có». A form that does not ask for it asks elsewhere. */
function agreed(entry: Entry, form: Form, campaign: Campaign): boolean {
  const field = fieldOf(form, 'consent')
  return !field || entry.values[field.key]?.value === campaign.lists[field.list ?? '']?.values[0]
}

function personOf(entry: Entry, form: Form, { communes }: Unit): Nominee['person'] {
  const text = (key: string) => {
    const field = fieldOf(form, key)
    const value = field ? listValue(entry, field).value : null
    return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
  }
  const place = text('place')
  const isCommune = communes?.some(({ name }) => name === place) === true
  return {
    name: text('name'),
    birthYear: text('birthYear'),
    ethnicity: text('ethnicity'),
    home: [text('hamlet'), isCommune ? withoutCapital(place) : place]
      .filter((part) => part !== '')
      .join(', '),
    household: text('household'),
    request: text('request'),
  }
}

function fieldOf({ fields }: Form, key: string): Field | undefined {
  return fields.find((field) => field.key === key)
}
