import type { Cell, Range } from '../../grid.ts'
import { errorName, rkNumber } from '../binary-values.ts'
import type { CellContext } from '../cell.ts'
import { rangeWithin } from '../cell-reference.ts'
import { numericCell, textCell } from '../cell-value.ts'
import { richText } from '../rich-text.ts'
import {
  addCell,
  collectedRows,
  newCollector,
  type RowCollector,
  type SheetLimits,
} from '../row-collector.ts'
import type { SheetContent } from '../sheet.ts'
import type { CellFormat } from '../styles.ts'
import { damaged } from '../unreadable.ts'
import { binaryRecords } from './binary-records.ts'
import { richString, wideString } from './binary-strings.ts'

export interface BinaryContext extends CellContext {
  readonly fonts: readonly string[]
}

/** Where a cell is, and how it is formatted. */
interface Place {
  readonly column: number
  readonly format: CellFormat | undefined
  /** Where its value begins in the record. */
  readonly at: number
}

const ROW = 0
const BEGIN_SHEET = 129
const MERGED = 176
/** Records of cells that do not say their column: it follows the one before (MS-XLSB 2.4.338 and others). */
const FIRST_SHORT = 12
const LAST_SHORT = 18
const IS_HIDDEN = 0x10

/** The rows with content and the merged ranges of a sheet of a binary workbook. Throws Unreadable. */
export function readBinarySheet(part: Buffer, context: BinaryContext, limits: SheetLimits): SheetContent {
  const rows = newCollector(limits)
  const merges: Range[] = []
  let isSheet = false
  let row = 0
  let column = 0
  for (const { type, data } of binaryRecords(part, limits.budget)) {
    if (type === ROW) {
      row = enterRow(data, rows)
      column = 0
    } else if (VALUES[type] || type === 1 || type === FIRST_SHORT) {
      const place = placeOf(type, data, column, context)
      column = place.column
      addCell(rows, row, VALUES[type]?.(data, place, context))
    } else if (type === MERGED) {
      const range = rangeIn(data)
      if (range) merges.push(range)
    } else if (type === BEGIN_SHEET) isSheet = true
  }
  if (!isSheet) throw damaged(`no worksheet in ${limits.name}`)
  return { rows: collectedRows(rows), merges }
}

function enterRow(data: Buffer, { hidden }: RowCollector): number {
  const row = data.readUInt32LE(0) + 1
  if ((data.readUInt8(11) & IS_HIDDEN) !== 0) hidden.add(row)
  return row
}

function placeOf(type: number, data: Buffer, last: number, { formats }: CellContext): Place {
  const isShort = type >= FIRST_SHORT && type <= LAST_SHORT
  const at = isShort ? 0 : 4
  return {
    column: isShort ? last + 1 : data.readUInt32LE(0) + 1,
    format: formats[data.readUIntLE(at, 3)],
    at: at + 4,
  }
}

type Value = (data: Buffer, place: Place, context: BinaryContext) => Cell | undefined

const rk: Value = (data, place, context) => number(rkNumber(data.readInt32LE(place.at)), place, context)
const real: Value = (data, place, context) => number(data.readDoubleLE(place.at), place, context)
const error: Value = (data, { column, at }) => ({
  column,
  kind: 'error',
  error: errorName(data.readUInt8(at)),
})
const boolean: Value = (data, { column, at }) => ({
  column,
  kind: 'boolean',
  boolean: data.readUInt8(at) !== 0,
})
const text: Value = (data, { column, format, at }) =>
  textCell(column, richText(wideString(data, at).text, []), format)
const rich: Value = (data, { column, format, at }, { fonts }) =>
  textCell(column, richString(data, at, fonts), format)
const shared: Value = (data, { column, format, at }, { strings }) => {
  const item = strings[data.readUInt32LE(at)]
  if (item === undefined) throw damaged('no such shared string')
  return textCell(column, item, format)
}

/** By record type: values, the same of formulas (8 to 11), and short ones (13 to 18). */
const VALUES: Readonly<Record<number, Value>> = {
  2: rk,
  3: error,
  4: boolean,
  5: real,
  6: text,
  7: shared,
  8: text,
  9: real,
  10: boolean,
  11: error,
  13: rk,
  14: error,
  15: boolean,
  16: real,
  17: text,
  18: shared,
  62: rich,
}

function number(value: number, { column, format }: Place, { date1904 }: CellContext): Cell | undefined {
  return numericCell(column, value, format, date1904)
}

function rangeIn(data: Buffer): Range | undefined {
  const [top = 0, bottom = 0, left = 0, right = 0] = [0, 4, 8, 12].map((at) => data.readUInt32LE(at) + 1)
  return rangeWithin(top, left, bottom, right)
}
