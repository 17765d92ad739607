import type { Cell, Range, Row } from '../grid.ts'
import { spend } from './budget.ts'
import { type CellContext, digitsCell, readCell } from './cell.ts'
import { columnAt, LAST_ROW, rangeAt, rowAt } from './cell-reference.ts'
import { BYTES_PER_CELL, type SheetLimits, tooManyRows } from './row-collector.ts'
import { orderCells, orderRows } from './row-order.ts'
import { damaged } from './unreadable.ts'
import { newUsualCell, passUsualCells } from './usual-cells.ts'
import { next, openXml, skipUnread, type Xml } from './xml.ts'
import { findAttribute, isOn } from './xml-attributes.ts'

export interface SheetContext extends CellContext, SheetLimits {}

/** Parts of a sheet that may be long and say nothing of its cells. */
const UNREAD = new Set([
  'cols',
  'sheetViews',
  'conditionalFormatting',
  'dataValidations',
  'hyperlinks',
  'extLst',
])

export interface SheetContent {
  readonly rows: readonly Row[]
  readonly merges: readonly Range[]
}

/**
 * The rows with content and the merged ranges of a worksheet part. Where it says how far it reaches (`dimension`) is not believed;
 * cells that are only formatted cost a look at their reference. Throws Unreadable 'too-many-rows' or 'damaged'.
 */
export function readSheet(part: Buffer, context: SheetContext): SheetContent {
  const xml = openXml(part)
  const merges: Range[] = []
  let rows: readonly Row[] = []
  let isWorksheet = false
  for (let token = next(xml); token !== 'end'; token = next(xml)) {
    if (token !== 'open') continue
    if (xml.name === 'worksheet') isWorksheet = true
    else if (xml.name === 'sheetData' && !xml.empty) rows = [...rows, ...readRows(xml, context)]
    else if (xml.name === 'mergeCell' && findAttribute(xml, 'ref')) {
      const range = rangeAt(xml.bytes, xml.valueFrom, xml.valueTo)
      if (range) merges.push(range)
    } else if (UNREAD.has(xml.name)) skipUnread(xml)
  }
  if (!isWorksheet) throw damaged(`no worksheet in ${context.name}`)
  return { rows: orderRows(rows), merges }
}

/** Where the reader stands; rows and cells that do not say where they are follow the one before. */
interface Position {
  row: number
  /** The row's number is its own, not counted on. */
  isStated: boolean
}

function readRows(xml: Xml, context: SheetContext): Row[] {
  const rows: Row[] = []
  const position: Position = { row: 0, isStated: false }
  const depth = xml.path.length
  while (xml.path.length >= depth) {
    if (next(xml) !== 'open' || xml.name !== 'row') continue
    enterRow(xml, position)
    if (xml.empty) continue
    const hidden = isOn(xml, 'hidden')
    const cells = readCells(xml, position, context)
    if (cells.length === 0) continue
    if (rows.length === context.rowsPerSheet) throw tooManyRows(context)
    if (position.row > LAST_ROW) throw damaged('more rows than a sheet has')
    rows.push({ number: position.row, hidden, cells: orderCells(cells) })
  }
  return rows
}

function enterRow(xml: Xml, position: Position): void {
  const stated = findAttribute(xml, 'r') ? rowAt(xml.bytes, xml.valueFrom, xml.valueTo) : 0
  position.row = stated || position.row + 1
  position.isStated = stated > 0
}

function readCells(xml: Xml, position: Position, context: SheetContext): Cell[] {
  const cells: Cell[] = []
  const add = (cell: Cell | undefined) => {
    if (cell === undefined) return
    spend(context.budget, BYTES_PER_CELL)
    cells.push(cell)
  }
  const depth = xml.path.length
  const last = newUsualCell()
  while (xml.path.length >= depth) {
    if (position.isStated && passUsualCells(xml, last)) add(digitsCell(last, context))
    else if (next(xml) === 'open' && xml.name === 'c') {
      last.column = enterCell(xml, position) || last.column + 1
      if (!xml.empty) add(readCell(xml, last.column, context))
    }
  }
  return cells
}

/** The column that the cell states, else 0. A row without a number takes its first cell's. */
function enterCell(xml: Xml, position: Position): number {
  if (!findAttribute(xml, 'r')) return 0
  if (!position.isStated) {
    position.row = rowAt(xml.bytes, xml.valueFrom, xml.valueTo) || position.row
    position.isStated = true
  }
  return columnAt(xml.bytes, xml.valueFrom, xml.valueTo)
}
