import { four, fourAt } from './ascii.ts'
import { LAST_COLUMN } from './cell-reference.ts'
import type { Xml } from './xml.ts'

// A quick look at the two kinds of cell that fill nearly all sheets, as all usual writers write them. Cells written otherwise are left
// to the tokens. By tokens alone, the sheets of 200 workbooks took twice as long.

// The parts of <c r="B7" s="3"/> and <c r="B7" s="3" t="s"><v>12</v></c>, four letters at once; of ' t="s"' and ' t="n"' the rest is looked at.
const CELL = four('<c r')
const REFERENCE = four('="')
const FORMAT = four(' s="')
const TYPE = four(' t="')
const NOTHING = four('/>')
const VALUE = four('><v>')
const VALUE_END = four('</v>')
const CELL_END = four('</c>')
const QUOTE = 0x22
const S = 0x73
const N = 0x6e
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
  const { bytes, view } = xml
  while (fourAt(view, xml.at) === CELL && twoAt(bytes, xml.at + 4) === REFERENCE) {
    let at = xml.at + 6
    let column = 0
    for (let byte = bytes[at] ?? 0; byte >= A && byte <= Z; byte = bytes[++at] ?? 0)
      column = column * 26 + byte - A + 1
    at = afterDigits(bytes, at)
    if (column === 0 || column > LAST_COLUMN || bytes[at++] !== QUOTE) return false
    let format = 0
    if (fourAt(view, at) === FORMAT) {
      const from = at + 4
      at = afterDigits(bytes, from)
      format = numberIn(bytes, from, at)
      if (bytes[at++] !== QUOTE) return false
    }
    if (twoAt(bytes, at) !== NOTHING) return passValue(xml, at, cell, column, format)
    cell.column = column
    xml.at = at + 2
  }
  return false
}

/** The rest of a cell from its type on. */
function passValue(xml: Xml, from: number, cell: UsualCell, column: number, format: number): boolean {
  const { bytes, view } = xml
  const isTyped = fourAt(view, from) === TYPE && bytes[from + 5] === QUOTE
  const type = isTyped ? bytes[from + 4] : N
  const value = isTyped ? from + 6 : from
  if ((type !== S && type !== N) || fourAt(view, value) !== VALUE) return false
  const first = value + 4
  const end = afterDigits(bytes, first)
  if (end === first || end - first > MOST_DIGITS) return false
  if (fourAt(view, end) !== VALUE_END || fourAt(view, end + 4) !== CELL_END) return false
  cell.column = column
  cell.format = format
  cell.isShared = type === S
  cell.digits = numberIn(bytes, first, end)
  xml.at = end + 8
  return true
}

function twoAt(bytes: Buffer, at: number): number {
  return (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8)
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
