import type { Cell } from '../../grid.ts'
import { numericCell, plainCell, textCell } from '../cell-value.ts'
import { dayOfIso } from '../dates.ts'
import type { CellFormat } from '../styles.ts'
import { next, skip, type Xml } from '../xml.ts'
import { attribute, attributeWord } from '../xml-attributes.ts'
import type { OdsStyles } from './ods-styles.ts'
import { addParagraph, itemOf, newText, type OdsText } from './ods-text.ts'

/** What a formula shows where it has no result; LibreOffice writes it as text. */
const ERROR = /^(?:#[A-Z/]+[0!?A]*|Err:\d{3})$/
/** How LibreOffice saves a truth value that came from Excel: a number with this formula; it shows TRUE or FALSE. */
const TRUTH = /^(?:of:)?=(TRUE|FALSE)\(\)$/
const TIME = /^-?PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:[.,]\d+)?)S)?$/
const NUMBERS = ['float', 'percentage', 'currency']

/** A cell without its place: it may be repeated. */
export type PlacedCell = (column: number) => Cell | undefined

/** The cell just opened, to its end; what it shows is made for the column that is asked for. */
export function readOdsCell(xml: Xml, format: CellFormat, styles: OdsStyles): PlacedCell {
  const type = attributeWord(xml, 'value-type')
  const value = type === undefined ? undefined : attribute(xml, VALUE_NAMES[type] ?? 'value')
  const formula = attribute(xml, 'formula')
  const isFormula = formula !== undefined
  const truth = TRUTH.exec(formula ?? '')?.[1]
  const text = readContent(xml, styles)
  const item = itemOf(text, type === 'string' && value ? value : undefined)
  if (truth) return (column) => ({ column, kind: 'boolean', boolean: truth === 'TRUE' })
  if (isFormula && ERROR.test(item.text)) return (column) => ({ column, kind: 'error', error: item.text })
  if (type === undefined || type === 'string' || value === undefined)
    return (column) =>
      textCell(column, item, format) ??
      (isFormula && text.paragraphs === 0 && type === undefined ? { column, kind: 'no-result' } : undefined)
  return (column) => typedCell(column, type, value, format)
}

const VALUE_NAMES: Readonly<Record<string, string>> = {
  string: 'string-value',
  date: 'date-value',
  time: 'time-value',
  boolean: 'boolean-value',
}

function readContent(xml: Xml, styles: OdsStyles): OdsText {
  const text = newText()
  if (xml.empty) return text
  const depth = xml.path.length
  while (xml.path.length >= depth) {
    if (next(xml) !== 'open') continue
    if (xml.name === 'p' || xml.name === 'h') addParagraph(xml, text, styles)
    else skip(xml)
  }
  return text
}

function typedCell(column: number, type: string, value: string, format: CellFormat): Cell | undefined {
  if (type === 'boolean') return { column, kind: 'boolean', boolean: value === 'true' }
  if (type === 'date') {
    const found = dayOfIso(value)
    return found ? { column, kind: 'day', ...found } : plainCell(column, value, format)
  }
  const number =
    type === 'time'
      ? daysOf(value)
      : NUMBERS.includes(type) && value.trim() !== ''
        ? Number(value)
        : Number.NaN
  return Number.isNaN(number) ? plainCell(column, value, format) : numericCell(column, number, format, false)
}

/** A duration, `PT08H30M00S`, in days, as Excel stores it; NaN when it is none. */
function daysOf(duration: string): number {
  const [all, hours = '0', minutes = '0', seconds = '0'] = TIME.exec(duration) ?? []
  if (all === undefined) return Number.NaN
  const days = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds.replace(',', '.'))) / 86_400
  return all.startsWith('-') ? -days : days
}
