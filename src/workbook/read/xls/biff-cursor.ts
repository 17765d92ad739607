import { damaged } from '../unreadable.ts'

/** A place in the data of a record and its continuations. Strings may lie across them. */
export interface Cursor {
  readonly parts: readonly Buffer[]
  part: number
  at: number
}

export function cursorAt(parts: readonly Buffer[], at = 0): Cursor {
  return { parts, part: 0, at }
}

/** True when no byte is left. */
export function isAtEnd({ parts, part, at }: Cursor): boolean {
  if (at < (parts[part]?.length ?? 0)) return false
  return parts.slice(part + 1).every(({ length }) => length === 0)
}

/** Throws Unreadable 'damaged' when the record has no more bytes, as all functions here. */
export function byte(cursor: Cursor): number {
  const found = partHere(cursor)[cursor.at] ?? 0
  cursor.at += 1
  return found
}

export function word(cursor: Cursor): number {
  return byte(cursor) + byte(cursor) * 0x100
}

export function long(cursor: Cursor): number {
  return word(cursor) + word(cursor) * 0x10000
}

export function skipBytes(cursor: Cursor, count: number): void {
  for (let left = count; left > 0; ) {
    const step = Math.min(left, partHere(cursor).length - cursor.at)
    cursor.at += step
    left -= step
  }
}

/** `count` bytes of text in an eight-bit code page, as Latin-1. */
export function narrow(cursor: Cursor, count: number): string {
  return characters(cursor, count, false, () => false)
}

/**
 * `count` characters of Unicode, of one byte each (the lower half) or of two. A part that goes on with them begins with a byte that
 * tells anew which (MS-XLS 2.5.293).
 */
export function unicode(cursor: Cursor, count: number, isWide: boolean): string {
  return characters(cursor, count, isWide, (next) => (byte(next) & 1) !== 0)
}

function characters(
  cursor: Cursor,
  count: number,
  isWide: boolean,
  continued: (cursor: Cursor) => boolean,
): string {
  let text = ''
  let width = isWide ? 2 : 1
  for (let left = count; left > 0; ) {
    const part = cursor.parts[cursor.part]
    if (part === undefined) throw damaged('text longer than its record')
    const fitting = Math.min(left, Math.floor((part.length - cursor.at) / width))
    text += part.toString(width === 2 ? 'utf16le' : 'latin1', cursor.at, cursor.at + fitting * width)
    cursor.at += fitting * width
    left -= fitting
    if (left === 0) break
    cursor.part += 1
    cursor.at = 0
    width = continued(cursor) ? 2 : 1
  }
  return text
}

function partHere(cursor: Cursor): Buffer {
  for (let part = cursor.parts[cursor.part]; part !== undefined; part = cursor.parts[cursor.part]) {
    if (cursor.at < part.length) return part
    cursor.part += 1
    cursor.at = 0
  }
  throw damaged('record too short')
}
