import type { Worksheet } from 'exceljs'
import type { FileLink } from '../plan.ts'
import type { Attached, AttachedLink } from './outline.ts'
import { cleanText } from './text.ts'

/** `'Sheet'!A7`, with or without a leading `#`; of a range the first cell is the target. */
const PLACE = /^#?([^!]+)!\$?([A-Za-z]{1,3})\$?(\d+)(?::.*)?$/

/** Puts the links on their cells. The cells' texts and looks are written elsewhere. */
export function addLinks(worksheet: Worksheet, links: readonly AttachedLink[]): void {
  for (const { column, row, link } of links) {
    worksheet.getCell(row, column).value = { text: 'x', hyperlink: linkTarget(link) }
  }
}

/** A place as exceljs wants it, or a relative address with its spaces and Vietnamese letters escaped. */
export function linkTarget(link: string | FileLink): string {
  if (typeof link !== 'string')
    return encodeURI(cleanText(link.file)).replaceAll('#', '%23').replaceAll('?', '%3F')
  const text = cleanText(link)
  const [, sheet, column, row] = PLACE.exec(text) ?? []
  return sheet ? `${sheet}!${column}${row}` : encodeURI(text.replaceAll('\\', '/'))
}

/** Puts the notes on their cells. */
export function addNotes(worksheet: Worksheet, notes: readonly Attached[]): void {
  for (const { column, row, text } of notes) {
    const font = { name: 'Times New Roman', size: NOTE_FONT_SIZE, family: 1 }
    worksheet.getCell(row, column).note = { texts: [{ font, text: cleanText(text) }] }
  }
}

/** Points. */
export const NOTE_FONT_SIZE = 11
