import { plainItem, type StringItem } from './string-item.ts'
import { LT } from './xml.ts'
import { decode } from './xml-text.ts'

/** Texts that were read lately, each in the slot that its hash tells; and the end and hash of the text passed last. */
export interface KnownTexts {
  readonly slots: ({ readonly bytes: Buffer; readonly item: StringItem } | undefined)[]
  end: number
  hash: number
}

/** A power of two: the hundred new texts of a workbook leave most of those that all have alike. */
const SLOTS = 8192
/** Bytes of a text that many workbooks have alike, at most: a label, a hint. */
const LONGEST = 300

export function knownTexts(): KnownTexts {
  return { slots: new Array(SLOTS).fill(undefined), end: 0, hash: 0 }
}

/** Notes where the text that begins at `from` ends, and its hash: FNV-1a, folded so that its lower bits depend on all. */
export function passText(known: KnownTexts, bytes: Buffer, from: number): void {
  let hash = 0x811c9dc5
  let at = from
  for (; at < bytes.length; at++) {
    const byte = bytes[at] ?? LT
    if (byte === LT) break
    hash = Math.imul(hash ^ byte, 0x01000193)
  }
  known.end = at
  known.hash = hash ^ (hash >>> 15)
}

/**
 * The text just passed, which began at `from`. One that was read lately is not decoded again: labels, hints, groups and places are the
 * same in all workbooks of a campaign. It is the same string too, which is looked up faster than an equal one.
 */
export function passedItem({ slots, hash, end }: KnownTexts, bytes: Buffer, from: number): StringItem {
  const slot = hash & (SLOTS - 1)
  const before = slots[slot]
  if (before && isSame(before.bytes, bytes, from, end)) return before.item
  const item = plainItem(decode(bytes, from, end))
  if (end - from <= LONGEST) slots[slot] = { bytes: Buffer.from(bytes.subarray(from, end)), item }
  return item
}

function isSame(known: Buffer, bytes: Buffer, from: number, to: number): boolean {
  if (known.length !== to - from) return false
  for (let at = from; at < to; at++) if (bytes[at] !== known[at - from]) return false
  return true
}
