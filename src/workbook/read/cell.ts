import type { Cell } from '../grid.ts'
import { unescapeString } from './cell-text.ts'
import { numericCell, plainCell, textCell } from './cell-value.ts'
import { dayOfIso } from './dates.ts'
import { readStringItem, type StringItem } from './string-item.ts'
import type { CellFormat } from './styles.ts'
import { damaged } from './unreadable.ts'
import type { UsualCell } from './usual-cells.ts'
import { next, skip, type Xml } from './xml.ts'
import { attributeWord, integer } from './xml-attributes.ts'
import { textInside } from './xml-text.ts'

/** What the cells of all sheets refer to. */
export interface CellContext {
  readonly strings: readonly StringItem[]
  readonly formats: readonly CellFormat[]
  readonly date1904: boolean
}

/** The children of a cell as they are written. */
interface Written {
  value: string | undefined
  inline: StringItem | undefined
  hasFormula: boolean
}

/**
 * The cell just opened, which is not empty, to its end; undefined when it shows nothing. Throws Unreadable 'damaged' for a shared
 * string that is not there.
 */
export function readCell(xml: Xml, column: number, context: CellContext): Cell | undefined {
  const type = attributeWord(xml, 't') ?? 'n'
  const format = context.formats[integer(xml, 's') ?? 0]
  const written = readChildren(xml)
  if (written.inline !== undefined) return textCell(column, written.inline, format)
  if (written.value === undefined) return written.hasFormula ? { column, kind: 'no-result' } : undefined
  if (type === 'str' || type === 'inlineStr') return plainText(column, written.value, format)
  const value = written.value.trim()
  if (value === '') return written.hasFormula ? { column, kind: 'no-result' } : undefined
  if (type === 's') return textCell(column, sharedString(Number(value), context), format)
  if (type === 'e') return { column, kind: 'error', error: value }
  if (type === 'b') return { column, kind: 'boolean', boolean: value === '1' || value === 'true' }
  if (type === 'd') return isoCell(column, value, format)
  return numberCell(column, value, format, context)
}

/** The cell of digits that was passed. Throws Unreadable 'damaged' for a shared string that is not there. */
export function digitsCell(
  { column, format, isShared, digits }: UsualCell,
  context: CellContext,
): Cell | undefined {
  const { formats, date1904 } = context
  return isShared
    ? textCell(column, sharedString(digits, context), formats[format])
    : numericCell(column, digits, formats[format], date1904)
}

function readChildren(xml: Xml): Written {
  const written: Written = { value: undefined, inline: undefined, hasFormula: false }
  const depth = xml.path.length
  while (xml.path.length >= depth) {
    if (next(xml) !== 'open') continue
    if (xml.name === 'v') written.value = textInside(xml)
    else if (xml.name === 'is') written.inline = readStringItem(xml)
    else {
      if (xml.name === 'f') written.hasFormula = true
      skip(xml)
    }
  }
  return written
}

function sharedString(index: number, { strings }: CellContext): StringItem {
  const item = strings[index]
  if (item === undefined) throw damaged(`no shared string ${index}`)
  return item
}

/** A result of a formula, or text that a writer left in `v`. */
function plainText(column: number, written: string, format: CellFormat | undefined): Cell | undefined {
  return plainCell(column, unescapeString(written), format)
}

function numberCell(
  column: number,
  written: string,
  format: CellFormat | undefined,
  { date1904 }: CellContext,
): Cell | undefined {
  const number = Number(written)
  // A writer's NaN or Infinity, or text without its type: kept as it stands, so that somebody sees it.
  if (!/^[-+.\d]/.test(written) || !Number.isFinite(number)) return plainText(column, written, format)
  return numericCell(column, number, format, date1904)
}

function isoCell(column: number, written: string, format: CellFormat | undefined): Cell | undefined {
  const found = dayOfIso(written)
  return found ? { column, kind: 'day', ...found } : plainText(column, written, format)
}
