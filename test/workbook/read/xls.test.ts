import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { readWorkbook } from '../../../src/workbook/read/read.ts'
import {
  biff,
  bof,
  bytes,
  cellFormat,
  double,
  EOF,
  font,
  latin,
  long,
  record,
  wide,
  words,
} from './biff-file.ts'
import { flat, gridOf, LIMITS, refusalOf } from './package.ts'

const EXCEL_97 = 0x0600
const EXCEL_5 = 0x0500

const NUMBER = 0x0203
const RK = 0x027e
const MULRK = 0x00bd
const LABEL = 0x0204
const LABELSST = 0x00fd
const RSTRING = 0x00d6
const BOOLERR = 0x0205
const FORMULA = 0x0006
const STRING = 0x0207
const SST = 0x00fc
const CONTINUE = 0x003c

async function cellsOf(
  version: number,
  globals: readonly Buffer[],
  records: readonly Buffer[],
): Promise<Record<string, unknown>> {
  const stream = biff(version, globals, { name: 'Trang', records })
  return flat(gridOf(await readWorkbook(stream, LIMITS)))
}

describe('text before Excel 97', () => {
  const label = (column: number, format: number, text: string) =>
    record(LABEL, 0, column, format, text.length, latin(text))
  const globals = (codePage: number) => [
    record(0x0042, codePage),
    font('Arial', EXCEL_5),
    font('.VnTime', EXCEL_5),
    cellFormat(0),
    cellFormat(1),
  ]

  it('keeps the letters of TCVN3 as they are, the soft hyphen too, whatever the code page is', async () => {
    const text = 'NguyÔn ThÞ H\xadêng, \xb5\xb6'
    expect(await cellsOf(EXCEL_5, globals(1258), [label(0, 1, text)])).toEqual({ '1:1': `${text} [.VnTime]` })
  })

  it('is read by the code page of the workbook in other fonts', async () => {
    const records = [label(0, 0, 'a\xd2 \xd0\xe3\xeck L\xe3\xeck')]
    expect(await cellsOf(EXCEL_5, globals(1258), records)).toEqual({ '1:1': 'ả Đắk Lắk' })
    expect(await cellsOf(EXCEL_5, globals(1252), [label(0, 0, '\x93ký\x94 \x96 \xad')])).toEqual({
      '1:1': '“ký” – \u00ad',
    })
    expect(await cellsOf(EXCEL_5, globals(0xffff), [label(0, 0, 'L\xe3')])).toEqual({ '1:1': 'Lã' })
  })

  it('may have runs of fonts, which must all be of one kind to count', async () => {
    const rich = (column: number, format: number, ...runs: readonly number[]) =>
      record(RSTRING, 0, column, format, 4, latin('ab\xadc'), bytes(runs.length / 2, ...runs))
    const records = [rich(0, 0, 2, 1), rich(1, 1, 2, 1), rich(2, 0, 0, 1), rich(3, 1, 2, 0)]
    expect(await cellsOf(EXCEL_5, globals(1252), records)).toEqual({
      '1:1': 'ab\u00adc',
      '1:2': 'ab\u00adc [.VnTime]',
      '1:3': 'ab\u00adc [.VnTime]',
      '1:4': 'ab\u00adc',
    })
  })

  it('has names of sheets by the code page', async () => {
    const stream = biff(EXCEL_5, [record(0x0042, 1258)], { name: '\xd0\xf5n v\xf2', records: [] })
    expect(gridOf(await readWorkbook(stream, LIMITS)).sheets[0]?.name).toBe('Đơn ṿ')
  })
})

