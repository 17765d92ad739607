import ExcelJS from 'exceljs'
import { describe, expect, it } from 'vitest'
import { readWorkbook } from '../../../src/workbook/read/read.ts'
import { shown, shownByExceljs } from './oracles.ts'
import { flat, gridOf, LIMITS } from './package.ts'

const utc = (text: string) => new Date(`${text}Z`)

/** Workbooks as another library writes them: what to write, and what must be read. */
const VARIETIES: Readonly<
  Record<
    string,
    { readonly fill: (book: ExcelJS.Workbook) => void; readonly cells: Readonly<Record<string, unknown>> }
  >
> = {
  'Vietnamese text, with all that XML must escape': {
    fill: (book) => {
      const sheet = book.addWorksheet('B. Hỗ trợ sinh kế')
      sheet.addRow([
        'Buôn Ê Nao',
        'H\'Bia Niê <&> "ký"',
        ' Ea H’leo ',
        'dòng một\ndòng hai',
        '=1+1',
        'a_x000D_b',
        '',
        '   ',
      ])
      sheet.getCell('C5').value = 'ưỡng ẳ Đ đ'.normalize('NFD')
    },
    cells: {
      '1:1': 'Buôn Ê Nao',
      '1:2': 'H\'Bia Niê <&> "ký"',
      '1:3': ' Ea H’leo ',
      '1:4': 'dòng một\ndòng hai',
      '1:5': '=1+1',
      '1:6': 'a\nb',
      '5:3': 'ưỡng ẳ Đ đ',
    },
  },
  'numbers, booleans, errors and days': {
    fill: (book) => {
      const sheet = book.addWorksheet('A')
      sheet.addRow([5_000_000, 0, -1.25, 1e21, 0.1 + 0.2, true, false, { error: '#REF!' }])
      sheet.addRow([utc('2022-02-28T00:00:00'), utc('2021-12-31T23:59:59'), utc('1900-03-01T00:00:00')])
      for (const address of ['A2', 'B2', 'C2']) sheet.getCell(address).numFmt = 'dd/mm/yyyy'
      sheet.getCell('D2').value = 44620
    },
    cells: {
      '1:1': 5_000_000,
      '1:2': 0,
      '1:3': -1.25,
      '1:4': 1e21,
      '1:5': 0.1 + 0.2,
      '1:6': true,
      '1:7': false,
      '1:8': { error: '#REF!' },
      '2:1': { day: '2022-02-28', serial: 44620 },
      '2:2': { day: '2021-12-31', serial: 44561.99998842593 },
      '2:3': { day: '1900-03-01', serial: 61 },
      '2:4': 44620,
    },
  },
  'rich text, links and notes': {
    fill: (book) => {
      const sheet = book.addWorksheet('A')
      sheet.getCell('A1').value = {
        richText: [{ text: 'Trao ' }, { font: { bold: true }, text: '02 con dê' }],
      }
      sheet.getCell('A2').value = { text: 'Thư', hyperlink: 'mailto:a@b.vn' }
      sheet.getCell('A3').value = 'có ghi chú'
      sheet.getCell('A3').note = 'không phải nội dung'
    },
    cells: { '1:1': 'Trao 02 con dê', '2:1': 'Thư', '3:1': 'có ghi chú' },
  },
  'formulas with and without results': {
    fill: (book) => {
      const sheet = book.addWorksheet('A')
      sheet.getCell('A1').value = { formula: 'SUM(B1:B9)', result: 12, date1904: false }
      sheet.getCell('A2').value = { formula: 'B1&"x"', result: 'ấx', date1904: false }
      sheet.getCell('A3').value = { formula: 'B1', date1904: false }
      sheet.getCell('A4').value = { formula: 'B1>0', result: true, date1904: false }
      sheet.getCell('A5').value = { formula: '1/0', result: { error: '#DIV/0!' }, date1904: false }
      sheet.getCell('A6').value = {
        formula: 'B6*2',
        result: 4,
        ref: 'A6:A7',
        shareType: 'shared',
        date1904: false,
      } as never
      sheet.getCell('A7').value = { sharedFormula: 'A6', result: 6, date1904: false } as never
    },
    cells: {
      '1:1': 12,
      '2:1': 'ấx',
      '3:1': { kind: 'no-result' },
      '4:1': true,
      '5:1': { error: '#DIV/0!' },
      '6:1': 4,
      '7:1': 6,
    },
  },
  'formats on empty cells, drop-downs and merged ranges': {
    fill: (book) => {
      const sheet = book.addWorksheet('A', { views: [{ state: 'frozen', ySplit: 4 }] })
      for (let row = 1; row < 60; row++) {
        for (let column = 1; column < 9; column++)
          sheet.getCell(row, column).border = { top: { style: 'thin' } }
      }
      sheet.getCell('B7').value = 'một'
      sheet.getCell('B7').dataValidation = { type: 'list', formulae: ['"một,hai"'] }
      sheet.getCell('A1').value = 'HỘI LHPN TỈNH'
      sheet.mergeCells('A1:D2')
      sheet.getRow(7).hidden = true
    },
    cells: { '1:1': 'HỘI LHPN TỈNH', '7:2': 'một' },
  },
  'legacy fonts': {
    fill: (book) => {
      const sheet = book.addWorksheet('A')
      sheet.addRow(['Nguyôn Thþ Hoa', 'Nguyeãn', 'Nguyễn', 5])
      for (const [address, name] of [
        ['A1', '.VnTime'],
        ['B1', 'VNI-Times'],
        ['C1', 'Times New Roman'],
        ['D1', '.VnTime'],
      ]) {
        if (address && name) sheet.getCell(address).font = { name, size: 12 }
      }
    },
    cells: { '1:1': 'Nguyôn Thþ Hoa [.VnTime]', '1:2': 'Nguyeãn [VNI-Times]', '1:3': 'Nguyễn', '1:4': 5 },
  },
  'days counted from 1904': {
    fill: (book) => {
      book.properties.date1904 = true
      const sheet = book.addWorksheet('A')
      sheet.getCell('A1').value = utc('2022-02-28T00:00:00')
      sheet.getCell('A1').numFmt = 'dd/mm/yyyy'
    },
    cells: { '1:1': { day: '2022-02-28', serial: 44620 } },
  },
}

