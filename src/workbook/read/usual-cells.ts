import { columnAt, LAST_COLUMN } from './cell-reference.ts'
import { startsWith, tagEnd, type Xml } from './xml.ts'

// A quick look at the two kinds of cell that fill nearly all sheets, as all usual writers write them. Cells written otherwise are left
// to the tokens. By tokens alone, the sheets of 200 workbooks took twice as long.

const START = '<c r="'
const FORMAT = ' s="'
const SHARED = ' t="s"'
const NUMBER = ' t="n"'
const VALUE = '><v>'
const END = '</v></c>'
const SLASH = 0x2f
const QUOTE = 0x22
const A = 0x41
const Z = 0x5a
const ZERO = 0x30
/** A number of so many digits is exact, and read digit by digit. */
const MOST_DIGITS = 15

/** A cell that holds digits: a whole number, or the index of a shared string. One record for all cells of a sheet. */
export interface DigitsCell {
  column: number
  format: number
  isShared: boolean
  digits: number
}

export function newDigitsCell(): DigitsCell {
  return { column: 0, format: 0, isShared: false, digits: 0 }
}

/**
 * Moves behind the cells that come next and are only formatted, `<c r="B7" s="3"/>`; returns the column of the last one, `column`
 * when there is none.
 */
export function passEmptyCells(xml: Xml, column: number): number {
  const { bytes } = xml
  let last = column
  while (startsWith(bytes, START, xml.at)) {
    const reference = xml.at + START.length
    const end = tagEnd(bytes, reference - 1)
    if (bytes[end - 1] !== SLASH) break
    last = columnAt(bytes, reference, end) || last + 1
    xml.at = end + 1
  }
  return last
}

/** Moves behind the next cell when it is written as `<c r="B7" s="3" t="s"><v>12</v></c>`, and notes what it says; false otherwise. */
export function passDigitsCell(xml: Xml, cell: DigitsCell): boolean {
  const { bytes } = xml
  if (!startsWith(bytes, START, xml.at)) return false
  let at = xml.at + START.length
  cell.column = 0
  for (let byte = bytes[at] ?? 0; byte >= A && byte <= Z; byte = bytes[++at] ?? 0) {
    cell.column = cell.column * 26 + byte - A + 1
  }
  at = afterDigits(bytes, at)
  if (cell.column === 0 || cell.column > LAST_COLUMN || bytes[at++] !== QUOTE) return false
  cell.format = 0
  if (startsWith(bytes, FORMAT, at)) {
    const from = at + FORMAT.length
    at = afterDigits(bytes, from)
    cell.format = numberIn(bytes, from, at)
    if (bytes[at++] !== QUOTE) return false
  }
  cell.isShared = startsWith(bytes, SHARED, at)
  if (cell.isShared || startsWith(bytes, NUMBER, at)) at += SHARED.length
  if (!startsWith(bytes, VALUE, at)) return false
  const from = at + VALUE.length
  at = afterDigits(bytes, from)
  if (at === from || at - from > MOST_DIGITS || !startsWith(bytes, END, at)) return false
  cell.digits = numberIn(bytes, from, at)
  xml.at = at + END.length
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
