import { cellText } from './cell-text.ts'
import type { StringItem } from './string-item.ts'

/** Where another font begins in a text, as binary workbooks tell it: index of the character and name of the font. */
export interface FontRun {
  readonly from: number
  readonly font: string | undefined
}

/** A text with its runs as a string item; what stands before the first run is in the cell's font. */
export function richText(text: string, runs: readonly FontRun[]): StringItem {
  const item = { text: cellText(text) }
  if (runs.every(({ font }) => font === undefined)) return item
  const runFonts = [{ from: 0, font: undefined }, ...runs].flatMap(({ from, font }, index) => {
    const to = runs[index]?.from ?? text.length
    return text.slice(from, to).trim() === '' ? [] : [font]
  })
  return { ...item, runFonts }
}
