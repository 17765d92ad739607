import type { Campaign, Form } from '../campaign/campaign.ts'
import { COVER_SHEET, INSTRUCTION_SHEET } from '../campaign/sheet-names.ts'
import { fold } from '../vietnamese/fold.ts'
import type { Grid } from '../workbook/grid.ts'
import { cellText } from './cell-text.ts'
import type { FilledForm, SpareSheet, Stamp } from './submission.ts'
import { valuesHash } from './values-hash.ts'

/** What a workbook was found to hold. */
interface Found {
  readonly forms: readonly FilledForm[]
  readonly spareSheets: readonly SpareSheet[]
}

/**
 * True when a workbook that thidua wrote still holds exactly the values it was written with: every form that is asked for is still
 * there to be read, says the same, and nothing is written on sheets of the unit's own.
 */
export function isUntouched(stamp: Stamp | null, grid: Grid, found: Found, campaign: Campaign): boolean {
  if (!stamp || stamp.hash === '' || hashOf(found.forms) !== stamp.hash) return false
  const isThere = (form: Form) => found.forms.some((filled) => filled.form === form)
  return neededForms(stamp, campaign).every(isThere) && !hasOwnSheet(grid, found)
}

function hashOf(forms: readonly FilledForm[]): string {
  const rows = forms.flatMap(({ form, entries }) =>
    entries.map((entry) => {
      const values: Record<string, string> = {}
      for (const [key, { raw }] of Object.entries(entry.values)) if (raw !== '') values[key] = raw
      return { form: form.key, values }
    }),
  )
  return valuesHash(rows)
}

/** The forms that a unit is asked for; one that lists people only where the unit chooses some. */
function neededForms(stamp: Stamp, { forms, units }: Campaign): Form[] {
  const quota = units.find(({ id }) => id === stamp.unit)?.quota ?? {}
  return forms.filter(
    ({ kind, key, needed }) => needed !== 'never' && (kind !== 'people' || (quota[key]?.count ?? 0) > 0),
  )
}

/** Something stands on a sheet that is neither a form nor one that is issued with it. */
function hasOwnSheet({ sheets }: Grid, { forms, spareSheets }: Found): boolean {
  const known = new Set([COVER_SHEET, INSTRUCTION_SHEET].map(fold))
  const read = new Set([...forms, ...spareSheets].map(({ sheet }) => sheet))
  return sheets.some(
    ({ name, readAs = name, rows }) =>
      !name.startsWith('_') &&
      !known.has(fold(readAs)) &&
      !read.has(name) &&
      rows.some(({ cells }) => cells.some((cell) => cellText(cell) !== '')),
  )
}
