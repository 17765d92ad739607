import type { Range } from '../grid.ts'

export const LAST_COLUMN = 16_384
export const LAST_ROW = 1_048_576
const COLON = 0x3a

/** Column of the A1 reference in a range of bytes, 0 when there is none that Excel has. Runs for every cell. */
export function columnAt(bytes: Buffer, from: number, to: number): number {
  let column = 0
  for (let at = from; at < to; at++) {
    const byte = bytes[at] ?? 0
    // Capital letters count 1 to 26 in their lowest five bits, and so do small ones.
    if (byte >= 0x41) column = column * 26 + (byte & 31)
    else if (byte !== 0x24) break
    if (column > LAST_COLUMN) return 0
  }
  return column
}

/** Row of the A1 reference or the bare number in a range of bytes, 0 when there is none that Excel has. */
export function rowAt(bytes: Buffer, from: number, to: number): number {
  let row = 0
  for (let at = from; at < to; at++) {
    const digit = (bytes[at] ?? 0) - 0x30
    if (digit >= 0 && digit <= 9) row = row * 10 + digit
    if (row > LAST_ROW) return 0
  }
  return row
}

/** `B2:D4` in a range of bytes as a range; undefined for a single cell and for what is no reference. */
export function rangeAt(bytes: Buffer, from: number, to: number): Range | undefined {
  let colon = from
  while (colon < to && bytes[colon] !== COLON) colon++
  if (colon === to) return undefined
  const [a, b] = [columnAt(bytes, from, colon), columnAt(bytes, colon + 1, to)]
  const [c, d] = [rowAt(bytes, from, colon), rowAt(bytes, colon + 1, to)]
  if (a === 0 || b === 0 || c === 0 || d === 0) return undefined
  return { top: Math.min(c, d), left: Math.min(a, b), bottom: Math.max(c, d), right: Math.max(a, b) }
}

/** A range as binary workbooks tell it; undefined when it is none of more than one cell that Excel has. */
export function rangeWithin(top: number, left: number, bottom: number, right: number): Range | undefined {
  const isOrdered = top >= 1 && left >= 1 && bottom >= top && right >= left
  const isOne = top === bottom && left === right
  return isOrdered && !isOne && bottom <= LAST_ROW && right <= LAST_COLUMN
    ? { top, left, bottom, right }
    : undefined
}
