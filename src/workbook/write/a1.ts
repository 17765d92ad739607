import { cellAddress } from '../address.ts'
import type { Range } from '../grid.ts'
import { quotedSheet } from '../quote.ts'

const A1 = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})(?::\$?([A-Z]{1,3})\$?([1-9]\d{0,6}))?$/

/** Reads an A1 range or a single cell; `$` is allowed. @throws Error for anything else. */
export function parseRange(text: string): Range {
  const [, left, top, right = left, bottom = top] = A1.exec(text) ?? []
  if (!left || !top || !right || !bottom) throw new Error(`Not a range of cells: ${text}`)
  const columns = [columnNumber(left), columnNumber(right)]
  const rows = [Number(top), Number(bottom)]
  return {
    top: Math.min(...rows),
    left: Math.min(...columns),
    bottom: Math.max(...rows),
    right: Math.max(...columns),
  }
}

function columnNumber(letters: string): number {
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0)
}

/** A1 notation; a range of one cell is the cell alone. */
export function formatRange({ top, left, bottom, right }: Range): string {
  const first = cellAddress(left, top)
  const last = cellAddress(right, bottom)
  return first === last ? first : `${first}:${last}`
}

/** `'B. Hỗ trợ sinh kế'!$A$5:$O$60`: how a defined name writes a range. */
export function absoluteRange(sheet: string, range: Range): string {
  const dollars = formatRange(range).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2')
  return `${quotedSheet(sheet)}!${dollars}`
}
