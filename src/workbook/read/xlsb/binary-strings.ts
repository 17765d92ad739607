import { type FontRun, richText } from '../rich-text.ts'
import type { StringItem } from '../string-item.ts'
import { damaged } from '../unreadable.ts'

export interface Located {
  readonly text: string
  /** Behind the string. */
  readonly end: number
}

const NONE = 0xffffffff
const HAS_RUNS = 1

/** XLWideString (MS-XLSB 2.5.168): characters behind their number; a null one is empty. Throws Unreadable 'damaged' or RangeError. */
export function wideString(data: Buffer, at: number): Located {
  const count = data.readUInt32LE(at)
  if (count === NONE) return { text: '', end: at + 4 }
  const end = at + 4 + count * 2
  if (end > data.length) throw damaged('text longer than its record')
  return { text: data.toString('utf16le', at + 4, end), end }
}

/** RichStr (MS-XLSB 2.5.122): a text with runs of fonts; the phonetic text behind it is no part of it. */
export function richString(data: Buffer, at: number, fonts: readonly string[]): StringItem {
  const flags = data.readUInt8(at)
  const { text, end } = wideString(data, at + 1)
  const runs: FontRun[] = []
  if ((flags & HAS_RUNS) !== 0) {
    const count = data.readUInt32LE(end)
    for (let place = end + 4; place < end + 4 + count * 4; place += 4) {
      runs.push({ from: data.readUInt16LE(place), font: fonts[data.readUInt16LE(place + 2)] })
    }
  }
  return richText(text, runs)
}
