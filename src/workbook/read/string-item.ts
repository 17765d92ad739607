import { cellText, unescapeString } from './cell-text.ts'
import { ancestor, next, skip, type Xml } from './xml.ts'
import { attribute } from './xml-attributes.ts'
import { textInside } from './xml-text.ts'

/** A string of the shared table or of a cell. */
export interface StringItem {
  readonly text: string
  /** Of a rich string: the font each run with text states; undefined where a run leaves it to the cell. */
  readonly runFonts?: readonly (string | undefined)[]
}

/**
 * Reads `si` or `is`, just opened, to its end: plain text or the texts of its runs in a row. Phonetic runs (`rPh`) are the reading
 * aid of other languages, no part of the text.
 */
export function readStringItem(xml: Xml): StringItem {
  if (xml.empty) return { text: '' }
  const depth = xml.path.length
  const runFonts: (string | undefined)[] = []
  let text = ''
  let font: string | undefined
  while (xml.path.length >= depth) {
    if (next(xml) !== 'open') continue
    if (xml.name === 'r') font = undefined
    else if (xml.name === 'rFont') font = attribute(xml, 'val')
    else if (xml.name === 'rPh') skip(xml)
    else if (xml.name === 't') {
      const isRun = ancestor(xml, 1) === 'r'
      const part = textInside(xml)
      if (isRun && part.trim() !== '') runFonts.push(font)
      text += part
    }
  }
  const item = plainItem(text)
  return runFonts.some((name) => name !== undefined) ? { ...item, runFonts } : item
}

/** A text without runs, as the file holds it. */
export function plainItem(written: string): StringItem {
  return { text: cellText(unescapeString(written)) }
}
