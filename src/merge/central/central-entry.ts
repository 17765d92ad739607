import type { Field, Form } from '../../campaign/campaign.ts'
import type { Entry } from '../../submission/submission.ts'
import { fold } from '../../vietnamese/fold.ts'
import { splitEthnic } from '../../vietnamese/split-ethnic.ts'
import type { MergedEntry } from '../consolidation.ts'
import { type ListValue, listValue } from '../list-value.ts'
import type { Mask } from './mask.ts'
import { maskText } from './mask.ts'
import type { CentralEntry } from './redaction.ts'

/** An entry as it may be told, and how much of it could not. */
export interface MaskedEntry {
  readonly entry: CentralEntry
  /** Masked places in its texts. */
  readonly persons: number
  readonly ethnicGroups: number
  /** Places whose text is not told, or not as it was typed. */
  readonly places: number
}

/** The columns of an entry that its form publishes: texts masked, places only as communes that were recognised. */
export function centralEntry({ unit, entry }: MergedEntry, form: Form, mask: Mask): MaskedEntry {
  const own = ownGroups(entry, form)
  const values: Record<string, ListValue> = {}
  let [persons, ethnicGroups, places] = [0, 0, 0]
  for (const field of publishedFields(form)) {
    if (field.type === 'commune') {
      const told = communes(entry, field)
      values[field.key] = { value: told, unsettled: false }
      if (fold(entry.values[field.key]?.raw ?? '') !== fold(told ?? '')) places += 1
      continue
    }
    const typed = listValue(entry, field)
    const masked = typeof typed.value === 'string' ? maskText(typed.value, own, mask) : null
    values[field.key] = masked ? { ...typed, value: masked.text } : typed
    persons += masked?.persons ?? 0
    ethnicGroups += masked?.ethnicGroups ?? 0
  }
  return { entry: { unit, values }, persons, ethnicGroups, places }
}

/** The fields of a form that the central edition lists, in its order. */
export function publishedFields({ central = [], fields }: Form): Field[] {
  return central.flatMap(({ field }) => fields.find(({ key }) => key === field) ?? [])
}

/** The communes that a place cell was recognised to name; blank otherwise. */
function communes({ values }: Entry, { key }: Field): string | null {
  const value = values[key]?.value
  const names = typeof value === 'object' && value !== null && 'names' in value ? value.names : []
  return names.length > 0 ? names.join('; ') : null
}

/** The ethnic groups that an entry withholds, as they are called and as they were typed; null for a form that asks for none. */
function ownGroups({ values }: Entry, { fields }: Form): string[] | null {
  const field = fields.find(({ type }) => type === 'ethnicity')
  if (!field) return null
  const { value = null, raw = '' } = values[field.key] ?? {}
  const names =
    typeof value === 'string'
      ? [value]
      : typeof value === 'object' && value && 'names' in value
        ? value.names
        : []
  return [...names, ...splitEthnic(raw)]
}
