import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { readWorkbook } from '../../../src/workbook/read/read.ts'
import { biff, bof, bytes, double, EOF, latin, long, record, words } from './biff-file.ts'
import { ods, odsContent } from './ods-file.ts'
import { flat, gridOf, LIMITS, refusalOf } from './package.ts'
import { writeAs } from './sheetjs.ts'

const fixture = (name: string) =>
  readFileSync(fileURLToPath(new URL(`../../../fixtures/formats/${name}`, import.meta.url)))
const one = record(0x0203, 0, 0, 0, double(1))
const EXCEL_97 = 0x0600

describe('a file that was cut', () => {
  it.each([
    ['.xls', fixture('du-loai.xls')],
    ['.ods', fixture('du-loai.ods')],
    ['.xlsb', writeAs('xlsb', [['a', 1, true]])],
    ['bare .xls', biff(EXCEL_97, [], { name: 'A', records: [one] }, { name: 'B', records: [one] })],
  ])('%s never gives a part of what was in it', async (_, whole) => {
    const full = gridOf(await readWorkbook(whole, LIMITS))
    const step = Math.max(1, Math.floor(whole.length / 400))
    for (let length = 8; length < whole.length; length += step) {
      const result = await readWorkbook(whole.subarray(0, length), LIMITS)
      if (result.ok) expect({ length, grid: { ...result.grid } }).toEqual({ length, grid: full })
      else expect(['truncated', 'damaged', 'other']).toContain(result.reason)
    }
  })

  it('.xls is truncated at every length of its stream', async () => {
    const whole = biff(EXCEL_97, [], { name: 'A', records: [one] })
    const reasons = new Set<string>()
    for (let length = 8; length < whole.length; length++)
      reasons.add(await refusalOf(whole.subarray(0, length)))
    expect([...reasons]).toEqual(['truncated'])
  })
})

describe('a forged compound file', () => {
  /** Sets the four bytes at a place of the file. */
  function forged(at: number, value: number): Buffer {
    const file = Buffer.from(fixture('du-loai.xls'))
    file.writeUInt32LE(value >>> 0, at)
    return file
  }

  const file = fixture('du-loai.xls')
  const tableStart = (file.readUInt32LE(76) + 1) * 512
  const directory = (file.readUInt32LE(48) + 1) * 512
  const entryAt = [0, 1, 2, 3, 4, 5].map((index) => directory + index * 128)
  const workbook = entryAt.find((at) => file.toString('utf16le', at, at + 16) === 'Workbook') ?? 0

  it('whose stream goes in circles ends', async () => {
    const first = file.readUInt32LE(workbook + 116)
    expect(await refusalOf(forged(tableStart + first * 4, first))).toBe('truncated')
  })

  it('whose stream says that it has 4 GB is read as far as it goes', async () => {
    expect(await refusalOf(forged(workbook + 120, 0xffffffff))).toBe('read')
  })

  it('whose directory goes in circles or names itself ends', async () => {
    const start = file.readUInt32LE(48)
    for (const at of [68, 72, 76]) expect(await refusalOf(forged(directory + at, 0))).toMatch(/read|other/)
    expect(await refusalOf(forged(tableStart + start * 4, start))).toBe('read')
  })

  it('whose allocation table is a chain without end ends', async () => {
    const looping = forged(68, 2)
    looping.writeUInt32LE(2, (2 + 1) * 512 + 508)
    expect(await refusalOf(looping)).toMatch(/read|damaged|truncated/)
  })

  it('that begins its streams nowhere is truncated', async () => {
    expect(await refusalOf(forged(workbook + 116, 0x00ffffff))).toBe('truncated')
    expect(await refusalOf(forged(48, 0x00ffffff))).toBe('truncated')
    expect(await refusalOf(forged(48, 0xfffffffe))).toBe('damaged')
  })
})

