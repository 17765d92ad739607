import type { Field, Form } from '../campaign/campaign.ts'
import { fold } from '../vietnamese/fold.ts'
import { nearest } from '../vietnamese/near.ts'
import { columnLetters } from '../workbook/address.ts'
import type { LabelCell } from './header-block.ts'
import { moneyUnit } from './header-unit.ts'
import type { AddedColumn, Scale } from './submission.ts'

/** Which column is which field. */
export interface Header {
  /** The upper row of the header. */
  readonly row: number
  readonly columns: Readonly<Record<string, number>>
  /** The last column of a field whose label is merged over several («Họ và tên» over two). */
  readonly spans: Readonly<Record<string, number>>
  /** Rows of labels that do not stand in `row`, by column. */
  readonly labelRows: Readonly<Record<number, number>>
  readonly duplicated: readonly { readonly key: string; readonly columns: readonly number[] }[]
  readonly unknown: readonly AddedColumn[]
  readonly missing: readonly { readonly key: string; readonly near?: string }[]
  readonly moved: boolean
  readonly scaled: Readonly<Record<string, Scale>>
}

/** Reads the labels of a form's header. */
export function readHeader(labels: readonly LabelCell[], form: Form, row: number): Header {
  const columns: Record<string, number> = {}
  const spans: Record<string, number> = {}
  const scaled: Record<string, Scale> = {}
  const twice = new Map<string, number[]>()
  const unknown: LabelCell[] = []
  const repeated: AddedColumn[] = []
  const shares: AddedColumn[] = []
  for (const cell of labels) {
    const { column, lastColumn, field, whole } = cell
    const unit = field?.type === 'money' ? moneyUnit(whole) : null
    if (!field) unknown.push(cell)
    else if (unit && 'each' in unit) shares.push({ ...added(cell), each: { key: field.key, of: unit.each } })
    else if (columns[field.key] === undefined) {
      columns[field.key] = column
      if (lastColumn > column && field.type === 'text') spans[field.key] = lastColumn
      if (unit) scaled[field.key] = unit
    } else if (field.required) {
      twice.set(field.key, [...(twice.get(field.key) ?? [columns[field.key] ?? column]), column])
    } else repeated.push({ ...added(cell), again: field.key })
  }
  const others = unknown.filter(
    (cell) => !takeBand(cell, form, columns) && !takeFamilyName(cell, labels, columns, spans),
  )
  const order = form.fields.flatMap(({ key }) => columns[key] ?? [])
  return {
    row,
    columns,
    spans,
    labelRows: Object.fromEntries(
      labels.flatMap((cell) => (cell.row === row ? [] : [[cell.column, cell.row]])),
    ),
    duplicated: [...twice].map(([key, list]) => ({ key, columns: list })),
    unknown: [...others.map(added), ...repeated, ...shares].toSorted((a, b) => a.column - b.column),
    missing: missingOf(form, columns, others),
    moved: order.some((column, at) => column < (order[at - 1] ?? 0)),
    scaled,
  }
}

function added({ column, label }: LabelCell): AddedColumn {
  return { column, label }
}

/**
 * A label that names a band («Thời gian thực hiện») and has none below it: over as many columns as the band has fields it stands for
 * them in order, over one column for all of them if they are days. True when it was taken so.
 */
function takeBand(
  { label, column, lastColumn }: LabelCell,
  form: Form,
  columns: Record<string, number>,
): boolean {
  const fields: readonly Field[] = form.fields.filter(
    ({ band }) => band !== undefined && fold(band) === fold(label),
  )
  const width = lastColumn - column + 1
  const fits = width === fields.length || (width === 1 && fields.every(({ type }) => type === 'day'))
  if (fields.length === 0 || !fits || fields.some(({ key }) => columns[key] !== undefined)) return false
  for (const [at, { key }] of fields.entries()) columns[key] = width === 1 ? column : column + at
  return true
}

/** Labels for the part of a person's name that stands before the given name, folded. */
const FAMILY_NAMES = ['ho', 'hodem', 'holot', 'hotendem', 'hovatendem', 'hovadem', 'hovachulot']

/** «Họ đệm» beside «Tên»: one name in two columns. True when it was taken so. */
function takeFamilyName(
  { label, column }: LabelCell,
  labels: readonly LabelCell[],
  columns: Record<string, number>,
  spans: Record<string, number>,
): boolean {
  const right = labels.find((other) => other.column === column + 1)
  const key = right?.field?.key
  if (!right || key === undefined || fold(right.label) !== 'ten') return false
  if (!FAMILY_NAMES.includes(fold(label)) || columns[key] !== right.column) return false
  columns[key] = column
  spans[key] = right.column
  return true
}

function missingOf(form: Form, columns: Header['columns'], unknown: readonly LabelCell[]): Header['missing'] {
  return form.fields
    .filter((field) => field.required && columns[field.key] === undefined)
    .map((field) => {
      const near = unknown.find(
        ({ label }) => nearest(label, [field.label, ...(field.aliases ?? [])]) !== null,
      )
      return near ? { key: field.key, near: near.label } : { key: field.key }
    })
}

/** How a column without a label is named in «Cột đơn vị thêm». */
export function columnName(column: number): string {
  return `cột ${columnLetters(column)}`
}
