import type { Cell } from '../grid.ts'
import { cellText, isBlank } from './cell-text.ts'
import { dayOfSerial } from './dates.ts'
import type { StringItem } from './string-item.ts'
import { type CellFormat, isLegacyFont } from './styles.ts'

/** A text as a cell, with the name of its font where the letters are not Unicode; undefined when there is nothing to see. */
export function textCell(column: number, item: StringItem, format: CellFormat | undefined): Cell | undefined {
  if (isBlank(item.text)) return undefined
  const font = legacyFont(item, format)
  return font === undefined
    ? { column, kind: 'text', text: item.text }
    : { column, kind: 'text', text: item.text, font }
}

/** The same for a text in one font, as the file holds it. */
export function plainCell(column: number, written: string, format: CellFormat | undefined): Cell | undefined {
  return textCell(column, { text: cellText(written) }, format)
}

/** A stored number: a day when its format shows one. NaN and infinite ones are kept as text, so that somebody sees them. */
export function numericCell(
  column: number,
  number: number,
  format: CellFormat | undefined,
  date1904: boolean,
): Cell | undefined {
  if (!Number.isFinite(number)) return plainCell(column, String(number), format)
  const found = format?.isDate ? dayOfSerial(number, date1904) : null
  return found ? { column, kind: 'day', ...found } : { column, kind: 'number', number }
}

/** The font of a text whose letters are not Unicode: all its runs must state one, or leave it to the cell's. */
function legacyFont({ runFonts }: StringItem, format: CellFormat | undefined): string | undefined {
  if (runFonts === undefined && format?.font === undefined) return undefined
  const fonts = runFonts === undefined ? [format?.font] : runFonts.map((font) => font ?? format?.font)
  return fonts.every((font) => font !== undefined && isLegacyFont(font)) ? fonts[0] : undefined
}
