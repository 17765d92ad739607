import { cellAddress, LAST_COLUMN, LAST_ROW } from '../address.ts'
import type { Range } from '../grid.ts'
import type { PlanCell, PlanRow, SheetPlan } from '../plan.ts'
import { parseRange } from './a1.ts'
import { cellXml } from './cell-xml.ts'
import type { Hyperlinks } from './hyperlinks.ts'
import { mergesByRow, withMergedCells } from './merged-cells.ts'
import type { Outline } from './outline.ts'
import { createRowHeights, type RowHeight } from './row-height.ts'
import type { StringTable } from './string-table.ts'
import type { StyleTable } from './style-table.ts'

/** What all sheets of a workbook share. */
export interface Tables {
  readonly styles: StyleTable
  readonly strings: StringTable
}

/**
 * Everything between `<sheetData>` and `</sheetData>`, row by row: a long list is never held, neither as objects nor as XML; exceljs,
 * which keeps some 2 kB for every cell, does not see it.
 * @throws Error for rows or cells out of order or outside the sheet or its stated extent, for notes in rows of a stated extent, and
 * for values a cell cannot hold; it names the cell.
 */
export function* sheetDataXml(
  sheet: SheetPlan,
  { rows }: Outline,
  links: Hyperlinks,
  tables: Tables,
): Generator<string> {
  const merges = mergesByRow(sheet.merges ?? [])
  const heightOf = createRowHeights(sheet.widths, merges)
  const extent = sheet.extent === undefined ? null : parseRange(sheet.extent)
  let last = 0
  for (const row of withMergedCells(rows, merges)) {
    checkRow(sheet, row, last)
    if (extent) checkExtent(sheet, row, extent)
    addLinks(row, links)
    yield rowXml(sheet, row, heightOf(row), tables)
    last = row.number
  }
}

function addLinks({ number, cells }: PlanRow, links: Hyperlinks): void {
  for (const { column, link } of cells) {
    if (link !== undefined) links.add(cellAddress(column, number), link)
  }
}

function rowXml(sheet: SheetPlan, row: PlanRow, { height, fixed }: RowHeight, tables: Tables): string {
  const hidden = row.hidden ? ' hidden="1"' : ''
  const start = `<row r="${row.number}" ht="${height}"${fixed ? ' customHeight="1"' : ''}${hidden}>`
  let xml = start
  for (const cell of row.cells) xml += placedCellXml(sheet, row, cell, tables)
  return `${xml}</row>`
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

/** What the head of the part and the parts beside it say must hold of the rows that come after them. */
function checkExtent(
  { name }: SheetPlan,
  { number, cells }: PlanRow,
  { top, left, bottom, right }: Range,
): void {
  for (const { column, note } of cells) {
    const isInside = number >= top && number <= bottom && column >= left && column <= right
    if (isInside && note === undefined) continue
    const problem = isInside
      ? 'a note where the extent is stated'
      : 'outside the extent that the sheet states'
    throw new Error(`${name}!${cellAddress(column, number)}: ${problem}`)
  }
}
