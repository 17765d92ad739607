import * as XLSX from '@e965/xlsx'

/** A cell as the tests of the reader write it. */
type Value =
  | string
  | number
  | boolean
  | null
  | { readonly day: string; readonly serial: number }
  | { readonly error: string }

const ERRORS: Readonly<Record<string, number>> = { '#REF!': 0x17, '#N/A': 0x2a }

/** Formats that SheetJS writes; Excel 3 and 4 are missing from its types. */
export type Format = XLSX.BookType | 'biff3' | 'biff4'

/** A workbook of one sheet in a format of SheetJS. */
export function writeAs(bookType: Format, rows: readonly (readonly Value[])[]): Buffer {
  const sheet: XLSX.WorkSheet = {}
  for (const [row, values] of rows.entries()) {
    for (const [column, value] of values.entries()) {
      const cell = cellOf(value, bookType)
      if (cell) sheet[XLSX.utils.encode_cell({ r: row, c: column })] = cell
    }
  }
  const columns = Math.max(...rows.map(({ length }) => length))
  sheet['!ref'] = XLSX.utils.encode_range({ s: { r: 0, c: 0 }, e: { r: rows.length - 1, c: columns - 1 } })
  return write({ SheetNames: ['Trang 1'], Sheets: { 'Trang 1': sheet } }, bookType)
}

/** OpenDocument has no errors as SheetJS writes it, and days are a kind of cell there. */
function cellOf(value: Value, bookType: Format): XLSX.CellObject | undefined {
  if (value === null) return undefined
  if (typeof value === 'string') return { t: 's', v: value }
  if (typeof value === 'number') return { t: 'n', v: value }
  if (typeof value === 'boolean') return { t: 'b', v: value }
  if ('error' in value) return { t: 'e', v: ERRORS[value.error] ?? 0 }
  if (bookType === 'ods' || bookType === 'fods')
    return { t: 'd', v: new Date(`${value.day}T00:00:00Z`), z: 'dd/mm/yyyy' }
  return { t: 'n', v: value.serial, z: 'dd/mm/yyyy' }
}

/** A workbook of three sheets: merged ranges, a hidden row, a hidden sheet, one that only a macro can show. */
export function sheetjsBook(bookType: Format): Buffer {
  const names = ['Thông tin', 'D. Phụ nữ', '_thidua']
  const Sheets = Object.fromEntries(names.map((name) => [name, sheetNamed(name)]))
  const Workbook = { Sheets: names.map((name, index) => ({ name, Hidden: index as 0 | 1 | 2 })) }
  return write({ SheetNames: names, Sheets, Workbook }, bookType)
}

function sheetNamed(name: string): XLSX.WorkSheet {
  return {
    '!ref': 'A1:C6',
    B3: { t: 's', v: name },
    A6: { t: 'n', v: 6 },
    '!merges': [XLSX.utils.decode_range('B3:C4')],
    '!rows': [{}, {}, {}, {}, {}, { hidden: true }],
  }
}

function write(book: XLSX.WorkBook, bookType: Format): Buffer {
  return XLSX.write(book, {
    type: 'buffer',
    bookType,
    bookSST: bookType !== 'biff5',
    codepage: 1252,
    UTC: true,
  } as XLSX.WritingOptions)
}
