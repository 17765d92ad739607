import { LAST_COLUMN } from './cell-reference.ts'
import { isAt, word, type Xml } from './xml.ts'

// A quick look at the two kinds of cell that fill nearly all sheets, as all usual writers write them. Cells written otherwise are left
// to the tokens. By tokens alone, the sheets of 200 workbooks took twice as long.

const START = word('<c r="')
const FORMAT = word(' s="')
const SHARED = word(' t="s"')
const NUMBER = word(' t="n"')
const NOTHING = word('/>')
const VALUE = word('><v>')
const END = word('</v></c>')
const QUOTE = 0x22
const A = 0x41
const Z = 0x5a
const ZERO = 0x30
/** A number of so many digits is exact, and read digit by digit. */
const MOST_DIGITS = 15

/** The cell passed last. One record for all cells of a row. */
export interface UsualCell {
  /** 0 before the first. */
  column: number
  format: number
  isShared: boolean
  /** A whole number, or the index of a shared string. */
  digits: number
}

export function newUsualCell(): UsualCell {
  return { column: 0, format: 0, isShared: false, digits: 0 }
}

/**
 * Moves behind the cells that come next and are only formatted, `<c r="B7" s="3"/>`, then behind one with digits,
 * `<c r="B7" s="3" t="s"><v>12</v></c>`, and notes what that one says. False when the next is neither.
 */
export function passUsualCells(xml: Xml, cell: UsualCell): boolean {
  const { bytes } = xml
  while (isAt(bytes, START, xml.at)) {
    let at = xml.at + START.length
    let column = 0
    for (let byte = bytes[at] ?? 0; byte >= A && byte <= Z; byte = bytes[++at] ?? 0)
      column = column * 26 + byte - A + 1
    at = afterDigits(bytes, at)
    if (column === 0 || column > LAST_COLUMN || bytes[at++] !== QUOTE) return false
    let format = 0
    if (isAt(bytes, FORMAT, at)) {
      const from = at + FORMAT.length
      at = afterDigits(bytes, from)
      format = numberIn(bytes, from, at)
      if (bytes[at++] !== QUOTE) return false
    }
    if (!isAt(bytes, NOTHING, at)) return passValue(xml, at, cell, column, format)
    cell.column = column
    xml.at = at + NOTHING.length
  }
  return false
}

/** The rest of a cell from its type on. */
function passValue(xml: Xml, from: number, cell: UsualCell, column: number, format: number): boolean {
  const { bytes } = xml
  const isShared = isAt(bytes, SHARED, from)
  const start = isShared || isAt(bytes, NUMBER, from) ? from + SHARED.length : from
  if (!isAt(bytes, VALUE, start)) return false
  const first = start + VALUE.length
  const end = afterDigits(bytes, first)
  if (end === first || end - first > MOST_DIGITS || !isAt(bytes, END, end)) return false
  cell.column = column
  cell.format = format
  cell.isShared = isShared
  cell.digits = numberIn(bytes, first, end)
  xml.at = end + END.length
  return true
}

function afterDigits(bytes: Buffer, from: number): number {
  let at = from
  while (isDigit(bytes[at] ?? 0)) at++
  return at
}

function isDigit(byte: number): boolean {
  return byte >= ZERO && byte < ZERO + 10
}

function numberIn(bytes: Buffer, from: number, to: number): number {
  let number = 0
  for (let at = from; at < to; at++) number = number * 10 + (bytes[at] ?? 0) - ZERO
  return number
}
