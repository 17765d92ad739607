import type { FilledForm, Stamp } from './submission.ts'
import { valuesHash } from './values-hash.ts'

/** True when a workbook that thidua wrote still holds exactly the values it was written with. */
export function isUntouched(stamp: Stamp | null, forms: readonly FilledForm[]): boolean {
  if (!stamp || stamp.hash === '') return false
  const rows = forms.flatMap(({ form, entries }) =>
    entries.map((entry) => {
      const values: Record<string, string> = {}
      for (const [key, { raw }] of Object.entries(entry.values)) if (raw !== '') values[key] = raw
      return { form: form.key, values }
    }),
  )
  return valuesHash(rows) === stamp.hash
}
