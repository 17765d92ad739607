import { describe, expect, it } from 'vitest'
import type { Grid } from '../../../src/workbook/grid.ts'
import { readWorkbook } from '../../../src/workbook/read/read.ts'
import { bytes, double, latin, long, wide, words } from './biff-file.ts'
import { flat, gridOf, LIMITS, type Parts, pack, refusalOf, relationships } from './package.ts'

const text = (value: string) => Buffer.concat([long(value.length), wide(value)])
const cell = (column: number, format: number) => Buffer.concat([long(column), long(format)])

function record(type: number, ...data: readonly Buffer[]): Buffer {
  const body = Buffer.concat(data)
  return Buffer.concat([variable(type), variable(body.length), body])
}

function variable(value: number): Buffer {
  return value < 0x80 ? bytes(value) : bytes((value & 0x7f) | 0x80, value >> 7)
}

const row = (index: number, flags = 0) =>
  record(0, long(index), long(0), words(300), bytes(0, flags), long(0))
const sheet = (...records: readonly Buffer[]) =>
  Buffer.concat([record(129), record(145), ...records, record(146), record(130)])
const font = (name: string) => record(43, Buffer.alloc(21), text(name))
const xf = (format: number, fontIndex: number) => record(47, words(0, format, fontIndex), Buffer.alloc(10))

const STYLES = Buffer.concat([
  record(44, words(164), text('dd/mm/yyyy')),
  font('Arial'),
  font('.VnTime'),
  record(626),
  xf(14, 1),
  record(627),
  record(617),
  xf(0, 0),
  xf(164, 0),
  xf(0, 1),
  record(618),
])

function xlsb(rows: readonly Buffer[], parts: Parts = {}, date1904 = 0): Promise<Uint8Array> {
  const main = Buffer.concat([
    record(131),
    record(153, long(date1904), long(0)),
    record(156, long(0), long(1), text('rId1'), text('Trang 1')),
    record(132),
  ])
  return pack({
    '_rels/.rels': relationships(['rId1', 'officeDocument', 'xl/workbook.bin']),
    'xl/workbook.bin': main,
    'xl/_rels/workbook.bin.rels': relationships(['rId1', 'worksheet', 'worksheets/sheet1.bin']),
    'xl/worksheets/sheet1.bin': sheet(...rows),
    'xl/styles.bin': STYLES,
    ...parts,
  })
}

async function gridIn(rows: readonly Buffer[], parts: Parts = {}, date1904 = 0): Promise<Grid> {
  return gridOf(await readWorkbook(await xlsb(rows, parts, date1904), LIMITS))
}

