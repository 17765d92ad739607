import type { Cell, Range } from '../../grid.ts'
import { errorName, rkNumber } from '../binary-values.ts'
import { rangeWithin } from '../cell-reference.ts'
import { numericCell, textCell } from '../cell-value.ts'
import { fromCodePage } from '../code-page.ts'
import { type FontRun, richText } from '../rich-text.ts'
import {
  addCell,
  collectedRows,
  newCollector,
  type RowCollector,
  type SheetLimits,
} from '../row-collector.ts'
import type { SheetContent } from '../sheet.ts'
import { type CellFormat, isLegacyFont } from '../styles.ts'
import { damaged } from '../unreadable.ts'
import { byte, type Cursor, cursorAt, isAtEnd, word } from './biff-cursor.ts'
import { type BiffGlobals, fontName } from './biff-globals.ts'
import { type BiffRecord, isBeginning, recordAt, substream } from './biff-records.ts'
import { readText } from './biff-strings.ts'

/** Where a cell is, and how it is formatted. */
interface Place {
  readonly row: number
  readonly column: number
  readonly format: CellFormat | undefined
}

interface State {
  readonly globals: BiffGlobals
  readonly rows: RowCollector
  readonly merges: Range[]
  /** A formula whose result is text, which comes in a record of its own. */
  waiting: Place | undefined
}

/**
 * The rows with content and the merged ranges of the sheet that begins at `position`. Where it says how far it reaches (DIMENSIONS)
 * is not believed. Throws Unreadable.
 */
export function readBiffSheet(
  stream: Buffer,
  position: number,
  globals: BiffGlobals,
  limits: SheetLimits,
): SheetContent {
  if (!isBeginning(recordAt(stream, position))) throw damaged(`no sheet at ${position}`)
  const state: State = { globals, rows: newCollector(limits), merges: [], waiting: undefined }
  for (const record of substream(stream, position, limits.budget)) {
    READERS.get(record.type)?.(record.parts[0] ?? Buffer.alloc(0), state, record)
  }
  settleFormula(state, { kind: 'no-result' })
  return { rows: collectedRows(state.rows), merges: state.merges }
}

type Reader = (data: Buffer, state: State, record: BiffRecord) => void

/** By record type (MS-XLS 2.3.1); those up to 0x0007 are of Excel 2, but FORMULA is again since 5. */
const READERS: ReadonlyMap<number, Reader> = new Map<number, Reader>([
  [0x0002, (data, state) => addNumber(oldPlaceOf(data), data.readUInt16LE(7), state)],
  [0x0003, (data, state) => addNumber(oldPlaceOf(data), data.readDoubleLE(7), state)],
  [0x0203, (data, state) => addNumber(placeOf(data, state), data.readDoubleLE(6), state)],
  [0x027e, (data, state) => addNumber(placeOf(data, state), rkNumber(data.readInt32LE(6)), state)],
  [0x00bd, readManyNumbers],
  [0x00fd, readShared],
  [0x0004, (data, state) => addText(oldPlaceOf(data), readText(cursorAt([data], 7), 'byte', 2), [], state)],
  [0x0204, readLabel],
  [0x00d6, readLabel],
  [0x0005, (data, state) => addBooleanOrError(oldPlaceOf(data), data, 7, state)],
  [0x0205, (data, state) => addBooleanOrError(placeOf(data, state), data, 6, state)],
  [0x0006, readFormula],
  [0x0206, readFormula],
  [0x0406, readFormula],
  [0x0007, readResult],
  [0x0207, readResult],
  [0x0208, noteRow],
  [0x00e5, readMerges],
])

/** Excel 2, and others that write its records into later versions, have three bytes of format where later ones have its number. */
function oldPlaceOf(data: Buffer): Place {
  return { row: data.readUInt16LE(0) + 1, column: data.readUInt16LE(2) + 1, format: undefined }
}

function placeOf(data: Buffer, { globals }: State): Place {
  return {
    row: data.readUInt16LE(0) + 1,
    column: data.readUInt16LE(2) + 1,
    format: globals.formats[data.readUInt16LE(4)],
  }
}

function addNumber({ row, column, format }: Place, number: number, { globals, rows }: State): void {
  addCell(rows, row, numericCell(column, number, format, globals.date1904))
}

