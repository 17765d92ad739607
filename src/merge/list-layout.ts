import type { Field, Form, Unit } from '../campaign/campaign.ts'
import { columnLetters } from '../workbook/address.ts'
import { quotedSheet } from '../workbook/quote.ts'
import type { MergedEntry } from './consolidation.ts'

/** Keys of the columns that stand around the form's own. */
export type SourceKey = 'unitId' | 'unitName' | 'extra' | 'file' | 'sheet' | 'row'

/** One column of a list: a field of the form, or where the row comes from. */
export interface ListColumn {
  readonly key: string
  readonly label: string
  readonly width: number
  readonly field?: Field
}

/** Where a form's entries stand in the report. Rows and columns count from 1; a list without entries keeps one blank row. */
export interface ListLayout {
  readonly form: Form
  readonly columns: readonly ListColumn[]
  readonly headerRow: number
  readonly firstRow: number
  readonly lastRow: number
}

const HEADER_ROW = 4

/** The list of a form: unit first, then the form's columns without STT, then what a unit added, then file, sheet and row. */
export function listLayout(form: Form, entries: readonly MergedEntry[]): ListLayout {
  const own = form.fields
    .filter(({ type }) => type !== 'index')
    .map((field): ListColumn => ({ key: field.key, label: field.label, width: field.width, field }))
  const columns: ListColumn[] = [
    { key: 'unitId', label: 'Mã', width: 7 },
    { key: 'unitName', label: 'Đơn vị', width: 24 },
    ...own,
    { key: 'extra', label: 'Cột đơn vị thêm', width: 20 },
    { key: 'file', label: 'Tệp gốc', width: 24 },
    { key: 'sheet', label: 'Trang gốc', width: 16 },
    { key: 'row', label: 'Dòng gốc', width: 7 },
  ]
  const firstRow = HEADER_ROW + 1
  const lastRow = HEADER_ROW + Math.max(1, entries.length)
  return { form, columns, headerRow: HEADER_ROW, firstRow, lastRow }
}

/** Absolute reference of a column of a list, over its rows: 'B. Hỗ trợ sinh kế'!$A$5:$A$98; null when the form has no such field. */
export function listRange(layout: ListLayout, key: string): string | null {
  const at = layout.columns.findIndex((column) => column.key === key)
  return at < 0 ? null : rangeOf(layout, at)
}

/** The column that tells the unit of each row, and how it calls a unit: by its id, else by its name. */
export function unitColumn(layout: ListLayout): {
  readonly range: string
  readonly textOf: (unit: Unit) => string
} {
  const at = layout.columns.findIndex(({ key }) => key === 'unitId')
  if (at >= 0) return { range: rangeOf(layout, at), textOf: ({ id }) => id }
  const names = layout.columns.findIndex(({ key }) => key === 'unitName')
  return { range: rangeOf(layout, names), textOf: ({ name }) => name }
}

function rangeOf({ form, firstRow, lastRow }: ListLayout, at: number): string {
  const letters = columnLetters(at + 1)
  return `${quotedSheet(form.sheet)}!$${letters}$${firstRow}:$${letters}$${lastRow}`
}
