import JSZip from 'jszip'
import { cellAddress } from '../../src/workbook/address.ts'
import type { Cell, Grid, Row, Sheet } from '../../src/workbook/grid.ts'

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships'

/** Settings that a grid does not hold: columns hidden in every sheet. */
export interface XlsxSettings {
  readonly hiddenColumns?: readonly number[]
}

/** A grid as the plainest .xlsx file. Fonts are not written. */
export async function toXlsx({ sheets, modified }: Grid, settings: XlsxSettings = {}): Promise<Uint8Array> {
  const zip = new JSZip()
  const list = sheets.map(({ name, visibility }, at) => {
    const state = visibility.replace(/-(.)/, (_, letter: string) => letter.toUpperCase())
    return `<sheet name="${escaped(name)}" sheetId="${at + 1}" state="${state}" r:id="rId${at + 1}"/>`
  })
  const targets = sheets.map((_, at) => ['worksheet', `worksheets/sheet${at + 1}.xml`] as const)
  zip.file(
    '[Content_Types].xml',
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
  )
  zip.file(
    '_rels/.rels',
    relationships([
      ['officeDocument', 'xl/workbook.xml'],
      ['core', 'docProps/core.xml'],
    ]),
  )
  zip.file(
    'xl/workbook.xml',
    `<workbook ${MAIN} xmlns:r="${OFFICE}"><sheets>${list.join('')}</sheets></workbook>`,
  )
  zip.file('xl/_rels/workbook.xml.rels', relationships([...targets, ['styles', 'styles.xml']]))
  zip.file(
    'xl/styles.xml',
    `<styleSheet ${MAIN}><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`,
  )
  for (const [at, sheet] of sheets.entries())
    zip.file(`xl/worksheets/sheet${at + 1}.xml`, sheetXml(sheet, settings))
  if (modified !== undefined) zip.file('docProps/core.xml', coreXml(modified))
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' })
}

function relationships(list: readonly (readonly [type: string, target: string])[]): string {
  const core = 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties'
  const entries = list.map(([type, target], at) => {
    const full = type === 'core' ? core : `${OFFICE}/${type}`
    return `<Relationship Id="rId${at + 1}" Type="${full}" Target="${target}"/>`
  })
  return `<Relationships xmlns="${PACKAGE}">${entries.join('')}</Relationships>`
}

function coreXml(modified: string): string {
  const names =
    'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dcterms="http://purl.org/dc/terms/"'
  return `<cp:coreProperties ${names}><dcterms:modified>${modified}</dcterms:modified></cp:coreProperties>`
}

function sheetXml({ rows, merges }: Sheet, { hiddenColumns = [] }: XlsxSettings): string {
  const columns = hiddenColumns.map((column) => `<col min="${column}" max="${column}" hidden="1"/>`).join('')
  const ranges = merges.map(({ top, left, bottom, right }) => {
    return `<mergeCell ref="${cellAddress(left, top)}:${cellAddress(right, bottom)}"/>`
  })
  const after = ranges.length === 0 ? '' : `<mergeCells>${ranges.join('')}</mergeCells>`
  const cols = columns === '' ? '' : `<cols>${columns}</cols>`
  return `<worksheet ${MAIN}>${cols}<sheetData>${rows.map(rowXml).join('')}</sheetData>${after}</worksheet>`
}

function rowXml({ number, hidden, cells }: Row): string {
  const written = cells.map((cell) => cellXml(cell, cellAddress(cell.column, number))).join('')
  return `<row r="${number}"${hidden ? ' hidden="1"' : ''}>${written}</row>`
}

function cellXml(cell: Cell, address: string): string {
  switch (cell.kind) {
    case 'text':
      return `<c r="${address}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell.text)}</t></is></c>`
    case 'number':
      return `<c r="${address}"><v>${cell.number}</v></c>`
    case 'day':
      return `<c r="${address}" s="1"><v>${cell.serial}</v></c>`
    case 'boolean':
      return `<c r="${address}" t="b"><v>${cell.boolean ? 1 : 0}</v></c>`
    case 'error':
      return `<c r="${address}" t="e"><v>${cell.error}</v></c>`
    case 'no-result':
      return `<c r="${address}"><f>1+1</f></c>`
  }
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
