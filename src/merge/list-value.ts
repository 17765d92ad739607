import type { Field } from '../campaign/campaign.ts'
import type { Entry, Filled, Value } from '../submission/submission.ts'
import type { PlanValue } from '../workbook/plan.ts'

/** A field of an entry as it stands in the report. */
export interface ListValue {
  /** What the cell came to; one that could not be read stays as it was typed, as text, so that it adds nothing. */
  readonly value: PlanValue
  /** Blank although required, or not read: to be mended. */
  readonly unsettled: boolean
}

/** The value of a field in the lists, the sums and the statistics: the three never differ. */
export function listValue({ values }: Entry, field: Field): ListValue {
  const filled = values[field.key]
  if (!filled) return { value: null, unsettled: field.required === true }
  const raw = filled.raw === '' ? null : filled.raw
  if (isUnsettled(filled, field, values)) return { value: raw, unsettled: true }
  return { value: readValue(filled.value) ?? raw, unsettled: false }
}

function readValue(value: Value): PlanValue {
  if (value === null || typeof value === 'string' || typeof value === 'number') return value
  if ('day' in value) return { day: value.day }
  return value.names.length > 0 ? value.names.join('; ') : null
}

function isUnsettled({ outcome }: Filled, field: Field, values: Entry['values']): boolean {
  switch (outcome.kind) {
    case 'ok':
    case 'interpreted':
      return false
    case 'blank':
      return field.required === true || isNeeded(field, values)
    case 'not-in-list':
      return outcome.near === undefined && field.type !== 'commune' && field.open !== true
    default:
      return true
  }
}

function isNeeded({ requiredWhen }: Field, values: Entry['values']): boolean {
  const other = requiredWhen && values[requiredWhen.field]?.value
  return typeof other === 'string' && requiredWhen?.values.includes(other) === true
}
