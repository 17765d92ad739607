import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import type { Grid } from '../../../src/workbook/grid.ts'
import { readWorkbook } from '../../../src/workbook/read/read.ts'
import { flat, gridOf, LIMITS, refusalOf } from './package.ts'
import { sheetjsBook, writeAs } from './sheetjs.ts'

const folder = fileURLToPath(new URL('../../../fixtures/formats/', import.meta.url))

const returned = fileURLToPath(new URL('../../../fixtures/returned/', import.meta.url))

async function gridOfFile(name: string): Promise<Grid> {
  return gridOf(await readWorkbook(readFileSync(`${folder}${name}`), LIMITS))
}

/** What is in the first sheet of every fixtures/formats/du-loai.*, whoever saved it. */
const CELLS: Readonly<Record<string, unknown>> = {
  '1:1': 'HỘI LHPN TỈNH ĐẮK LẮK',
  '2:1': 'TT',
  '2:2': 'Họ và tên',
  '2:3': 'Ngày',
  '2:4': 'Số tiền',
  '2:5': 'Có',
  '2:6': 'Lỗi',
  '2:7': 'Chữ',
  '2:8': 'Cộng',
  '3:1': 1,
  '3:2': "H'Bia Niê",
  '3:3': { day: '2022-02-28', serial: 44620 },
  '3:4': 5_000_000,
  '3:5': true,
  '3:6': { error: '#DIV/0!' },
  '3:7': 'Buôn Ê Nao, xã Ea Tu',
  '3:8': 6_250_000.5,
  '4:1': 2,
  '4:2': 'NguyÔn ThÞ Hoa, nhµ n\u00adíc [.VnTime]',
  '4:3': { day: '2021-12-31', serial: 44561 },
  '4:4': 1_250_000.5,
  '4:5': false,
  '4:6': { error: '#N/A' },
  '4:7': ' hai  dòng\nEa H’leo ',
  '4:8': "H'Bia Niê – Buôn Ê Nao, xã Ea Tu",
  '5:1': 3,
  '5:2': 'Nguyeãn Thò Hueä [VNI-Times]',
  '5:3': { day: '1975-04-30', serial: 27514 },
  '5:4': -7,
  '5:7': 'ẩn',
  '5:8': true,
  '7:7': 'Trao 02 con dê',
  '8:7': 'Tæ tr\u00adëng [.VnTime]',
  '9:2': 'gộp',
  '40:10': 'xa',
}

describe.each(['du-loai.xlsx', 'du-loai-exceljs.xlsx', 'du-loai.xls', 'du-loai.ods'])('%s', (name) => {
  it('has every kind of cell', async () => {
    expect(flat(await gridOfFile(name))).toEqual(CELLS)
  })

  it('has its sheets, merged ranges, hidden rows and the time of saving', async () => {
    const { sheets, modified, isText } = await gridOfFile(name)
    expect(sheets.map((sheet) => [sheet.name, sheet.visibility, sheet.rows.length])).toEqual([
      ['B. Hỗ trợ sinh kế', 'visible', 9],
      ['D. Phụ nữ được chọn', 'visible', 2],
      ['Ẩn', 'hidden', 1],
    ])
    expect(sheets[0]?.merges).toEqual([
      { top: 1, left: 1, bottom: 1, right: 4 },
      { top: 9, left: 2, bottom: 10, right: 3 },
    ])
    expect(sheets[0]?.rows.filter(({ hidden }) => hidden).map(({ number }) => number)).toEqual([5])
    expect(modified).toMatch(/^2026-11-24T06:47:27(\.000)?Z?$/)
    expect(isText).toBeUndefined()
  })
})

describe('a web page that calls itself a workbook', () => {
  it('has its shown cells as text, a sheet for each table', async () => {
    const grid = await gridOfFile('du-loai.html')
    expect(grid.sheets.map(({ name, merges }) => [name, merges.length])).toEqual([
      ['Sheet1', 2],
      ['Sheet2', 0],
    ])
    expect(flat(grid)).toMatchObject({
      '1:1': 'HỘI LHPN TỈNH ĐẮK LẮK',
      '3:2': "H'Bia Niê",
      '3:3': '28/02/2022',
      '4:2': 'NguyÔn ThÞ Hoa, nhµ n\u00adíc [.VnTime]',
      '8:2': 'gộp',
    })
    expect(grid.isText).toBe(true)
  })
})

