import { cellAddress } from '../workbook/address.ts'
import type { Row } from '../workbook/grid.ts'
import { cellAt, cellText } from './cell-text.ts'
import { columnName } from './header.ts'
import type { FormArea } from './headers.ts'
import type { RowGroup } from './join-rows.ts'
import { joinedCell } from './join-rows.ts'
import type { FieldColumn } from './layout.ts'
import type { Merges } from './merges.ts'
import { masterOf, mergeAt, mergesOf } from './merges.ts'
import type { FieldContext } from './read-field.ts'
import { readField } from './read-field.ts'
import type { Entry, Filled } from './submission.ts'

/** What reading the entries of one sheet needs beside their rows: the same for all of them. */
export interface EntryContext {
  readonly merges: Merges
  /** The rows of the area by number; needed only where cells are merged. */
  readonly rows: ReadonlyMap<number, Row>
  readonly fields: FieldContext
}

const NO_ROWS: ReadonlyMap<number, Row> = new Map()

/** Prepares the reading of a sheet's entries, which stand in `entries`. */
export function entryContext(
  { header, layout, sheet, rows }: FormArea,
  entries: readonly Row[],
  { campaign, lookups, communes }: Omit<FieldContext, 'scaled'>,
): EntryContext {
  const merges = mergesOf(sheet.merges, layout.fields, entries)
  return {
    merges,
    rows: merges.size === 0 ? NO_ROWS : new Map(rows.map((row) => [row.number, row])),
    fields: { campaign, lookups, communes, scaled: header.scaled },
  }
}

/** Reads an entry from its row, or from the rows over which its name is merged. */
export function readEntry(group: RowGroup, area: FormArea, context: EntryContext): Entry {
  const [row] = group
  const { form, sheet, layout } = area
  const read: Record<string, Filled> = {}
  for (const own of layout.fields) read[own.field.key] = readColumn(group, row, own, context)
  const mayEcho = layout.isShared || context.merges.size > 0
  const values = mayEcho ? withoutEcho(read) : read
  const extra = extraOf(group, area)
  if (group.length === 1) return { form: form.key, sheet: sheet.name, row: row.number, values, extra }
  const rows = group.map(({ number }) => number)
  return { form: form.key, sheet: sheet.name, row: row.number, rows, values, extra }
}

function readColumn(
  group: readonly Row[],
  row: Row,
  own: FieldColumn,
  { merges, rows, fields: context }: EntryContext,
): Filled {
  const { field, column, lastColumn } = own
  const here = { column, row: row.number }
  if (lastColumn !== undefined) return readField(spanned(row, column, lastColumn), here, field, context)
  const range = merges.size === 0 ? null : mergeAt(merges, row.number, column)
  const isMaster = range === null || (range.top === row.number && range.left === column)
  if (isMaster && group.length === 1) return readField(cellAt(row, column), here, field, context)
  if (isMaster) {
    const joined = joinedCell(group, column, field)
    return readField(joined.cell, { column, row: joined.row }, field, context)
  }
  if (range.left !== column && field.type !== 'day') return readField(undefined, here, field, context)
  // Over several rows a text or a day holds for each of them; a sum of money or people is one sum, told in the first row.
  const first = { column: range.left, row: range.top }
  const master = readField(masterOf(range, rows), first, field, context)
  if (range.top === row.number) return master
  const isSum = field.type === 'money' || field.type === 'count'
  return isSum
    ? { ...master, raw: '', value: null, outcome: { kind: 'ok' }, shared: true }
    : { ...master, shared: true }
}

/** A label over several columns («Họ và tên»): what stands in them, as one text. */
function spanned(row: Row, column: number, lastColumn: number) {
  const cells = row.cells.filter((cell) => cell.column >= column && cell.column <= lastColumn)
  const texts = cells.map(cellText).filter((text) => text !== '')
  return texts.length < 2 ? cells[0] : ({ column, kind: 'text', text: texts.join(' ') } as const)
}

/** Two fields of one column («Thời gian thực hiện»): what is to be said of the cell is said at the last of them. */
function withoutEcho(values: Readonly<Record<string, Filled>>): Readonly<Record<string, Filled>> {
  const all = Object.values(values)
  if (new Set(all.map(({ column }) => column)).size === all.length) return values
  const last = new Map(Object.entries(values).map(([key, { cell }]) => [cell, key]))
  return Object.fromEntries(
    Object.entries(values).map(([key, filled]) => [
      key,
      last.get(filled.cell) === key ? filled : { ...filled, shared: true as const },
    ]),
  )
}

/** Cells outside the form's columns, carried along so that nothing a unit wrote is lost. */
function extraOf(group: readonly Row[], { header, layout }: FormArea): Entry['extra'] {
  const extra: { label: string; value: string }[] = []
  for (const { cells } of group) {
    for (const cell of cells) {
      const value = layout.taken.has(cell.column) ? '' : cellText(cell)
      if (value === '') continue
      const label = header.unknown.find(({ column }) => column === cell.column)?.label
      extra.push({ label: label ?? columnName(cell.column), value })
    }
  }
  return extra
}

/** How many entries use the value of each merged cell beside the one it stands in, by address. */
export function sharing(entries: readonly Entry[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { row, values } of entries) {
    for (const { shared, cell, column } of Object.values(values)) {
      if (shared && cell !== cellAddress(column, row)) counts.set(cell, (counts.get(cell) ?? 0) + 1)
    }
  }
  return counts
}