describe('a binary workbook', () => {
  it('has values of every kind', async () => {
    const rows = [
      row(0),
      record(1, cell(0, 0)),
      record(2, cell(1, 0), long((725 << 2) | 3)),
      record(3, cell(2, 0), bytes(0x2a)),
      record(4, cell(3, 0), bytes(1)),
      record(5, cell(4, 1), double(44620)),
      record(6, cell(5, 0), text('Ê-đê')),
      record(5, cell(6, 99), double(0.1)),
    ]
    expect(flat(await gridIn(rows))).toEqual({
      '1:2': 7.25,
      '1:3': { error: '#N/A' },
      '1:4': true,
      '1:5': { day: '2022-02-28', serial: 44620 },
      '1:6': 'Ê-đê',
      '1:7': 0.1,
    })
  })

  it('has results of formulas', async () => {
    const rows = [
      row(2),
      record(8, cell(0, 0), text('chữ'), words(0), long(0)),
      record(9, cell(1, 1), double(44620), words(0)),
      record(10, cell(2, 0), bytes(0), words(0)),
      record(11, cell(3, 0), bytes(7), words(0)),
    ]
    expect(flat(await gridIn(rows))).toEqual({
      '3:1': 'chữ',
      '3:2': { day: '2022-02-28', serial: 44620 },
      '3:3': false,
      '3:4': { error: '#DIV/0!' },
    })
  })

  it('has cells that follow the one before without saying so', async () => {
    const rows = [
      row(0),
      record(5, cell(2, 0), double(1)),
      record(13, long(0), long((2 << 2) | 2)),
      record(12, long(0)),
      record(17, long(0), text('ba')),
      row(1),
      record(16, long(1), double(44620)),
      record(15, long(0), bytes(1)),
      record(14, long(0), bytes(0x17)),
    ]
    expect(flat(await gridIn(rows))).toEqual({
      '1:3': 1,
      '1:4': 2,
      '1:6': 'ba',
      '2:1': { day: '2022-02-28', serial: 44620 },
      '2:2': true,
      '2:3': { error: '#REF!' },
    })
  })

  it('has shared strings with fonts by run and phonetic text that is not shown', async () => {
    const strings = Buffer.concat([
      record(159, long(9), long(9)),
      record(19, bytes(0), text('Ê Nao')),
      record(19, bytes(3), text('t\xadëng'), long(1), words(0, 1), text('đọc'), long(0)),
      record(19, bytes(1), text('lẫn'), long(1), words(1, 0)),
    ])
    const shared = (column: number, format: number, index: number) =>
      record(7, cell(column, format), long(index))
    const rows = [
      row(0),
      shared(0, 0, 0),
      shared(1, 2, 0),
      shared(2, 0, 1),
      shared(3, 2, 2),
      record(62, cell(4, 0), bytes(1), text('ô'), long(1), words(0, 1)),
      record(18, long(2), long(0)),
    ]
    expect(flat(await gridIn(rows, { 'xl/sharedStrings.bin': strings }))).toEqual({
      '1:1': 'Ê Nao',
      '1:2': 'Ê Nao [.VnTime]',
      '1:3': 't\u00adëng [.VnTime]',
      '1:4': 'lẫn',
      '1:5': 'ô [.VnTime]',
      '1:6': 'Ê Nao [.VnTime]',
    })
    expect(await refusalOf(await xlsb([row(0), shared(0, 0, 3)], { 'xl/sharedStrings.bin': strings }))).toBe(
      'damaged',
    )
  })

  it('counts days from 1904 when it says so', async () => {
    const rows = [row(0), record(5, cell(0, 1), double(43158))]
    expect(flat(await gridIn(rows, {}, 1))).toEqual({ '1:1': { day: '2022-02-28', serial: 44620 } })
  })

  it('has hidden rows and merged ranges, but no range that no sheet has', async () => {
    const merge = (...corners: readonly number[]) => record(176, ...corners.map(long))
    const rows = [
      row(0, 0x10),
      record(5, cell(0, 0), double(1)),
      row(1, 0x20),
      record(5, cell(0, 0), double(2)),
      merge(1, 3, 1, 2),
      merge(5, 4, 1, 1),
      merge(0, 2_000_000, 0, 0),
    ]
    const [only] = (await gridIn(rows)).sheets
    expect(only?.rows.map(({ hidden }) => hidden)).toEqual([true, false])
    expect(only?.merges).toEqual([{ top: 2, left: 2, bottom: 4, right: 3 }])
  })

  it('is damaged when a cell lies outside of every sheet, a record is cut or a part is something else', async () => {
    expect(await refusalOf(await xlsb([row(2_000_000), record(5, cell(0, 0), double(1))]))).toBe('damaged')
    expect(await refusalOf(await xlsb([row(0), record(5, cell(20_000, 0), double(1))]))).toBe('damaged')
    expect(await refusalOf(await xlsb([], { 'xl/worksheets/sheet1.bin': latin('\x05\x50abc') }))).toBe(
      'truncated',
    )
    expect(await refusalOf(await xlsb([], { 'xl/worksheets/sheet1.bin': record(131) }))).toBe('damaged')
  })
})