describe('a forged .xls', () => {
  const small = { ...LIMITS, unpackedBytes: 5_000_000 }

  it('with more rows than allowed is refused by its sheet', async () => {
    const records = Array.from({ length: 1001 }, (_, row) => record(0x0203, row, 0, 0, double(row)))
    expect(await readWorkbook(biff(EXCEL_97, [], { name: 'A', records }), LIMITS)).toEqual({
      ok: false,
      reason: 'too-many-rows',
      limit: 1000,
      sheet: 'A',
    })
  })

  it('whose sheets all lie in one place is not read again and again', async () => {
    const filler = Array.from({ length: 20_000 }, () => record(0x1111, Buffer.alloc(10)))
    const head = biff(EXCEL_97, [], { name: 'A', records: filler })
    const position = head.readUInt32LE(20 + 4)
    const bound = record(0x0085, long(position + 13 * 3000), bytes(0, 0, 1, 0), latin('A'))
    const many = Buffer.concat([
      bof(EXCEL_97, 5),
      ...Array.from({ length: 3000 }, () => bound),
      EOF,
      head.subarray(position),
    ])
    const start = 20 + bound.length * 3000 + EOF.length
    for (let index = 0; index < 3000; index++) many.writeUInt32LE(start, 20 + index * bound.length + 4)
    expect(await refusalOf(many, small)).toBe('unpacked-too-large')
  })

  it('whose substreams lie in one another ends', async () => {
    const nested = Array.from({ length: 5000 }, () => bof(EXCEL_97, 0x20))
    expect(await refusalOf(biff(EXCEL_97, [], { name: 'A', records: nested }))).toBe('truncated')
  })

  it('with a text longer than its record, or counts that are too high, is damaged', async () => {
    const globals = (sst: Buffer) => biff(EXCEL_97, [record(0x00fc, sst)], { name: 'A', records: [one] })
    const huge = long(0x7fffffff)
    expect(await refusalOf(globals(Buffer.concat([huge, huge])))).toBe('read')
    expect(await refusalOf(globals(Buffer.concat([huge, huge, words(0xffff), bytes(1), latin('abc')])))).toBe(
      'damaged',
    )
    expect(
      await refusalOf(globals(Buffer.concat([huge, huge, words(1), bytes(8), words(0xffff), latin('a')]))),
    ).toBe('damaged')
    expect(await refusalOf(globals(Buffer.concat([huge, huge, words(1), bytes(4), huge, latin('a')])))).toBe(
      'damaged',
    )
    const merges = record(0x00e5, 0xffff, 0, 1, 0, 1)
    expect(await refusalOf(biff(EXCEL_97, [], { name: 'A', records: [merges] }))).toBe('damaged')
  })

  it('whose strings take far more memory than bytes is refused', async () => {
    const empty = Array.from({ length: 80 }, () => Buffer.alloc(2700 * 3))
    const sst = [
      record(0x00fc, long(0x7fffffff), long(0x7fffffff)),
      ...empty.map((part) => record(0x003c, part)),
    ]
    expect(await refusalOf(biff(EXCEL_97, sst, { name: 'A', records: [] }), small)).toBe('unpacked-too-large')
  })
})

describe('a forged .ods', () => {
  const cells = (inside: string) =>
    ods(`<table:table table:name="A"><table:table-row>${inside}</table:table-row></table:table>`)
  const spaces = (count: number) =>
    `<table:table-cell><text:p>x${'<text:s text:c="99999"/>'.repeat(count)}x</text:p></table:table-cell>`

  it('whose texts take far more memory than bytes is refused', async () => {
    expect(await refusalOf(await cells(spaces(900)))).toBe('read')
    expect(await refusalOf(await cells(spaces(1001)))).toBe('damaged')
    expect(await refusalOf(await cells(spaces(900).repeat(60)))).toBe('unpacked-too-large')
  })

  it('of sheets without end is refused', async () => {
    const bytes = await ods('<table:table/>'.repeat(60_000))
    expect(await refusalOf(bytes)).toBe('unpacked-too-large')
  })

  it('expands no entity of a document type', async () => {
    const bomb = `<!DOCTYPE w [<!ENTITY a "xxxxxxxxxx"><!ENTITY b '&a;&a;&a;&a;'><!ENTITY f SYSTEM "file:///etc/passwd">]>`
    const content = odsContent(
      '<table:table table:name="A"><table:table-row><table:table-cell><text:p>&b; &f; &lt;</text:p></table:table-cell></table:table-row></table:table>',
    )
    const bytes = await ods('', '', { 'content.xml': content.replace('?>', `?>${bomb}`) })
    expect(flat(gridOf(await readWorkbook(bytes, LIMITS)))).toEqual({ '1:1': '&b; &f; <' })
  })
})

describe('a forged text', () => {
  const small = { ...LIMITS, fileBytes: 50_000_000, unpackedBytes: 50_000_000 }

  it.each([
    ['with more fields in a row than a sheet has', `a,b\n${','.repeat(3_000_000)}`, 'damaged'],
    ['with more rows than allowed', 'a,b\n'.repeat(1001), 'too-many-rows'],
    ['of quotes', `a,b\n${'"'.repeat(500_001)}`, 'read'],
    ['of line ends', `a,b\nc,d${'\n'.repeat(1_000_000)}`, 'unpacked-too-large'],
  ])('%s', async (_, text, reason) => {
    expect(await refusalOf(Buffer.from(text), small)).toBe(reason)
  })

  it.each([
    ['of tags that never end', `<table>${'<a "'.repeat(200_000)}`, 'text'],
    ['of comments that never end', `<table>${'<!--'.repeat(1_000_000)}`, 'text'],
    ['of scripts that never end', `<table>${'<script>'.repeat(500_000)}`, 'text'],
    ['of tables in tables', `${'<table><tr><td>'.repeat(100_000)}x`, 'text'],
    [
      'of cells that reach everywhere',
      `<table>${'<tr><td rowspan=1048576 colspan=16384>x'.repeat(900)}`,
      'damaged',
    ],
    [
      'of rows behind such a cell',
      `<table><tr><td rowspan=1048576 colspan=16383>x${'<tr><td>'.repeat(100_000)}`,
      'unpacked-too-large',
    ],
    ['of one row without end', `<table><tr>${'<td>x'.repeat(20_000)}`, 'damaged'],
    ['of one cell without end', `<table><tr><td>a<td>${'x'.repeat(1_000_001)}<tr><td>b`, 'damaged'],
    ['of entities', `<table><tr><td>a<td>${'&amp'.repeat(200_000)}<tr><td>b`, 'read'],
    ['of attributes', `<table><tr><td ${'colspan '.repeat(500_000)}>a<td>b<tr><td>c`, 'read'],
  ])('a web page %s', async (_, html, reason) => {
    expect(await refusalOf(Buffer.from(html), small)).toBe(reason)
  })
})
