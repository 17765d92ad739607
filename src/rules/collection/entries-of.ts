import type { Form, Unit } from '../../campaign/campaign.ts'
import type { Entry, Filled, FilledForm, Submission } from '../../submission/submission.ts'
import type { CollectionScope } from '../define-rule.ts'

/** An entry with where it came from. */
export interface UnitEntry {
  readonly unit: Unit
  readonly file: string
  readonly form: Form
  readonly entry: Entry
}

/** The entries of one kind of form in every submission that counts for a unit. */
export function entriesOf({ used }: CollectionScope, kind: Form['kind']): UnitEntry[] {
  return used.flatMap(({ unit, submission: { file, forms } }) => {
    if (!unit) return []
    return forms
      .filter(({ form }) => form.kind === kind)
      .flatMap(({ form, entries }) => entries.map((entry) => ({ unit, file: file.path, form, entry })))
  })
}

/** The field of a form that holds its place. */
export function placeKeyOf({ fields }: Form): string | undefined {
  return fields.find(({ type }) => type === 'commune')?.key
}

/**
 * A submission with no more of its entries than the rules over all files compare. Where no list is written, the other cells need not be
 * kept: of 10,000 workbooks they are half a gigabyte.
 */
export function comparedOnly(submission: Submission): Submission {
  return { ...submission, forms: submission.forms.map(comparedForm) }
}

function comparedForm(filled: FilledForm): FilledForm {
  const { form, entries } = filled
  const keys = comparedKeys(form)
  return {
    ...filled,
    entries: entries.map((entry) => ({ ...entry, values: chosen(entry.values, keys), extra: [] })),
  }
}

/** Without a place no entry is compared with those of other units. */
function comparedKeys(form: Form): readonly string[] {
  const place = placeKeyOf(form)
  if (place === undefined) return []
  return form.kind === 'people' ? ['name', 'birthYear', place] : [form.identity[0] ?? 'name', place]
}

function chosen(values: Entry['values'], keys: readonly string[]): Entry['values'] {
  const found: Record<string, Filled> = {}
  for (const key of keys) {
    const filled = values[key]
    if (filled) found[key] = filled
  }
  return found
}
