import type { Form, Unit } from '../../campaign/campaign.ts'
import type { Entry } from '../../submission/submission.ts'
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
