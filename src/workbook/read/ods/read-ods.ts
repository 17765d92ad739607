import type { Grid, ReadLimits, Sheet } from '../../grid.ts'
import { type Budget, spend } from '../budget.ts'
import { cellText } from '../cell-text.ts'
import { statedInstant } from '../properties.ts'
import { damaged } from '../unreadable.ts'
import { ancestor, next, openXml, type Xml } from '../xml.ts'
import { attribute, attributeWord } from '../xml-attributes.ts'
import { toUtf8 } from '../xml-encoding.ts'
import { readPart, type Zip } from '../zip.ts'
import { newStyles, noteStyle, type OdsStyles } from './ods-styles.ts'
import { readTable } from './ods-table.ts'

const BYTES_PER_SHEET = 1024

/** An OpenDocument workbook (.ods of LibreOffice, Google Sheets …) as plain data. Throws Unreadable. */
export function readOds(zip: Zip, limits: ReadLimits): Grid {
  const content = readPart(zip, 'content.xml')
  if (content === undefined) throw damaged('no content.xml')
  const styles = newStyles()
  const common = readPart(zip, 'styles.xml')
  if (common) readStyles(openXml(toUtf8(common)), styles)
  const sheets = readSheets(openXml(toUtf8(content)), styles, zip.budget, limits)
  const modified = statedInstant(zip, 'meta.xml', 'date')
  return modified === undefined ? { sheets } : { sheets, modified }
}

/** The same in one XML document (.fods). Throws Unreadable. */
export function readFlatOds(document: Buffer, limits: ReadLimits, budget: Budget): Grid {
  return { sheets: readSheets(openXml(document), newStyles(), budget, limits) }
}

function readStyles(xml: Xml, styles: OdsStyles): void {
  for (let token = next(xml); token !== 'end'; token = next(xml)) {
    if (token === 'open') noteStyle(xml, styles)
  }
}

function readSheets(xml: Xml, styles: OdsStyles, budget: Budget, { rowsPerSheet }: ReadLimits): Sheet[] {
  const sheets: Sheet[] = []
  let isSpreadsheet = false
  for (let token = next(xml); token !== 'end'; token = next(xml)) {
    if (token !== 'open') continue
    if (xml.name === 'spreadsheet') isSpreadsheet = true
    // Changes that are tracked and links to other files have tables of their own.
    else if (xml.name === 'table' && ancestor(xml, 1) === 'spreadsheet') {
      spend(budget, BYTES_PER_SHEET)
      const name = cellText(attribute(xml, 'name') ?? '')
      const isHidden = styles.hiddenTables.has(attributeWord(xml, 'style-name') ?? '')
      const content = readTable(xml, styles, { name, rowsPerSheet, budget })
      sheets.push({ name, visibility: isHidden ? 'hidden' : 'visible', ...content })
    } else noteStyle(xml, styles)
  }
  if (!isSpreadsheet) throw damaged('no spreadsheet in content.xml')
  return sheets
}
