import type { Campaign, Form } from '../campaign/campaign.ts'
import type { Opinion } from './opinions.ts'
import type { FilledForm, OwnSheet, Stamp } from './submission.ts'
import type { HashedRow } from './values-hash.ts'
import { valuesHash } from './values-hash.ts'

/** Of a form that was sent out blank. */
const BLANK = valuesHash([])

/** What a workbook was found to hold. */
interface Found {
  readonly forms: readonly FilledForm[]
  readonly sheets: readonly OwnSheet[]
  readonly opinions: readonly Opinion[]
}

/**
 * True when a workbook that thidua wrote still holds exactly the values it was written with: every form that is asked for is still
 * there to be read, says the same, nothing is written on sheets of the unit's own, and no opinion of a finding was added.
 */
export function isUntouched(stamp: Stamp | null, found: Found, campaign: Campaign): boolean {
  if (!stamp || stamp.hash === '' || !saysTheSame(found, stamp.hash)) return false
  const isThere = (form: Form) => found.forms.some((filled) => filled.form === form)
  const isUnused = ({ otherRows }: OwnSheet) => otherRows.length === 0
  return neededForms(stamp, campaign).every(isThere) && found.sheets.every(isUnused)
}

/** Forms go out blank but for a few, and then one filled cell answers for all. */
function saysTheSame(found: Found, hash: string): boolean {
  if (hash !== BLANK) return hashOf(found) === hash
  return (
    found.opinions.length === 0 &&
    found.forms.every(
      ({ entries, declaresNone }) =>
        !declaresNone && entries.every(({ values }) => Object.values(values).every(({ raw }) => raw === '')),
    )
  )
}

function hashOf({ forms, opinions }: Found): string {
  const rows = forms.flatMap(({ form, entries, declaresNone }) => [
    ...entries.map((entry) => {
      const values: Record<string, string> = {}
      for (const [key, { raw }] of Object.entries(entry.values)) if (raw !== '') values[key] = raw
      return { form: form.key, values }
    }),
    ...(declaresNone ? [{ form: form.key, values: declaresNone.texts }] : []),
  ])
  return valuesHash([...rows, ...hashedOpinions(opinions)])
}

/** Opinions as a stamp's hash takes them in, behind the rows. */
export function hashedOpinions(opinions: readonly Opinion[]): HashedRow[] {
  return opinions.map(({ code, text }) => ({ form: '', values: { code, text } }))
}

/** The forms that a unit is asked for; one that lists people only where the unit chooses some. */
function neededForms(stamp: Stamp, { forms, units }: Campaign): Form[] {
  const quota = units.find(({ id }) => id === stamp.unit)?.quota ?? {}
  return forms.filter(
    ({ kind, key, needed }) => needed !== 'never' && (kind !== 'people' || (quota[key]?.count ?? 0) > 0),
  )
}
