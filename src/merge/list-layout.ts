import type { Field, Form, Unit } from '../campaign/campaign.ts'
import { columnLetters, LAST_ROW } from '../workbook/address.ts'
import { quotedSheet } from '../workbook/quote.ts'
import type { MergedEntry } from './consolidation.ts'
import { stretches } from './long-lists.ts'

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
  /** Name of the sheet. */
  readonly sheet: string
  readonly form: Form
  readonly columns: readonly ListColumn[]
  readonly headerRow: number
  readonly firstRow: number
  readonly lastRow: number
  /** Further sheets, for entries beyond the last row of Excel. */
  readonly more: readonly ListLayout[]
}

const HEADER_ROW = 4

/** The list of a form: unit first, then the form's columns without STT, then what a unit added, then file, sheet and row. */
export function listLayout(form: Form, entries: readonly MergedEntry[], lastOfSheet = LAST_ROW): ListLayout {
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
  return layoutOf(form, columns, entries.length, lastOfSheet)
}

/** A list of so many entries with these columns; what a sheet cannot hold goes on in the next one. */
export function layoutOf(
  form: Form,
  columns: readonly ListColumn[],
  count: number,
  lastOfSheet = LAST_ROW,
): ListLayout {
  const sheets = stretches(form.sheet, count, HEADER_ROW, lastOfSheet).map(
    ({ sheet, from, to }): ListLayout => ({
      sheet,
      form,
      columns,
      headerRow: HEADER_ROW,
      firstRow: HEADER_ROW + 1,
      lastRow: HEADER_ROW + Math.max(1, to - from),
      more: [],
    }),
  )
  const [first, ...more] = sheets
  if (!first) throw new Error(`No sheet for ${form.sheet}`)
  return { ...first, more }
}

/** The sheets of a list, each with its own entries. */
export function sheetsOf<E>(
  layout: ListLayout,
  entries: readonly E[],
): (readonly [sheet: ListLayout, entries: readonly E[]])[] {
  const most = layout.lastRow - layout.headerRow
  return [layout, ...layout.more].map((sheet, at) => [sheet, entries.slice(at * most, (at + 1) * most)])
}

/** The sheet and row of entry `at` of a list; all its sheets but the last are full. */
export function placeOfEntry(
  layout: ListLayout,
  at: number,
): { readonly sheet: string; readonly row: number } {
  const most = layout.lastRow - layout.headerRow
  const { sheet, firstRow } = layout.more[Math.floor(at / most) - 1] ?? layout
  return { sheet, row: firstRow + (at % most) }
}

/** A formula over all sheets of a list: what it is over each of them, added up. */
export function overSheets(layout: ListLayout, formula: (one: ListLayout) => string): string {
  return [layout, ...layout.more].map(formula).join('+')
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

function rangeOf({ sheet, firstRow, lastRow }: ListLayout, at: number): string {
  const letters = columnLetters(at + 1)
  return `${quotedSheet(sheet)}!$${letters}$${firstRow}:$${letters}$${lastRow}`
}