describe('shared strings', () => {
  const cell = (column: number, index: number, format = 0) => record(LABELSST, 0, column, format, long(index))
  const fonts = ['Arial', 'Arial', 'Arial', 'Arial', '.VnTime', 'VNI-Times'].map((name) => font(name))
  const table = (count: number, ...items: readonly Buffer[]) =>
    record(SST, long(count), long(count), ...items)
  const narrow = (text: string) => Buffer.concat([words(text.length), bytes(0), latin(text)])

  it('are of one or two bytes a letter', async () => {
    const sst = table(3, narrow('Buôn'), words(3), bytes(1), wide('Ê Đ'), narrow(''))
    expect(await cellsOf(EXCEL_97, [sst], [cell(0, 0), cell(1, 1), cell(2, 2)])).toEqual({
      '1:1': 'Buôn',
      '1:2': 'Ê Đ',
    })
  })

  it('go on in further records, perhaps in other letters, wherever they are cut', async () => {
    const globals = [
      table(3, words(6), bytes(0), latin('Bu')),
      record(CONTINUE, bytes(1), wide('ôn Ê'), words(4), bytes(1), wide('ẳ')),
      record(CONTINUE, bytes(0), latin('ab')),
      record(CONTINUE, bytes(1), wide('ợ')),
      record(CONTINUE, narrow('xong')),
    ]
    expect(await cellsOf(EXCEL_97, globals, [cell(0, 0), cell(1, 1), cell(2, 2)])).toEqual({
      '1:1': 'Buôn Ê',
      '1:2': 'ẳabợ',
      '1:3': 'xong',
    })
  })

  it('have fonts by run, of which none has the number 4, and phonetic text that is not shown', async () => {
    const rich = Buffer.concat([
      words(5),
      bytes(8 | 4),
      words(2),
      long(6),
      latin('t\xadëng'),
      words(0, 5, 2, 6),
      Buffer.alloc(6, 0x41),
    ])
    const globals = [...fonts, cellFormat(5), table(2, rich, narrow('sau'))]
    expect(await cellsOf(EXCEL_97, globals, [cell(0, 0), cell(1, 1, 0)])).toEqual({
      '1:1': 't\u00adëng [.VnTime]',
      '1:2': 'sau [.VnTime]',
    })
  })

  it('that are not there make a workbook damaged', async () => {
    const stream = biff(EXCEL_97, [table(1, narrow('a'))], { name: 'A', records: [cell(0, 1)] })
    expect(await refusalOf(stream)).toBe('damaged')
    expect(await cellsOf(EXCEL_97, [table(9, narrow('a'))], [cell(0, 0)])).toEqual({ '1:1': 'a' })
  })
})

describe('values', () => {
  it('are numbers in four or eight bytes', async () => {
    const records = [
      record(NUMBER, 0, 0, 0, double(-1250.25)),
      record(RK, 0, 1, 0, long((5_000_000 << 2) | 2)),
      record(RK, 0, 2, 0, long((-725 << 2) | 3)),
      record(RK, 0, 3, 0, double(0.5).subarray(4)),
      record(MULRK, 1, 4, 0, long((1 << 2) | 2), 0, long((150 << 2) | 3), 5),
    ]
    expect(await cellsOf(EXCEL_97, [], records)).toEqual({
      '1:1': -1250.25,
      '1:2': 5_000_000,
      '1:3': -7.25,
      '1:4': 0.5,
      '2:5': 1,
      '2:6': 1.5,
    })
  })

  it('are days by their format, also counted from 1904', async () => {
    const globals = [
      record(0x041e, 164, 10, bytes(0), latin('dd/mm/yyyy')),
      record(0x041e, 165, 4, bytes(0), latin('0" d')),
      cellFormat(0, 164),
      cellFormat(0, 14),
      cellFormat(0, 165),
    ]
    const records = [0, 1, 2, 3].map((format) => record(NUMBER, 0, format, format, double(44620)))
    const day = { day: '2022-02-28', serial: 44620 }
    expect(await cellsOf(EXCEL_97, globals, records)).toEqual({
      '1:1': day,
      '1:2': day,
      '1:3': 44620,
      '1:4': 44620,
    })
    const from1904 = [record(NUMBER, 0, 0, 0, double(43158))]
    expect(await cellsOf(EXCEL_97, [record(0x0022, 1), ...globals], from1904)).toEqual({ '1:1': day })
  })

  it('are booleans and errors', async () => {
    const records = [
      record(BOOLERR, 0, 0, 0, bytes(1, 0)),
      record(BOOLERR, 0, 1, 0, bytes(0, 0)),
      record(BOOLERR, 0, 2, 0, bytes(0x17, 1)),
      record(BOOLERR, 0, 3, 0, bytes(0x99, 1)),
    ]
    expect(await cellsOf(EXCEL_97, [], records)).toEqual({
      '1:1': true,
      '1:2': false,
      '1:3': { error: '#REF!' },
      '1:4': { error: '#ERROR!' },
    })
  })

  it('are the last results of formulas', async () => {
    const special = (kind: number, value = 0) => bytes(kind, 0, value, 0, 0, 0, 0xff, 0xff)
    const formula = (column: number, result: Buffer) => record(FORMULA, 0, column, 0, result, Buffer.alloc(8))
    const text = (value: string) => record(STRING, value.length, bytes(1), wide(value))
    const records = [
      formula(0, double(12.5)),
      formula(1, special(0)),
      record(0x04bc, Buffer.alloc(10)),
      text('ấx'),
      formula(2, special(1, 1)),
      formula(3, special(2, 0x07)),
      formula(4, special(3)),
      formula(5, special(0)),
      formula(6, special(0)),
      text('sau'),
      text('không của ai'),
      formula(7, special(0)),
    ]
    expect(await cellsOf(EXCEL_97, [], records)).toEqual({
      '1:1': 12.5,
      '1:2': 'ấx',
      '1:3': true,
      '1:4': { error: '#DIV/0!' },
      '1:6': { kind: 'no-result' },
      '1:7': 'sau',
      '1:8': { kind: 'no-result' },
    })
  })
})

