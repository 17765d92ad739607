import type { Cell, Grid, Range, ReadLimits, Sheet } from '../../grid.ts'
import type { Budget } from '../budget.ts'
import { LAST_COLUMN, rangeWithin } from '../cell-reference.ts'
import { cellText } from '../cell-text.ts'
import { numericCell, plainCell, textCell } from '../cell-value.ts'
import { dayOfIso } from '../dates.ts'
import { showsDay } from '../number-format.ts'
import { addCell, collectedRows, newCollector, type RowCollector } from '../row-collector.ts'
import type { CellFormat } from '../styles.ts'
import { ancestor, next, openXml, skip, type Xml } from '../xml.ts'
import { attribute, attributeWord, integer, isOn } from '../xml-attributes.ts'
import { textInside } from '../xml-text.ts'

interface Context {
  /** By the name of the style. */
  readonly formats: Map<string, CellFormat>
  readonly limits: ReadLimits
  readonly budget: Budget
  /** Known before the first cell. */
  date1904: boolean
}

/** Where the next cell is, unless it says so itself. */
interface Position {
  row: number
  column: number
}

const VISIBILITIES: Readonly<Record<string, Sheet['visibility']>> = {
  SheetHidden: 'hidden',
  SheetVeryHidden: 'very-hidden',
}

/** A workbook in one XML document, as Excel 2002 and 2003 and many programs that call it .xls write it. Throws Unreadable. */
export function readXmlSpreadsheet(part: Buffer, limits: ReadLimits, budget: Budget): Grid {
  const xml = openXml(part)
  const context: Context = { formats: new Map(), limits, budget, date1904: false }
  const sheets: Sheet[] = []
  for (let token = next(xml); token !== 'end'; token = next(xml)) {
    if (token !== 'open') continue
    if (xml.name === 'Style' && !xml.empty) readStyle(xml, context.formats)
    else if (xml.name === 'Date1904') context.date1904 = true
    else if (xml.name === 'Worksheet' && !xml.empty) sheets.push(readWorksheet(xml, context))
  }
  return { sheets }
}

function readStyle(xml: Xml, formats: Map<string, CellFormat>): void {
  const name = attribute(xml, 'ID') ?? ''
  let format: CellFormat = { isDate: false }
  const depth = xml.path.length
  while (xml.path.length >= depth) {
    if (next(xml) !== 'open') continue
    const font = xml.name === 'Font' ? attribute(xml, 'FontName') : undefined
    if (font !== undefined) format = { ...format, font }
    if (xml.name === 'NumberFormat')
      format = { ...format, isDate: isDateFormat(attribute(xml, 'Format') ?? '') }
  }
  formats.set(name, format)
}

/** Some formats have names: `Short Date`. */
function isDateFormat(format: string): boolean {
  return / Date$/.test(format) || showsDay(format)
}

function readWorksheet(xml: Xml, context: Context): Sheet {
  const name = cellText(attribute(xml, 'Name') ?? '')
  const { limits, budget } = context
  const rows = newCollector({ name, rowsPerSheet: limits.rowsPerSheet, budget })
  const merges: Range[] = []
  let visibility: Sheet['visibility'] = 'visible'
  const depth = xml.path.length
  const position: Position = { row: 0, column: 0 }
  while (xml.path.length >= depth) {
    if (next(xml) !== 'open') continue
    if (xml.name === 'Visible') visibility = VISIBILITIES[textInside(xml).trim()] ?? 'visible'
    else if (xml.name === 'Row') enterRow(xml, position, rows)
    else if (xml.name === 'Cell' && ancestor(xml, 1) === 'Row') {
      position.column = integer(xml, 'Index') ?? position.column + 1
      const { row, column } = position
      const right = column + (integer(xml, 'MergeAcross') ?? 0)
      const range = rangeWithin(row, column, row + (integer(xml, 'MergeDown') ?? 0), right)
      if (range) merges.push(range)
      addCell(rows, row, readCell(xml, column, context))
      position.column = Math.min(right, LAST_COLUMN)
    }
  }
  return { name, visibility, rows: collectedRows(rows), merges }
}

/** A row stands for the blank ones behind it too when it has a span. */
function enterRow(xml: Xml, position: Position, { hidden }: RowCollector): void {
  position.row = integer(xml, 'Index') ?? position.row + 1
  position.column = 0
  if (isOn(xml, 'Hidden')) hidden.add(position.row)
  if (xml.empty) position.row += integer(xml, 'Span') ?? 0
}

function readCell(xml: Xml, column: number, { formats, date1904 }: Context): Cell | undefined {
  const format = formats.get(attribute(xml, 'StyleID') ?? 'Default')
  const nothing: Cell | undefined =
    attribute(xml, 'Formula') === undefined ? undefined : { column, kind: 'no-result' }
  if (xml.empty) return nothing
  const depth = xml.path.length
  let found: Data | undefined
  while (xml.path.length >= depth) {
    if (next(xml) !== 'open') continue
    if (xml.name === 'Data')
      found = { type: attributeWord(xml, 'Type') ?? 'String', written: textInside(xml) }
    else skip(xml)
  }
  return found ? dataCell(column, found, format, date1904) : nothing
}

interface Data {
  readonly type: string
  readonly written: string
}

function dataCell(
  column: number,
  { type, written }: Data,
  format: CellFormat | undefined,
  date1904: boolean,
): Cell | undefined {
  if (type === 'Error') return { column, kind: 'error', error: written.trim() }
  if (type === 'Boolean') return { column, kind: 'boolean', boolean: written.trim() === '1' }
  if (type === 'DateTime') {
    const found = dayOfIso(written)
    return found ? { column, kind: 'day', ...found } : plainCell(column, written, format)
  }
  if (type === 'Number' && /^\s*[-+.\d]/.test(written) && Number.isFinite(Number(written)))
    return numericCell(column, Number(written), format, date1904)
  return textCell(column, { text: cellText(written) }, format)
}
