import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { BookType } from '@e965/xlsx'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { Grid } from '../../src/workbook/grid.ts'
import { readWorkbook } from '../../src/workbook/read/read.ts'
import { load } from '../template/written.ts'
import { shown, shownByExceljs, shownBySheetjs } from '../workbook/read/oracles.ts'
import { gridOf, LIMITS } from '../workbook/read/package.ts'
import { convert } from './libreoffice.ts'
import { type Given, type GivenBook, shownOf, TIME_FORMAT, variety } from './variety.ts'
import { byExceljs, byOpenpyxl, bySheetjs } from './variety-writers.ts'

const BOOKS = ['một', 'hai', 'ba', 'bốn', 'năm', 'sáu'].map((seed, at) => variety(seed, at % 3 === 2))
const SHEETJS = ['xlsx', 'xlsm', 'xlsb', 'biff8', 'xlml'] as const
const LIBREOFFICE = ['xlsx', 'ods', 'fods', 'xls'] as const

let folder = ''
const at = (writer: string, book: number, extension: string) => join(folder, writer, `${book}.${extension}`)

beforeAll(async () => {
  // SheetJS prints a line about each number format of OpenDocument that it cannot put into its own words.
  vi.spyOn(console, 'error').mockImplementation(() => {})
  folder = mkdtempSync(join(tmpdir(), 'thidua-writers-'))
  for (const writer of ['exceljs', 'openpyxl', ...SHEETJS.map(nameOfSheetjs)]) mkdirSync(join(folder, writer))
  for (const [number, book] of BOOKS.entries()) {
    writeFileSync(at('exceljs', number, 'xlsx'), await byExceljs(book))
    for (const type of SHEETJS) writeFileSync(at(nameOfSheetjs(type), number, type), bySheetjs(book, type))
  }
  byOpenpyxl(BOOKS.map((book, number) => [at('openpyxl', number, 'xlsx'), book]))
  const sources = [...BOOKS.keys()].map((number) => at('exceljs', number, 'xlsx'))
  for (const format of LIBREOFFICE) convert(sources, format, join(folder, 'libreoffice'))
})
afterAll(() => {
  vi.restoreAllMocks()
  rmSync(folder, { recursive: true, force: true })
})

function nameOfSheetjs(type: BookType): string {
  return `sheetjs-${type}`
}

interface Writer {
  readonly writer: string
  readonly extension: string
  /** What it keeps of what it is given; all, when absent. */
  readonly keeps?: (book: GivenBook) => GivenBook
}

const WRITERS: readonly Writer[] = [
  { writer: 'exceljs', extension: 'xlsx' },
  { writer: 'openpyxl', extension: 'xlsx', keeps: withoutResults },
  ...LIBREOFFICE.map((extension) => ({ writer: 'libreoffice', extension })),
  ...SHEETJS.map((type) => ({
    writer: nameOfSheetjs(type),
    extension: type,
    ...(type === 'biff8' ? { keeps: withoutHiddenRows } : {}),
  })),
]

/** openpyxl does not calculate: its formulas have no results. */
function withoutResults(book: GivenBook): GivenBook {
  return changed(book, (given) => ('formula' in given ? { ...given, cached: null } : given))
}

/** SheetJS does not say in .xls which rows are hidden. */
function withoutHiddenRows(book: GivenBook): GivenBook {
  return { ...book, sheets: book.sheets.map((sheet) => ({ ...sheet, hiddenRows: [] })) }
}

function changed(book: GivenBook, change: (given: Given) => Given): GivenBook {
  const sheets = book.sheets.map((sheet) => ({
    ...sheet,
    cells: sheet.cells.map((cell) => ({ ...cell, given: change(cell.given) })),
  }))
  return { ...book, sheets }
}

const CASES = WRITERS.flatMap(({ writer, extension, keeps = (book) => book }) =>
  BOOKS.map((book, number) => ({ writer, extension, number, book: keeps(book) })),
)