describe('a workbook', () => {
  const one = record(NUMBER, 0, 0, 0, double(1))

  it('has its sheets in order, those without cells left out', async () => {
    const stream = biff(
      EXCEL_97,
      [],
      { name: 'Thông tin', records: [one] },
      { name: 'Biểu đồ', kind: 2, records: [] },
      { name: 'Ẩn', state: 1, records: [one] },
      { name: '_thidua', state: 2, records: [] },
    )
    const { sheets } = gridOf(await readWorkbook(stream, LIMITS))
    expect(sheets.map(({ name, visibility, rows }) => [name, visibility, rows.length])).toEqual([
      ['Thông tin', 'visible', 1],
      ['Ẩn', 'hidden', 1],
      ['_thidua', 'very-hidden', 0],
    ])
  })

  it('has hidden rows and merged ranges, and no cells of the charts in a sheet', async () => {
    const row = (number: number, flags: number) => record(0x0208, number, 0, 9, 255, 0, 0, flags, 0)
    const records = [
      row(0, 0x0120),
      row(4, 0x0100),
      one,
      record(NUMBER, 4, 0, 0, double(5)),
      bof(EXCEL_97, 0x20),
      record(NUMBER, 7, 7, 0, double(9)),
      EOF,
      record(0x00e5, 3, 1, 3, 1, 3, 0, 0, 0, 0, 9, 8, 0, 1),
    ]
    const [sheet] = gridOf(await readWorkbook(biff(EXCEL_97, [], { name: 'A', records }), LIMITS)).sheets
    expect(sheet).toEqual({
      name: 'A',
      visibility: 'visible',
      rows: [
        { number: 1, hidden: true, cells: [{ column: 1, kind: 'number', number: 1 }] },
        { number: 5, hidden: false, cells: [{ column: 1, kind: 'number', number: 5 }] },
      ],
      merges: [{ top: 2, left: 2, bottom: 4, right: 4 }],
    })
  })

  it('with a password is known by its record wherever it stands', async () => {
    const late = Array.from({ length: 20 }, () => record(0x0042, 1200))
    const stream = biff(EXCEL_97, [...late, record(0x002f, 1, 1, 1)], { name: 'A', records: [one] })
    expect(await refusalOf(stream)).toBe('encrypted')
  })

  it('was last saved when its summary says so, whenever it was made', async () => {
    const file = readFileSync(
      fileURLToPath(new URL('../../../fixtures/formats/du-loai.xls', import.meta.url)),
    )
    const hundredNanoseconds = (time: string) => BigInt(Date.parse(time)) * 10_000n + 116_444_736_000_000_000n
    const both = Buffer.alloc(8)
    both.writeBigUInt64LE(hundredNanoseconds('2026-11-24T06:47:27Z'))
    file.writeBigUInt64LE(hundredNanoseconds('2027-01-02T03:04:05Z'), file.lastIndexOf(both))
    expect(gridOf(await readWorkbook(file, LIMITS)).modified).toBe('2027-01-02T03:04:05.000Z')
    file.writeBigUInt64LE(0n, file.indexOf(both))
    expect(gridOf(await readWorkbook(file, LIMITS)).modified).toBe('2027-01-02T03:04:05.000Z')
  })
})
