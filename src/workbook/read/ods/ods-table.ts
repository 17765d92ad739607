import type { Cell, Range, Row } from '../../grid.ts'
import { spend } from '../budget.ts'
import { LAST_COLUMN, LAST_ROW, rangeWithin } from '../cell-reference.ts'
import { BYTES_PER_CELL, type SheetLimits, tooManyRows } from '../row-collector.ts'
import type { SheetContent } from '../sheet.ts'
import type { CellFormat } from '../styles.ts'
import { damaged } from '../unreadable.ts'
import { next, skip, type Xml } from '../xml.ts'
import { attribute, attributeWord, integer } from '../xml-attributes.ts'
import { readOdsCell } from './ods-cell.ts'
import { fontOf, type OdsStyles } from './ods-styles.ts'

/** Elements that only hold rows or columns together (ODF 1.3 part 3, 9.1). */
const GROUPS = [
  'table-row-group',
  'table-rows',
  'table-header-rows',
  'table-column-group',
  'table-columns',
  'table-header-columns',
]

/** Style of the cells of columns up to one, where neither cell nor row has one. */
interface ColumnStyle {
  readonly to: number
  readonly style: string | undefined
}

interface Table {
  readonly xml: Xml
  readonly styles: OdsStyles
  readonly limits: SheetLimits
  readonly columns: ColumnStyle[]
  readonly rows: Row[]
  readonly merges: Range[]
  /** Number of the row read last. */
  row: number
}

/**
 * The table just opened, to its end. A row or cell stands for as many as it says (9.1.3, 9.1.4); only those with content count, and
 * they are bounded like any others. Throws Unreadable.
 */
export function readTable(xml: Xml, styles: OdsStyles, limits: SheetLimits): SheetContent {
  const table: Table = { xml, styles, limits, columns: [], rows: [], merges: [], row: 0 }
  if (!xml.empty) readTableContent(table)
  return { rows: table.rows, merges: table.merges }
}

function readTableContent(table: Table): void {
  const { xml } = table
  const depth = xml.path.length
  while (xml.path.length >= depth) {
    if (next(xml) !== 'open') continue
    if (xml.name === 'table-row') readRow(table)
    else if (xml.name === 'table-column') noteColumn(table)
    else if (!GROUPS.includes(xml.name)) skip(xml)
  }
}

function noteColumn({ xml, columns }: Table): void {
  const before = columns.at(-1)?.to ?? 0
  const style = attributeWord(xml, 'default-cell-style-name')
  columns.push({ to: before + (integer(xml, 'number-columns-repeated') ?? 1), style })
  skip(xml)
}

function readRow(table: Table): void {
  const { xml, limits, rows } = table
  const count = Math.max(1, integer(xml, 'number-rows-repeated') ?? 1)
  const visibility = attributeWord(xml, 'visibility')
  const hidden = visibility === 'collapse' || visibility === 'filter'
  const first = table.row + 1
  const cells = readCells(table, first)
  table.row += count
  if (cells.length === 0) return
  if (table.row > LAST_ROW) throw damaged('more rows than a sheet has')
  if (rows.length + count > limits.rowsPerSheet) throw tooManyRows(limits)
  spend(limits.budget, (count - 1) * cells.length * BYTES_PER_CELL)
  for (let number = first; number <= table.row; number++) rows.push({ number, hidden, cells })
}

function readCells(table: Table, row: number): Cell[] {
  const { xml, limits } = table
  const cells: Cell[] = []
  if (xml.empty) return cells
  const rowStyle = attributeWord(xml, 'default-cell-style-name')
  const depth = xml.path.length
  let column = 1
  while (xml.path.length >= depth) {
    if (next(xml) !== 'open') continue
    const isCell = xml.name === 'table-cell' || xml.name === 'covered-table-cell'
    if (!isCell) {
      skip(xml)
      continue
    }
    const after = Math.min(column + (integer(xml, 'number-columns-repeated') ?? 1), LAST_COLUMN + 1)
    noteMerge(table, row, column)
    const place = readCellAt(table, column, rowStyle)
    for (; place && column < after; column++) {
      const cell = place(column)
      if (cell === undefined) break
      spend(limits.budget, cell.kind === 'text' ? BYTES_PER_CELL + cell.text.length : BYTES_PER_CELL)
      cells.push(cell)
    }
    column = after
  }
  return cells
}

/** undefined for a cell that is only formatted, which most are. */
function readCellAt({ xml, styles, columns }: Table, column: number, rowStyle: string | undefined) {
  if (xml.empty && attributeWord(xml, 'value-type') === undefined && attribute(xml, 'formula') === undefined)
    return undefined
  const style = attributeWord(xml, 'style-name') ?? rowStyle ?? columnStyle(columns, column)
  return readOdsCell(xml, formatOf(styles, style), styles)
}

/** By halving: a forged file has as many columns as cells. */
function columnStyle(columns: readonly ColumnStyle[], column: number): string | undefined {
  let low = 0
  for (let high = columns.length; low < high; ) {
    const middle = (low + high) >> 1
    if ((columns[middle]?.to ?? 0) < column) low = middle + 1
    else high = middle
  }
  return columns[low]?.style
}

/** OpenDocument marks days in the cell, not by its format. */
function formatOf(styles: OdsStyles, style: string | undefined): CellFormat {
  const font = fontOf(styles, 'table-cell', style)
  return font === undefined ? { isDate: false } : { isDate: false, font }
}

function noteMerge({ xml, merges }: Table, row: number, column: number): void {
  const right = column + (integer(xml, 'number-columns-spanned') ?? 1) - 1
  const bottom = row + (integer(xml, 'number-rows-spanned') ?? 1) - 1
  const range = rangeWithin(row, column, bottom, right)
  if (range) merges.push(range)
}
