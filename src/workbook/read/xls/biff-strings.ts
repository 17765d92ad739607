import { type FontRun, richText } from '../rich-text.ts'
import type { StringItem } from '../string-item.ts'
import { byte, type Cursor, long, narrow, skipBytes, unicode, word } from './biff-cursor.ts'

/** Excel 2, 3, 4, 5 to 95, 97 to 2003. */
export type BiffVersion = 2 | 3 | 4 | 5 | 8

const IS_WIDE = 1
const HAS_PHONETICS = 4
const HAS_RUNS = 8

/** A string behind its length: Unicode since Excel 97, before that the bytes of a code page as Latin-1. Throws Unreadable 'damaged'. */
export function readText(cursor: Cursor, length: 'byte' | 'word', version: BiffVersion): string {
  const count = length === 'byte' ? byte(cursor) : word(cursor)
  if (version !== 8) return narrow(cursor, count)
  return unicode(cursor, count, (byte(cursor) & IS_WIDE) !== 0)
}

/** XLUnicodeRichExtendedString (MS-XLS 2.5.293): a text with runs of fonts; the phonetic text behind it is no part of it. */
export function readRichString(cursor: Cursor, fontName: (index: number) => string | undefined): StringItem {
  const count = word(cursor)
  const flags = byte(cursor)
  const runCount = (flags & HAS_RUNS) === 0 ? 0 : word(cursor)
  const phonetics = (flags & HAS_PHONETICS) === 0 ? 0 : long(cursor)
  const text = unicode(cursor, count, (flags & IS_WIDE) !== 0)
  const runs: FontRun[] = []
  for (let index = 0; index < runCount; index++)
    runs.push({ from: word(cursor), font: fontName(word(cursor)) })
  skipBytes(cursor, phonetics)
  return richText(text, runs)
}
