import { columnAt } from './cell-reference.ts'
import { startsWith, tagEnd, type Xml } from './xml.ts'

const START = '<c r="'
const SLASH = 0x2f

/**
 * Moves behind the cells that come next and are only formatted, `<c r="B7" s="3"/>`; returns the column of the last one, `column`
 * when there is none. A quick look for what fills most sheets: cells written otherwise are left to the tokens.
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
