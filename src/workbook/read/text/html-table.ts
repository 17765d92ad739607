import type { Range } from '../../grid.ts'
import { spend } from '../budget.ts'
import { LAST_COLUMN, LAST_ROW, rangeWithin } from '../cell-reference.ts'
import { cellText, checkLength } from '../cell-text.ts'
import { textCell } from '../cell-value.ts'
import { addCell, newCollector, type RowCollector, type SheetLimits } from '../row-collector.ts'
import { withoutEntities } from './html-entities.ts'
import { type HtmlToken, htmlAttribute } from './html-tokens.ts'

/** A table of a web page while it is read. */
export interface HtmlTable {
  readonly limits: SheetLimits
  readonly rows: RowCollector
  readonly merges: Range[]
  /** By column, the last row that a cell from above reaches into. */
  readonly reach: Map<number, number>
  row: number
  /** The last column of the row that is taken. */
  column: number
  cell: OpenCell | undefined
}

interface OpenCell {
  readonly column: number
  readonly font: string | undefined
  text: string
}

/** What a look at one column costs: a forged page makes millions of them. */
const BYTES_PER_LOOK = 16
/** White space in the source is one space; one in the text is an entity. */
const SPACE = /[ \t\r\n\f]+/g
const AROUND_LINES = /^[ \n]+|[ \n]+$| *(\n) */g

export function newTable(limits: SheetLimits): HtmlTable {
  return {
    limits,
    rows: newCollector(limits),
    merges: [],
    reach: new Map(),
    row: 0,
    column: 0,
    cell: undefined,
  }
}

export function enterRow(table: HtmlTable, tag: HtmlToken): void {
  leaveCell(table)
  table.row += 1
  table.column = 0
  if (/display\s*:\s*none/i.test(tag.content)) table.rows.hidden.add(table.row)
}

/** Begins the next free cell of the row: columns that a cell from above reaches into are taken. Throws Unreadable. */
export function enterCell(table: HtmlTable, tag: HtmlToken, font: string | undefined): void {
  leaveCell(table)
  const { reach, limits } = table
  table.row = Math.max(1, table.row)
  let column = table.column + 1
  for (; (reach.get(column) ?? 0) >= table.row; column++) spend(limits.budget, BYTES_PER_LOOK)
  const right = Math.min(LAST_COLUMN, column + span(tag, 'colspan') - 1)
  const bottom = Math.min(LAST_ROW, table.row + span(tag, 'rowspan') - 1)
  const range = rangeWithin(table.row, column, bottom, right)
  if (range) table.merges.push(range)
  for (let covered = column; bottom > table.row && covered <= right; covered++) {
    spend(limits.budget, BYTES_PER_LOOK)
    reach.set(covered, bottom)
  }
  table.column = Math.max(column, right)
  table.cell = { column, font, text: '' }
}

/** Adds a text of the page to the open cell; between cells there is none. Throws Unreadable when it is too long for a cell. */
export function addText({ cell }: HtmlTable, written: string): void {
  if (cell === undefined) return
  checkLength(cell.text.length + written.length)
  cell.text += withoutEntities(written.replace(SPACE, ' '))
}

export function addLineEnd(table: HtmlTable): void {
  if (table.cell) addText(table, '&#10;')
}

/** Ends the open cell, if one is, and keeps what it shows. Throws Unreadable when a limit is passed. */
export function leaveCell(table: HtmlTable): void {
  const { cell, rows, row } = table
  if (cell === undefined) return
  const text = cellText(cell.text.replace(AROUND_LINES, '$1'))
  const format = cell.font === undefined ? undefined : { isDate: false, font: cell.font }
  addCell(rows, row, textCell(cell.column, { text }, format))
  table.cell = undefined
}

function span(tag: HtmlToken, name: string): number {
  return Math.max(1, Number.parseInt(htmlAttribute(tag, name) ?? '1', 10) || 1)
}
