import type { Worksheet } from 'exceljs'
import type { Note } from './outline.ts'
import { cleanText } from './text.ts'

/** Puts the notes on their cells. */
export function addNotes(worksheet: Worksheet, notes: readonly Note[]): void {
  for (const { column, row, text } of notes) {
    const font = { name: 'Times New Roman', size: NOTE_FONT_SIZE, family: 1 }
    worksheet.getCell(row, column).note = { texts: [{ font, text: cleanText(text) }] }
  }
}

/** Points. */
export const NOTE_FONT_SIZE = 11
