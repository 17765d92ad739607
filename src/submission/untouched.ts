import type { FilledForm, Stamp } from './submission.ts'
import { valuesHash } from './values-hash.ts'

/** True when a workbook that thidua wrote still holds exactly the values it was written with. */
export function isUntouched(stamp: Stamp | null, forms: readonly FilledForm[]): boolean {
  if (!stamp || stamp.hash === '') return false
  const rows = forms.flatMap(({ form, entries }) =>
    entries.map((entry) => ({
      form: form.key,
      values: Object.fromEntries(
        Object.entries(entry.values).flatMap(([key, { raw }]) => (raw === '' ? [] : [[key, raw] as const])),
      ),
    })),
  )
  return valuesHash(rows) === stamp.hash
}
