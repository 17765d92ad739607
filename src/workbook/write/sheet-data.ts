import { cellAddress } from '../address.ts'
import type { PlanCell, PlanRow, SheetPlan } from '../plan.ts'
import { cellXml } from './cell-xml.ts'
import { mergesByRow, withMergedCells } from './merged-cells.ts'
import { createRowHeights, type RowHeight } from './row-height.ts'
import type { StringTable } from './string-table.ts'
import type { StyleTable } from './style-table.ts'

/** A link or note, and the cell it stands on. */
export interface Attached {
  readonly column: number
  readonly row: number
  readonly text: string
}

/** The cells of one sheet as XML, and what stands beside the cells in other parts of the file. */
export interface SheetData {
  /** UTF-8 of everything between `<sheetData>` and `</sheetData>`, in pieces. */
  readonly xml: readonly Uint8Array[]
  /** A1 range of the cells. */
  readonly dimension: string
  readonly links: readonly Attached[]
  readonly notes: readonly Attached[]
  /** The first column right of the plan's own and the look of all from there on; null where they have none. */
  readonly beyond: { readonly column: number; readonly look: number } | null
}

/** What all sheets of a workbook share. */
export interface Tables {
  readonly styles: StyleTable
  readonly strings: StringTable
}

const LAST_ROW = 1_048_576
const LAST_COLUMN = 16_384
/** Characters of XML that are kept as text before they become bytes. */
const PIECE = 65_536

/**
 * Goes through the rows once, so that a long list is never held as objects; exceljs, which keeps some 2 kB for every cell, does not
 * see them.
 * @throws Error for rows or cells out of order or outside a sheet, and for values a cell cannot hold; it names the cell.
 */
export function writeSheetData(sheet: SheetPlan, tables: Tables): SheetData {
  const merges = mergesByRow(sheet.merges ?? [])
  const heightOf = createRowHeights(sheet.widths, merges)
  const encoder = new TextEncoder()
  const xml: Uint8Array[] = []
  const links: Attached[] = []
  const notes: Attached[] = []
  let piece = ''
  let [first, last, left, right] = [0, 0, LAST_COLUMN, 1]

  for (const row of withMergedCells(sheet.rows, merges)) {
    checkRow(sheet, row, last)
    piece += rowXml(sheet, row, heightOf(row), tables)
    if (piece.length > PIECE) {
      xml.push(encoder.encode(piece))
      piece = ''
    }
    first ||= row.number
    last = row.number
    for (const { column, link, note } of row.cells) {
      left = Math.min(left, column)
      right = Math.max(right, column)
      if (link !== undefined) links.push({ column, row: row.number, text: link })
      if (note !== undefined) notes.push({ column, row: row.number, text: note })
    }
  }
  xml.push(encoder.encode(piece))
  const topLeft = cellAddress(Math.min(left, right), first || 1)
  const dimension = `${topLeft}:${cellAddress(right, last || 1)}`
  return { xml, links, notes, dimension, beyond: columnsBeyond(sheet, tables) }
}

/** Excel deletes a row of a protected sheet only when every cell of it is unlocked, also those right of the table. */
function columnsBeyond({ widths, protection }: SheetPlan, { styles }: Tables): SheetData['beyond'] {
  if (!protection?.deleteRows || widths.length === 0) return null
  return { column: widths.length + 1, look: styles.idOf({ unlocked: true }, null) }
}

function rowXml(sheet: SheetPlan, row: PlanRow, { height, fixed }: RowHeight, tables: Tables): string {
  const hidden = row.hidden ? ' hidden="1"' : ''
  const start = `<row r="${row.number}" ht="${height}"${fixed ? ' customHeight="1"' : ''}${hidden}>`
  return `${start}${row.cells.map((cell) => placedCellXml(sheet, row, cell, tables)).join('')}</row>`
}

function placedCellXml(
  sheet: SheetPlan,
  row: PlanRow,
  { column, value, style }: PlanCell,
  { styles, strings }: Tables,
): string {
  const address = cellAddress(column, row.number)
  try {
    return cellXml(address, styles.idOf(style, value), value, strings)
  } catch (cause) {
    const problem = cause instanceof Error ? cause.message : String(cause)
    throw new Error(`${sheet.name}!${address}: ${problem}`, { cause })
  }
}

function checkRow(sheet: SheetPlan, row: PlanRow, previous: number): void {
  if (row.number <= previous || row.number > LAST_ROW || !Number.isInteger(row.number)) {
    throw new Error(`${sheet.name}: row ${row.number} after row ${previous}`)
  }
  let column = 0
  for (const cell of row.cells) {
    if (cell.column <= column || cell.column > LAST_COLUMN || !Number.isInteger(cell.column)) {
      throw new Error(`${sheet.name}: column ${cell.column} after column ${column} in row ${row.number}`)
    }
    column = cell.column
  }
}