const CASES = Object.entries(VARIETIES).flatMap(([name, variety]) =>
  [true, false].map((useSharedStrings) => ({ name, ...variety, useSharedStrings })),
)

describe.each(CASES)('$name (shared strings: $useSharedStrings)', ({ fill, cells, useSharedStrings }) => {
  async function write(): Promise<Buffer> {
    const book = new ExcelJS.Workbook()
    fill(book)
    // The writer's option is missing from its types for writeBuffer.
    const options: Record<string, unknown> = { useSharedStrings, useStyles: true }
    return Buffer.from(await book.xlsx.writeBuffer(options))
  }

  it('is read as written', async () => {
    expect(flat(gridOf(await readWorkbook(await write(), LIMITS)))).toEqual(cells)
  })

  it('is read as exceljs reads it', async () => {
    const bytes = await write()
    const book = new ExcelJS.Workbook()
    await book.xlsx.load(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer)
    expect(shown(gridOf(await readWorkbook(bytes, LIMITS)))).toEqual(shownByExceljs(book))
  })
})

describe('a workbook of several sheets', () => {
  it('keeps names, order, visibility, merged ranges and hidden rows', async () => {
    const book = new ExcelJS.Workbook()
    book.modified = utc('2022-02-24T08:15:00')
    const states = { 'Thông tin': 'visible', 'D. Phụ nữ được chọn': 'hidden', _thidua: 'veryHidden' } as const
    for (const [name, state] of Object.entries(states)) {
      const sheet = book.addWorksheet(name, { state })
      sheet.getCell('B3').value = name
      sheet.mergeCells('B3:C4')
      sheet.getRow(3).hidden = state === 'hidden'
    }
    const grid = gridOf(await readWorkbook(Buffer.from(await book.xlsx.writeBuffer()), LIMITS))
    const merges = [{ top: 3, left: 2, bottom: 4, right: 3 }]
    const rows = (text: string, hidden: boolean) => [
      { number: 3, hidden, cells: [{ column: 2, kind: 'text', text }] },
    ]
    expect(grid).toEqual({
      modified: '2022-02-24T08:15:00Z',
      sheets: [
        { name: 'Thông tin', visibility: 'visible', merges, rows: rows('Thông tin', false) },
        {
          name: 'D. Phụ nữ được chọn',
          visibility: 'hidden',
          merges,
          rows: rows('D. Phụ nữ được chọn', true),
        },
        { name: '_thidua', visibility: 'very-hidden', merges, rows: rows('_thidua', false) },
      ],
    })
  })
})
