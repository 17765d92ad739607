import type { Sheet } from '../../grid.ts'
import { type Budget, spend } from '../budget.ts'
import { isBuiltInDate, showsDay } from '../number-format.ts'
import type { StringItem } from '../string-item.ts'
import type { CellFormat } from '../styles.ts'
import type { NamedSheet } from '../workbook-parts.ts'
import { binaryRecords } from './binary-records.ts'
import { richString, wideString } from './binary-strings.ts'

const WORKBOOK_PROPERTIES = 153
const BUNDLED_SHEET = 156
const STRING_ITEM = 19
const FONT = 43
const FORMAT = 44
const CELL_FORMAT = 47
const BEGIN_CELL_FORMATS = 617
const END_CELL_FORMATS = 618
const VISIBILITIES: readonly Sheet['visibility'][] = ['visible', 'hidden', 'very-hidden']
/** What an item takes beside its text. */
const BYTES_PER_ITEM = 32

/** The main part of a binary workbook: its sheets, and whether days are counted from 1904. */
export function readBinaryMain(
  part: Buffer,
  budget: Budget,
): { readonly sheets: readonly NamedSheet[]; readonly date1904: boolean } {
  const sheets: NamedSheet[] = []
  let date1904 = false
  for (const { type, data } of binaryRecords(part, budget)) {
    if (type === WORKBOOK_PROPERTIES) date1904 = (data.readUInt32LE(0) & 1) !== 0
    else if (type === BUNDLED_SHEET) sheets.push(namedSheet(data))
  }
  return { sheets, date1904 }
}

function namedSheet(data: Buffer): NamedSheet {
  const id = wideString(data, 8)
  return {
    name: wideString(data, id.end).text.normalize('NFC'),
    visibility: VISIBILITIES[data.readUInt32LE(0)] ?? 'visible',
    id: id.text,
  }
}

/** Names of the fonts, and the cell formats, by index. */
export interface BinaryStyles {
  readonly fonts: readonly string[]
  readonly formats: readonly CellFormat[]
}

export function readBinaryStyles(part: Buffer, budget: Budget): BinaryStyles {
  const fonts: string[] = []
  const dates = new Map<number, boolean>()
  const formats: { readonly format: number; readonly font: number }[] = []
  let isCellFormats = false
  for (const { type, data } of binaryRecords(part, budget)) {
    if (type === FONT) fonts.push(wideString(data, 21).text)
    else if (type === FORMAT) dates.set(data.readUInt16LE(0), showsDay(wideString(data, 2).text))
    else if (type === BEGIN_CELL_FORMATS) isCellFormats = true
    else if (type === END_CELL_FORMATS) isCellFormats = false
    else if (type === CELL_FORMAT && isCellFormats)
      formats.push({ format: data.readUInt16LE(2), font: data.readUInt16LE(4) })
  }
  return {
    fonts,
    formats: formats.map(({ format, font }) =>
      cellFormat(dates.get(format) ?? isBuiltInDate(format), fonts[font]),
    ),
  }
}

function cellFormat(isDate: boolean, font: string | undefined): CellFormat {
  return font === undefined ? { isDate } : { isDate, font }
}

/** The table of shared strings, by index. */
export function readBinaryStrings(part: Buffer, fonts: readonly string[], budget: Budget): StringItem[] {
  const items: StringItem[] = []
  for (const { type, data } of binaryRecords(part, budget)) {
    if (type !== STRING_ITEM) continue
    spend(budget, BYTES_PER_ITEM)
    items.push(richString(data, 0, fonts))
  }
  return items
}
