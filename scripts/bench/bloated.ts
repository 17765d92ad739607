import type { Part } from '../fuzz/zip-parts.ts'
import { packParts, unpackParts } from '../fuzz/zip-parts.ts'
import { sheetPart } from './sheet-part.ts'

const FIRST = 101
const ROWS = 300_000
const COLUMNS = ['A', 'B', 'C', 'D', 'E']
const LISTS = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I']

/** The workbook with 300,000 formatted empty rows and drop-downs on nine whole columns in one sheet, as careless copying leaves. */
export function bloated(bytes: Buffer, sheet: string): Buffer {
  const parts = unpackParts(bytes)
  const chosen = sheetPart(parts, sheet)
  return packParts(parts.map((part) => (part === chosen ? swollen(part) : part)))
}

function swollen({ name, bytes }: Part): Part {
  const xml = bytes.toString('utf8')
  const rows = Array.from({ length: ROWS }, (_, at) => emptyRow(FIRST + at)).join('')
  const lists = LISTS.map(
    (column) =>
      `<dataValidation type="list" allowBlank="1" sqref="${column}1:${column}1048576"><formula1>"a,b"</formula1></dataValidation>`,
  ).join('')
  const withRows = xml.replace('</sheetData>', `${rows}</sheetData>`)
  const withLists = withRows.replace(/(<dataValidations[^>]*>)/, `$1${lists}`)
  return { name, bytes: Buffer.from(withLists) }
}

function emptyRow(number: number): string {
  const cells = COLUMNS.map((column) => `<c r="${column}${number}" s="1"/>`).join('')
  return `<row r="${number}" spans="1:5" ht="15.75" customHeight="1">${cells}</row>`
}