async function readBoth(path: string): Promise<{ readonly bytes: Buffer; readonly grid: Grid }> {
  const bytes = readFileSync(path)
  return { bytes, grid: gridOf(await readWorkbook(bytes, LIMITS)) }
}

describe.each(CASES)('$writer, .$extension, workbook $number', ({ writer, extension, number, book }) => {
  it('is read as it was given', async () => {
    const { grid } = await readBoth(at(writer, number, extension))
    expect(shown(grid)).toEqual(shownOf(book))
    const layout = grid.sheets.map(({ name, merges, rows }) => {
      const hiddenRows = rows.filter(({ hidden }) => hidden).map((row) => row.number)
      return { name, merges, hiddenRows }
    })
    expect(layout).toEqual(book.sheets.map(({ name, merges, hiddenRows }) => ({ name, merges, hiddenRows })))
  })

  it('is read as SheetJS reads it', async () => {
    const { bytes, grid } = await readBoth(at(writer, number, extension))
    const differences = /ods$/.test(extension) ? inOpenDocument : withResults
    const theirs = differences(shownBySheetjs(bytes, daysOf(grid)), book)
    expect(theirs).toEqual(differences(shown(grid), book))
  })
})

/** exceljs knows the calendar from 1904 by date1904="1" only; LibreOffice and SheetJS write "true", which Excel reads too. */
const FOR_EXCELJS = CASES.filter(
  ({ extension, writer, book }) =>
    extension === 'xlsx' && (!book.date1904 || writer === 'exceljs' || writer === 'openpyxl'),
)

describe.each(FOR_EXCELJS)(
  '$writer, .$extension, workbook $number',
  ({ writer, extension, number, book }) => {
    it('is read as exceljs reads it', async () => {
      const { bytes, grid } = await readBoth(at(writer, number, extension))
      expect(shownByExceljs(await load(bytes))).toEqual({ ...shown(grid), ...clockTimes(book) })
    })
  },
)

type Shown = Readonly<Record<string, string>>

/** SheetJS leaves out formulas without a stored result; we say that they have none. */
function withResults(cells: Shown): Shown {
  return Object.fromEntries(Object.entries(cells).filter(([, text]) => text !== ''))
}

/**
 * SheetJS joins and cuts the spaces of OpenDocument text, and takes truth values that LibreOffice saved as numbers with the formula
 * TRUE() or FALSE() for numbers. LibreOffice itself shows the spaces, and TRUE and FALSE.
 */
function inOpenDocument(cells: Shown, book: GivenBook): Shown {
  const truths = placesOf(book, (given) => 'boolean' in given)
  return Object.fromEntries(
    Object.entries(cells).map(([place, text]) => [
      place,
      truths.has(place) ? ({ 0: 'false', 1: 'true' }[text] ?? text) : text.replace(/ +/g, ' ').trim(),
    ]),
  )
}

/** exceljs makes a day of a clock time, that on which the calendar of the workbook begins; for us it is no day. */
function clockTimes(book: GivenBook): Shown {
  const places = placesOf(book, (given) => 'format' in given && given.format === TIME_FORMAT)
  return Object.fromEntries([...places].map((place) => [place, book.date1904 ? '1904-01-01' : '1899-12-30']))
}

function placesOf({ sheets }: GivenBook, wanted: (given: Given) => boolean): Set<string> {
  return new Set(
    sheets.flatMap(({ name, cells }) =>
      cells.flatMap(({ row, column, given }) => (wanted(given) ? [`${name}!${row}:${column}`] : [])),
    ),
  )
}

/** Where a number is a day for us: SheetJS is asked for the number. */
function daysOf({ sheets }: Grid): Set<string> {
  return new Set(
    sheets.flatMap(({ name, rows }) =>
      rows.flatMap((row) =>
        row.cells.flatMap(({ kind, column }) => (kind === 'day' ? [`${name}!${row.number}:${column}`] : [])),
      ),
    ),
  )
}
