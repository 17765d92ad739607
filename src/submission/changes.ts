import type { Form, Unit } from '../campaign/campaign.ts'
import type { Versions } from '../validation.ts'
import { fold } from '../vietnamese/fold.ts'
import type { Entry, Filled, Submission } from './submission.ts'

/** A field that says something else: by its label, as typed; '' is blank. */
export interface FieldChange {
  readonly label: string
  readonly was: string
  readonly is: string
}

export interface ChangedRow {
  readonly was: Entry
  readonly is: Entry
  readonly fields: readonly FieldChange[]
}

/** What became of the rows of a form from one version to another. Rows that say the same are not told. */
export interface FormChanges {
  readonly form: Form
  readonly added: readonly Entry[]
  readonly removed: readonly Entry[]
  readonly changed: readonly ChangedRow[]
}

/** A version of a unit that was set aside, against the one that is used; forms without changes are left out. */
export interface VersionChanges {
  readonly unit: Unit
  readonly from: string
  readonly to: string
  readonly forms: readonly FormChanges[]
}

/** Every version that was set aside against the one that is used in its place, in the order of the units. */
export function versionChanges(
  versions: readonly Versions[],
  submissions: readonly Submission[],
): VersionChanges[] {
  const byPath = new Map(submissions.map((submission) => [submission.file.path, submission]))
  return versions.flatMap(({ unit, used, superseded }) =>
    superseded.flatMap((path) => {
      const [earlier, later] = [byPath.get(path), byPath.get(used)]
      return earlier && later ? [{ unit, from: path, to: used, forms: formChanges(earlier, later) }] : []
    }),
  )
}

function formChanges(earlier: Submission, later: Submission): FormChanges[] {
  const forms = new Set([...earlier.forms, ...later.forms].map(({ form }) => form))
  const entriesOf = ({ forms: filled }: Submission, form: Form) =>
    filled.find((one) => one.form === form)?.entries ?? []
  return [...forms]
    .map((form) => compareRows(form, entriesOf(earlier, form), entriesOf(later, form)))
    .filter(({ added, removed, changed }) => added.length + removed.length + changed.length > 0)
}

/**
 * Rows are the same when the fields that identify a row of the form say so, in their order where several do. A row of another name that
 * says the same in half of its other cells or more was renamed.
 */
export function compareRows(form: Form, earlier: readonly Entry[], later: readonly Entry[]): FormChanges {
  const pairs: [Entry, Entry][] = []
  const match = (isSame: (was: Entry, is: Entry) => boolean) => {
    for (const is of added) {
      const was = [...removed].find((one) => isSame(one, is))
      if (!was) continue
      pairs.push([was, is])
      removed.delete(was)
      added.delete(is)
    }
  }
  const [removed, added] = [new Set(earlier), new Set(later)]
  const keys = new Map([...earlier, ...later].map((entry) => [entry, keyOf(entry, form)]))
  match((was, is) => keys.get(was) === keys.get(is) && fieldChanges(was, is, form).length === 0)
  match((was, is) => keys.get(was) === keys.get(is))
  match((was, is) => isRenamed(was, is, form))
  const changed = pairs
    .map(([was, is]) => ({ was, is, fields: fieldChanges(was, is, form) }))
    .filter(({ fields }) => fields.length > 0)
  return {
    form,
    added: [...added],
    removed: [...removed],
    changed: changed.toSorted((a, b) => a.is.row - b.is.row),
  }
}

function keyOf({ values }: Entry, { identity }: Form): string {
  return identity.map((key) => fold(values[key]?.raw ?? '')).join('\n')
}

function isRenamed(was: Entry, is: Entry, form: Form): boolean {
  const others = form.fields.filter(({ key, type }) => type !== 'index' && key !== form.identity[0])
  const filled = others.filter(({ key }) => was.values[key]?.raw || is.values[key]?.raw)
  const same = filled.filter(({ key }) => saying(was.values[key]) === saying(is.values[key]))
  return same.length > 1 && same.length * 2 >= filled.length
}

function fieldChanges(was: Entry, is: Entry, form: Form): FieldChange[] {
  const fields = form.fields
    .filter(({ key, type }) => type !== 'index' && saying(was.values[key]) !== saying(is.values[key]))
    .map(({ key, short }) => ({
      label: short,
      was: was.values[key]?.raw ?? '',
      is: is.values[key]?.raw ?? '',
    }))
  const labels = new Set([...was.extra, ...is.extra].map(({ label }) => label))
  const extra = [...labels]
    .map((label) => ({ label, was: extraText(was, label), is: extraText(is, label) }))
    .filter((one) => fold(one.was) !== fold(one.is))
  return [...fields, ...extra]
}

/** What a cell came to; what did not come to a value, as typed. «5tr» and 5000000 say the same. */
function saying(filled: Filled | undefined): string {
  if (!filled || filled.raw === '') return ''
  const { value, raw } = filled
  return value === null || typeof value === 'string' ? fold(raw) : JSON.stringify(value)
}

function extraText({ extra }: Entry, label: string): string {
  return extra.flatMap((one) => (one.label === label ? [one.value] : [])).join('; ')
}