function readManyNumbers(data: Buffer, state: State): void {
  const row = data.readUInt16LE(0) + 1
  const first = data.readUInt16LE(2) + 1
  for (let at = 4, column = first; at + 6 < data.length; at += 6, column++) {
    const format = state.globals.formats[data.readUInt16LE(at)]
    addNumber({ row, column, format }, rkNumber(data.readInt32LE(at + 2)), state)
  }
}

function readShared(data: Buffer, state: State): void {
  const item = state.globals.strings[data.readUInt32LE(6)]
  if (item === undefined) throw damaged('no such shared string')
  const { row, column, format } = placeOf(data, state)
  addCell(state.rows, row, textCell(column, item, format))
}

function noteRow(data: Buffer, { rows }: State): void {
  if ((data.readUInt16LE(12) & 0x20) !== 0) rows.hidden.add(data.readUInt16LE(0) + 1)
}

/** LABEL and RSTRING: a text in the cell itself, the second with runs of fonts. */
function readLabel(data: Buffer, state: State, { type, parts }: BiffRecord): void {
  const cursor = cursorAt(parts, 6)
  const written = readText(cursor, 'word', state.globals.version)
  addText(placeOf(data, state), written, type === 0x00d6 ? readRuns(cursor, state) : [], state)
}

function addText(place: Place, written: string, runs: readonly FontRun[], state: State): void {
  const { row, column, format } = place
  addCell(state.rows, row, textCell(column, richText(decoded(written, format, state), runs), format))
}

/** Runs behind a text: pairs of the first character and the font, in words since Excel 97, in bytes before. */
function readRuns(cursor: Cursor, { globals }: State): FontRun[] {
  if (isAtEnd(cursor)) return []
  const next = globals.version === 8 ? word : byte
  const count = next(cursor)
  return Array.from({ length: count }, () => ({
    from: next(cursor),
    font: fontName(globals.fonts, next(cursor)),
  }))
}

/** Before Excel 97 the font tells the code page of the letters, whatever the workbook's is. */
function decoded(written: string, format: CellFormat | undefined, { globals }: State): string {
  if (globals.version === 8) return written
  return fromCodePage(written, format?.font && isLegacyFont(format.font) ? undefined : globals.codePage)
}

function addBooleanOrError({ row, column }: Place, data: Buffer, at: number, { rows }: State): void {
  addCell(rows, row, booleanOrError(column, data.readUInt8(at), data.readUInt8(at + 1) !== 0))
}

function booleanOrError(column: number, value: number, isError: boolean): Cell {
  return isError
    ? { column, kind: 'error', error: errorName(value) }
    : { column, kind: 'boolean', boolean: value !== 0 }
}

/** FORMULA: its last result is a number, or tells where the last two bytes are 0xFFFF of what kind it is (MS-XLS 2.5.133). */
function readFormula(data: Buffer, state: State): void {
  settleFormula(state, { kind: 'no-result' })
  const isOld = state.globals.version === 2
  const place = isOld ? oldPlaceOf(data) : placeOf(data, state)
  const at = isOld ? 7 : 6
  const kind = data.readUInt16LE(at + 6) === 0xffff ? data.readUInt8(at) : undefined
  if (kind === undefined) addNumber(place, data.readDoubleLE(at), state)
  else if (kind === 0) state.waiting = place
  else if (kind <= 2)
    addCell(state.rows, place.row, booleanOrError(place.column, data.readUInt8(at + 2), kind === 2))
}

/** STRING: the text that the formula before it gave. */
function readResult(_: Buffer, state: State, { parts }: BiffRecord): void {
  const { waiting, globals } = state
  if (waiting === undefined) return
  const written = readText(cursorAt(parts), globals.version === 2 ? 'byte' : 'word', globals.version)
  addText(waiting, written, [], state)
  state.waiting = undefined
}

/** Gives the formula that still waits for its text the cell that it then is. */
function settleFormula(state: State, { kind }: { readonly kind: 'no-result' }): void {
  const { waiting } = state
  if (waiting === undefined) return
  addCell(state.rows, waiting.row, { column: waiting.column, kind })
  state.waiting = undefined
}

function readMerges(data: Buffer, { merges }: State): void {
  const count = data.readUInt16LE(0)
  for (let at = 2; at < 2 + count * 8; at += 8) {
    const [top = 0, bottom = 0, left = 0, right = 0] = [0, 2, 4, 6].map(
      (place) => data.readUInt16LE(at + place) + 1,
    )
    const range = rangeWithin(top, left, bottom, right)
    if (range) merges.push(range)
  }
}