describe('a form that came back as .xls, typed in a TCVN3 font', () => {
  it('has its letters as they are, and the name of the font with every text', async () => {
    const grid = gridOf(await readWorkbook(readFileSync(`${returned}06-tcvn3-xls/in/CUMGAR (1).xls`), LIMITS))
    expect(grid.sheets.map(({ name }) => name)).toEqual([
      'Th«ng tin',
      'A. Chñ ®Ò n¨m',
      'B. Hç trî sinh kÕ',
      'D. Phô n÷ ®­îc chän',
    ])
    expect(flat(grid)).toMatchObject({
      '3:2': "Héi LHPN huyÖn C\u00ad M'gar [.VnTime]",
      '5:2': 'H\u00adíng dÉn sè 59/KH-BTV ngµy 25/02/2021 [.VnTime]',
    })
    const texts = grid.sheets.flatMap(({ rows }) =>
      rows.flatMap(({ cells }) => cells.filter(({ kind }) => kind === 'text')),
    )
    expect(texts.filter(({ font }) => font !== '.VnTime')).toEqual([])
  })
})

describe('workbooks with a password', () => {
  it.each(['co-mat-khau.xlsx', 'co-mat-khau.xlsb', 'co-mat-khau.xls', 'co-mat-khau.ods'])(
    '%s is known as one',
    async (name) => {
      expect(await refusalOf(readFileSync(`${folder}${name}`))).toBe('encrypted')
    },
  )
})

/** What every format that SheetJS writes must give back; to Excel 5 and before it writes ASCII only. */
const ASCII = [
  ['Ho ten', 'Ngay', 'So tien', 'Co'],
  ["H'Bia", { day: '2022-02-28', serial: 44620 }, 5_000_000, true],
  ['  a  b ', { day: '1975-04-30', serial: 27514 }, -1250.25, false],
  ['mot\nhai', { day: '1900-03-01', serial: 61 }, 0, { error: '#REF!' }],
  [null, null, 1e15, { error: '#N/A' }],
] as const
const VIETNAMESE = [...ASCII, ['Ê-đê – ưỡng ẳ', null, 1 / 3, null]] as const
/** Without days and errors, which Excel 2 to 4 has in formats that SheetJS does not write. */
const PLAIN = ASCII.slice(0, 3).map(([text, , number, boolean]) => [text, number, boolean] as const)

describe('one sheet in every format', () => {
  it.each(['xlsx', 'xlsm', 'xlsb', 'biff8', 'xlml'] as const)('%s', async (type) => {
    expect(flat(gridOf(await readWorkbook(writeAs(type, VIETNAMESE), LIMITS)))).toEqual(cellsOf(VIETNAMESE))
  })

  it('biff5', async () => {
    expect(flat(gridOf(await readWorkbook(writeAs('biff5', ASCII), LIMITS)))).toEqual(cellsOf(ASCII))
  })

  it.each(['biff4', 'biff3', 'biff2'] as const)('%s', async (type) => {
    expect(flat(gridOf(await readWorkbook(writeAs(type, PLAIN), LIMITS)))).toEqual(cellsOf(PLAIN))
  })

  it.each(['ods', 'fods'] as const)('%s, to which SheetJS writes no errors', async (type) => {
    const rows = VIETNAMESE.map((row) =>
      row.filter((value) => value === null || typeof value !== 'object' || !('error' in value)),
    )
    expect(flat(gridOf(await readWorkbook(writeAs(type, rows), LIMITS)))).toEqual(cellsOf(rows))
  })
})

function cellsOf(rows: readonly (readonly unknown[])[]): Record<string, unknown> {
  return Object.fromEntries(
    rows.flatMap((row, index) =>
      row.flatMap((value, column) => (value === null ? [] : [[`${index + 1}:${column + 1}`, value]])),
    ),
  )
}

/** SheetJS writes no hidden rows to .xls, and neither these nor hidden sheets to .ods; fixtures/formats have them. */
describe.each(['xlsx', 'xlsb', 'biff8', 'ods'] as const)('a workbook of several sheets as %s', (type) => {
  it('keeps names, order, visibility, merged ranges and hidden rows', async () => {
    const { sheets } = gridOf(await readWorkbook(sheetjsBook(type), LIMITS))
    expect(sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ['Thông tin', 'visible'],
      ['D. Phụ nữ', type === 'ods' ? 'visible' : 'hidden'],
      ['_thidua', type === 'ods' ? 'visible' : 'very-hidden'],
    ])
    for (const { name, rows, merges } of sheets) {
      expect(merges).toEqual([{ top: 3, left: 2, bottom: 4, right: 3 }])
      expect(rows).toEqual([
        { number: 3, hidden: false, cells: [{ column: 2, kind: 'text', text: name }] },
        {
          number: 6,
          hidden: type === 'xlsx' || type === 'xlsb',
          cells: [{ column: 1, kind: 'number', number: 6 }],
        },
      ])
    }
  })
})
