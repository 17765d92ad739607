import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import * as XLSX from '@e965/xlsx'
import ExcelJS from 'exceljs'
import type { Given, GivenBook, GivenSheet } from './variety.ts'

/** Days between the two calendars of Excel. */
const SHIFT_1904 = 1462
const shiftOf = ({ date1904 }: GivenBook) => (date1904 ? SHIFT_1904 : 0)

/** The number that is stored: days count from 1904 in some workbooks. */
function stored({ number, day }: { readonly number: number; readonly day?: string }, shift: number): number {
  return day === undefined ? number : number - shift
}

/** A given workbook as exceljs writes it. */
export async function byExceljs(book: GivenBook): Promise<Buffer> {
  const target = new ExcelJS.Workbook()
  target.properties.date1904 = book.date1904
  for (const { name, cells, merges, hiddenRows } of book.sheets) {
    const sheet = target.addWorksheet(name)
    for (const { row, column, given } of cells) fill(sheet.getCell(row, column), given, shiftOf(book))
    for (const { top, left, bottom, right } of merges) sheet.mergeCells(top, left, bottom, right)
    for (const row of hiddenRows) sheet.getRow(row).hidden = true
  }
  return Buffer.from(await target.xlsx.writeBuffer())
}

function fill(cell: ExcelJS.Cell, given: Given, shift: number): void {
  if ('blank' in given) cell.border = { top: { style: 'thin' } }
  else if ('text' in given) cell.value = given.runs ? { richText: halves(given.text) } : given.text
  else if ('boolean' in given) cell.value = given.boolean
  else if ('error' in given) cell.value = { error: given.error as ExcelJS.CellErrorValue['error'] }
  else if ('formula' in given)
    cell.value = { formula: given.formula, result: given.cached ?? 0, date1904: false }
  else {
    cell.value = stored(given, shift)
    if (given.format) cell.numFmt = given.format
  }
}

function halves(text: string): ExcelJS.RichText[] {
  const middle = Math.ceil(text.length / 2)
  return [{ text: text.slice(0, middle) }, { font: { bold: true }, text: text.slice(middle) }]
}

const ERRORS: Readonly<Record<string, number>> = {
  '#DIV/0!': 0x07,
  '#VALUE!': 0x0f,
  '#REF!': 0x17,
  '#NAME?': 0x1d,
  '#NUM!': 0x24,
  '#N/A': 0x2a,
}

/** The same as SheetJS writes it, without formulas' texts. */
export function bySheetjs(book: GivenBook, bookType: XLSX.BookType): Buffer {
  const Sheets = Object.fromEntries(
    book.sheets.map((sheet) => [sheet.name, sheetOfSheetjs(sheet, shiftOf(book))]),
  )
  const WBProps = { date1904: book.date1904 }
  const target = { SheetNames: book.sheets.map(({ name }) => name), Sheets, Workbook: { WBProps } }
  return XLSX.write(target, { type: 'buffer', bookType, bookSST: true })
}

function sheetOfSheetjs({ cells, merges, hiddenRows }: GivenSheet, shift: number): XLSX.WorkSheet {
  const sheet: XLSX.WorkSheet = { '!ref': 'A1:Z99' }
  for (const { row, column, given } of cells) {
    const cell = cellOfSheetjs(given, shift)
    if (cell) sheet[XLSX.utils.encode_cell({ r: row - 1, c: column - 1 })] = cell
  }
  sheet['!merges'] = merges.map(({ top, left, bottom, right }) => ({
    s: { r: top - 1, c: left - 1 },
    e: { r: bottom - 1, c: right - 1 },
  }))
  sheet['!rows'] = Array.from({ length: 99 }, (_, at) =>
    hiddenRows.includes(at + 1) ? { hidden: true } : {},
  )
  return sheet
}

function cellOfSheetjs(given: Given, shift: number): XLSX.CellObject | undefined {
  if ('blank' in given) return undefined
  if ('text' in given) return { t: 's', v: given.text }
  if ('boolean' in given) return { t: 'b', v: given.boolean }
  if ('error' in given) return { t: 'e', v: ERRORS[given.error] ?? 0 }
  if ('formula' in given) return { t: 'n', v: given.cached ?? 0 }
  return { t: 'n', v: stored(given, shift), ...(given.format ? { z: given.format } : {}) }
}

/** The same workbooks as openpyxl writes them, to the paths that go with them; it stores no results of formulas. */
export function byOpenpyxl(books: readonly (readonly [path: string, book: GivenBook])[]): void {
  const script = fileURLToPath(new URL('write-variety.py', import.meta.url))
  const { status, stderr, error } = spawnSync(pythonWithOpenpyxl(), [script], {
    input: JSON.stringify(books),
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`openpyxl: ${stderr || error}`)
}

/** Debian's packages are seen by its own Python only, which need not be the first one in PATH. */
function pythonWithOpenpyxl(): string {
  const found = ['python3', '/usr/bin/python3'].find(
    (python) => spawnSync(python, ['-c', 'import openpyxl']).status === 0,
  )
  if (found === undefined) throw new Error('no python3 has openpyxl (Debian: python3-openpyxl)')
  return found
}
