import type { Campaign, Field, Form, Unit } from '../campaign/campaign.ts'
import { columnLetters } from '../workbook/address.ts'
import type { FilledContent, FilledRow } from './filled.ts'

/** Where everything stands on a form's sheet; rows and columns count from 1. */
export interface FormLayout {
  readonly form: Form
  readonly rows: readonly FilledRow[]
  readonly bandRow: number | null
  readonly headerRow: number
  readonly firstRow: number
  readonly lastRow: number
  /** The Cộng row, or the note below the table: rows inserted above it still belong to the table. */
  readonly endRow: number
  readonly noteRow: number
  /** Columns the unit added, right of the form's own. */
  readonly extraLabels: readonly string[]
  readonly lastColumn: number
}

/** The forms a unit gets: one that lists people only when the unit has people to choose, or has listed some. */
export function formsOf(campaign: Campaign, unit: Unit, filled?: FilledContent): readonly Form[] {
  return campaign.forms.filter(
    (form) =>
      form.kind !== 'people' || quotaCount(unit, form) > 0 || (filled?.rows[form.key] ?? []).length > 0,
  )
}

export function quotaCount(unit: Unit, form: Form): number {
  return unit.quota[form.key]?.count ?? 0
}

/** Lays out a form: at most four rows stand above and with its header, so that half of a small screen is left for the rows. */
export function layoutOf(form: Form, unit: Unit, filled?: FilledContent): FormLayout {
  const rows = filled?.rows[form.key] ?? []
  const ready = form.kind === 'people' ? quotaCount(unit, form) : form.rows
  const bandRow = form.fields.some(({ band }) => band !== undefined) ? 3 : null
  const headerRow = bandRow === null ? 3 : 4
  const firstRow = headerRow + 1
  const lastRow = headerRow + Math.max(ready, rows.length, 1)
  const hasTotal = form.fields.some(({ total }) => total)
  const extraLabels = [
    ...new Set((filled?.extra?.[form.key] ?? []).flatMap((values) => values.map(({ label }) => label))),
  ]
  return {
    form,
    rows,
    bandRow,
    headerRow,
    firstRow,
    lastRow,
    endRow: lastRow + 1,
    noteRow: lastRow + (hasTotal ? 2 : 1),
    extraLabels,
    lastColumn: form.fields.length + extraLabels.length,
  }
}

/** The column of a field, from 1. */
export function columnOf(form: Form, field: Field): number {
  return form.fields.indexOf(field) + 1
}

/** The letters of a field's column. */
export function lettersOf(form: Form, field: Field): string {
  return columnLetters(columnOf(form, field))
}

/** The field that names a row: the first of its identity. */
export function namingField(form: Form): Field | undefined {
  return form.fields.find(({ key }) => key === form.identity[0])
}
