import { cellText, checkLength } from '../cell-text.ts'
import type { StringItem } from '../string-item.ts'
import { next, skip, type Xml } from '../xml.ts'
import { attribute, integer } from '../xml-attributes.ts'
import { textHere } from '../xml-text.ts'
import { fontOf, type OdsStyles } from './ods-styles.ts'

/** The text of a cell while it is read: its pieces, and the font that each states. */
export interface OdsText {
  text: string
  paragraphs: number
  readonly runFonts: (string | undefined)[]
}

/**
 * Line ends in the source, with what indents them, stand for one space. Other spaces are kept, though ODF 1.3 (part 3, 6.1.2) would
 * join them: LibreOffice writes the spaces of a cell as they are.
 */
const SOURCE_LINE = /[ \t]*[\r\n][ \t\r\n]*/g
const NO_TEXT = ['ruby-text', 'annotation', 'note']
const MOST_SPACES = 1000

export function newText(): OdsText {
  return { text: '', paragraphs: 0, runFonts: [] }
}

/** Adds the paragraph just opened, on a line of its own; moves behind it. Readings (ruby) and notes are no part of it. */
export function addParagraph(xml: Xml, into: OdsText, styles: OdsStyles): void {
  if (into.paragraphs > 0) into.text += '\n'
  into.paragraphs += 1
  if (xml.empty) return
  const depth = xml.path.length
  const fonts: (string | undefined)[] = []
  while (xml.path.length >= depth) {
    const token = next(xml)
    checkLength(into.text.length)
    fonts.length = Math.min(fonts.length, Math.max(0, xml.path.length - depth))
    if (token === 'text') {
      const piece = textHere(xml).replace(SOURCE_LINE, ' ')
      if (piece.trim() !== '') into.runFonts.push(fonts.findLast((font) => font !== undefined))
      into.text += piece
    } else if (token === 'open') openInside(xml, into, fonts, styles)
  }
}

function openInside(xml: Xml, into: OdsText, fonts: (string | undefined)[], styles: OdsStyles): void {
  if (NO_TEXT.includes(xml.name)) {
    skip(xml)
    return
  }
  if (xml.name === 's') into.text += ' '.repeat(Math.min(integer(xml, 'c') ?? 1, MOST_SPACES))
  else if (xml.name === 'tab') into.text += '\t'
  else if (xml.name === 'line-break') into.text += '\n'
  if (xml.empty) return
  fonts.push(xml.name === 'span' ? fontOf(styles, 'text', attribute(xml, 'style-name')) : undefined)
}

/** The text as a string item; `exact` is what the cell states beside its paragraphs. */
export function itemOf({ text, runFonts }: OdsText, exact: string | undefined): StringItem {
  const item = { text: cellText(exact ?? text) }
  return runFonts.some((font) => font !== undefined) ? { ...item, runFonts } : item
}
