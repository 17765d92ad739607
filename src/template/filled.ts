import type { Form } from '../campaign/campaign.ts'
import { cellText } from '../submission/cell-text.ts'
import type { CoverKey } from '../submission/cover.ts'
import type { HashedRow } from '../submission/values-hash.ts'
import type { PlanValue } from '../workbook/plan.ts'

/** One row of a form, by field key. */
export type FilledRow = Readonly<Record<string, PlanValue>>

/** What a workbook is filled with beforehand; without it the form is blank. */
export interface FilledContent {
  readonly info?: Readonly<Partial<Record<CoverKey, PlanValue>>>
  /** By form key, in the order of the rows. */
  readonly rows: Readonly<Record<string, readonly FilledRow[]>>
  /** Columns the unit added: by form key, for each of its rows. */
  readonly extra?: Readonly<Record<string, readonly (readonly ExtraValue[])[]>>
}

export interface ExtraValue {
  readonly label: string
  readonly value: string
}

/** What a cell will say when it is read back. */
export function textOf(value: PlanValue | undefined): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'string') return cellText({ kind: 'text', text: value, column: 1 })
  if (typeof value === 'number') return cellText({ kind: 'number', number: value, column: 1 })
  if ('day' in value) return cellText({ kind: 'day', day: value.day, serial: 0, column: 1 })
  return textOf(value.result)
}

/** The rows with more than STT in them, numbered as the template numbers them: what the stamp's hash is about. */
export function hashedRows(form: Form, rows: readonly FilledRow[]): HashedRow[] {
  return rows
    .map((row, at) => ({ row, at }))
    .filter(({ row }) => isStarted(form, row))
    .map(({ row, at }) => ({
      form: form.key,
      values: Object.fromEntries(
        form.fields.map(({ key, type }) => [key, textOf(row[key] ?? (type === 'index' ? at + 1 : null))]),
      ),
    }))
}

/** A row counts as soon as any of its fields but STT is filled. */
export function isStarted(form: Form, row: FilledRow): boolean {
  return form.fields.some(({ key, type }) => type !== 'index' && textOf(row[key]) !== '')
}

/** Required cells that are blank in the started rows. */
export function countBlank(form: Form, rows: readonly FilledRow[]): number {
  return rows
    .filter((row) => isStarted(form, row))
    .reduce(
      (sum, row) =>
        sum +
        form.fields.filter(
          ({ key, required, requiredWhen }) =>
            textOf(row[key]) === '' &&
            (required || requiredWhen?.values.includes(textOf(row[requiredWhen.field]))),
        ).length,
      0,
    )
}
