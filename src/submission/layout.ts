import type { Field, Form } from '../campaign/campaign.ts'
import type { Header } from './header.ts'

/** A field with its column, as a header has it. */
export interface FieldColumn {
  readonly field: Field
  readonly column: number
  /** Where the field's label is merged over several columns. */
  readonly lastColumn: number | undefined
}

/** Where a form's fields stand in a table: worked out once for a header, and asked for every row below it. */
export interface Layout {
  /** The fields that have a column, in the form's order. */
  readonly fields: readonly FieldColumn[]
  /** Columns of the fields, with all over which a label is merged. */
  readonly taken: ReadonlySet<number>
  /** Two fields share a column. */
  readonly isShared: boolean
  /** Columns of an entry's name, its STT and its note. */
  readonly name: number | undefined
  readonly number: number | undefined
  readonly note: number | undefined
  /** Columns that have to be filled. */
  readonly required: ReadonlySet<number>
  /** How many fields have to be filled, with a column or without. */
  readonly needed: number
  /** Columns of money and people. */
  readonly summed: readonly number[]
}

/** Reads off a header where its form's fields stand. */
export function layoutOf(form: Form, { columns, spans }: Pick<Header, 'columns' | 'spans'>): Layout {
  const fields = form.fields.flatMap((field): FieldColumn[] => {
    const column = columns[field.key]
    return column === undefined ? [] : [{ field, column, lastColumn: spans[field.key] }]
  })
  const index = form.fields.find(({ type }) => type === 'index')
  const columnsOf = (isMeant: (field: Field) => unknown) =>
    fields.flatMap(({ field, column }) => (isMeant(field) ? [column] : []))
  return {
    fields,
    taken: new Set(
      fields.flatMap(({ column, lastColumn = column }) =>
        Array.from({ length: lastColumn - column + 1 }, (_, at) => column + at),
      ),
    ),
    isShared: new Set(fields.map(({ column }) => column)).size < fields.length,
    name: columns[nameKey(form)],
    number: index && columns[index.key],
    note: columns.note,
    required: new Set(columnsOf((field) => field.required)),
    needed: form.fields.filter((field) => field.required).length,
    summed: columnsOf(({ type }) => type === 'money' || type === 'count'),
  }
}

/** The field that names an entry: `name`, which every form has first among its identity. */
export function nameKey(form: Form): string {
  return form.identity[0] ?? 'name'
}
