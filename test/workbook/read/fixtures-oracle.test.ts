import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import ExcelJS from 'exceljs'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { Grid } from '../../../src/workbook/grid.ts'
import { readWorkbook } from '../../../src/workbook/read/read.ts'
import { shown, shownByExceljs, shownBySheetjs } from './oracles.ts'
import { gridOf, LIMITS, refusalOf } from './package.ts'

const folder = fileURLToPath(new URL('../../../fixtures/', import.meta.url))
const workbooks = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  // Hostile ones are read on our own terms: two sheets of one name, for example, are told apart.
  .filter((name) => /\.(xlsx|xlsm|xls|xlsb|ods)$/i.test(name) && !name.startsWith('hostile/'))
  .sort()

/** Files that are refused, and why. */
const REFUSED: Readonly<Record<string, string>> = {
  'da-nhan/Cu Kuin.xlsx': 'image',
  'da-nhan/HPN Cong an tinh.xlsx': 'encrypted',
  'da-nhan/bieu mau huyen lak.xlsx': 'truncated',
  'da-nhan/~$CUMGAR (1).xlsx': 'other',
  'formats/co-mat-khau.ods': 'encrypted',
  'formats/co-mat-khau.xls': 'encrypted',
  'formats/co-mat-khau.xlsb': 'encrypted',
  'formats/co-mat-khau.xlsx': 'encrypted',
  'returned/08-broken-among-good/in/anh chup.xlsx': 'image',
  'returned/08-broken-among-good/in/krong nang.xlsx': 'truncated',
  'returned/08-broken-among-good/in/~$cu kuin.xlsx': 'other',
}

/** Cells that SheetJS reads otherwise, on purpose: it joins and cuts the spaces of OpenDocument text, which LibreOffice does not. */
const OTHER_IN_SHEETJS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'formats/du-loai.ods': { 'B. Hỗ trợ sinh kế!4:7': 'hai dòng\nEa H’leo' },
}

/** SheetJS prints a line about each number format of OpenDocument that it cannot put into its own words. */
beforeAll(() => {
  vi.spyOn(console, 'error').mockImplementation(() => {})
})
afterAll(() => {
  vi.restoreAllMocks()
})

const readable = workbooks.filter((name) => !(name in REFUSED))

describe('the workbooks in fixtures/', () => {
  it.each(Object.entries(REFUSED))('%s is refused as %s', async (name, reason) => {
    expect(await refusalOf(readFileSync(`${folder}${name}`))).toBe(reason)
  })

  it.each(readable)('%s is read as SheetJS reads it', async (name) => {
    const bytes = readFileSync(`${folder}${name}`)
    const grid = gridOf(await readWorkbook(bytes, LIMITS))
    const theirs = shownBySheetjs(bytes, placesOf(grid, 'day'))
    expect(theirs).toEqual({ ...withResults(grid), ...OTHER_IN_SHEETJS[name] })
  })

  it.each(readable.filter((name) => /\.xls[xm]$/i.test(name)))(
    '%s is read as exceljs reads it',
    async (name) => {
      const bytes = readFileSync(`${folder}${name}`)
      const book = new ExcelJS.Workbook()
      await book.xlsx.load(
        bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer,
      )
      expect(shownByExceljs(book)).toEqual(shown(gridOf(await readWorkbook(bytes, LIMITS))))
    },
  )
})

function placesOf({ sheets }: Grid, kind: string): Set<string> {
  return new Set(
    sheets.flatMap(({ name, rows }) =>
      rows.flatMap(({ number, cells }) =>
        cells.filter((cell) => cell.kind === kind).map(({ column }) => `${name}!${number}:${column}`),
      ),
    ),
  )
}

/** What is shown but formulas without a stored result, which SheetJS leaves out. */
function withResults(grid: Grid): Record<string, string> {
  const without = placesOf(grid, 'no-result')
  return Object.fromEntries(Object.entries(shown(grid)).filter(([place]) => !without.has(place)))
}
