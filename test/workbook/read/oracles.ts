import * as XLSX from '@e965/xlsx'
import type ExcelJS from 'exceljs'
import type { Cell, Grid } from '../../../src/workbook/grid.ts'

/** Every cell as a person would name its content, by sheet and place. */
export function shown({ sheets }: Grid): Record<string, string> {
  return Object.fromEntries(
    sheets.flatMap(({ name, rows }) =>
      rows.flatMap((row) => row.cells.map((cell) => [`${name}!${row.number}:${cell.column}`, content(cell)])),
    ),
  )
}

function content(cell: Cell): string {
  if (cell.kind === 'text') return cell.text
  if (cell.kind === 'number') return String(cell.number)
  if (cell.kind === 'boolean') return String(cell.boolean)
  return cell.kind === 'day' ? cell.day : cell.kind === 'error' ? cell.error : ''
}

/** The same from exceljs; cells that a merged range covers repeat its first one there and are left out. */
export function shownByExceljs(book: ExcelJS.Workbook): Record<string, string> {
  const found: Record<string, string> = {}
  book.eachSheet((sheet) =>
    sheet.eachRow((row, number) =>
      row.eachCell((cell, column) => {
        // In `value` a result of 0 or false is missing.
        const text = contentByExceljs(cell.formula ? cell.result : cell.value)
        const isBlank = text.trim() === '' && !cell.formula
        if (cell.master === cell && !isBlank)
          found[`${sheet.name.normalize('NFC')}!${number}:${column}`] = text
      }),
    ),
  )
  return found
}

function contentByExceljs(value: ExcelJS.CellValue | undefined): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return value.toISOString().slice(0, 10)
  if (typeof value !== 'object') return String(value).replaceAll('\r', '\n').normalize('NFC')
  if ('richText' in value) return contentByExceljs(value.richText.map(({ text }) => text).join(''))
  if ('error' in value) return value.error
  if ('hyperlink' in value) return value.text
  return 'result' in value ? contentByExceljs(value.result) : ''
}

/** The same from SheetJS, which is asked to guess nothing. Days are its numbers, shown by our calendar where ours is a day. */
export function shownBySheetjs(bytes: Buffer, days: ReadonlySet<string>): Record<string, string> {
  const book = XLSX.read(bytes, { raw: true, dense: true, cellHTML: false })
  const date1904 = book.Workbook?.WBProps?.date1904 === true
  const found: Record<string, string> = {}
  for (const [name, sheet] of Object.entries(book.Sheets)) {
    for (const [row, cells] of (sheet['!data'] ?? []).entries()) {
      for (const [column, cell] of (cells ?? []).entries()) {
        const place = `${name.normalize('NFC')}!${row + 1}:${column + 1}`
        const text = cell && cell.t !== 'z' ? contentBySheetjs(cell, days.has(place), date1904) : ''
        if (text.trim() !== '') found[place] = text
      }
    }
  }
  return found
}

function contentBySheetjs({ t, v, w }: XLSX.CellObject, isDay: boolean, date1904: boolean): string {
  if (t === 'e') return w ?? ''
  if (isDay && typeof v === 'number') return XLSX.SSF.format('yyyy-mm-dd', v, { date1904 })
  return String(v).replace(/\r\n?/g, '\n').normalize('NFC')
}
