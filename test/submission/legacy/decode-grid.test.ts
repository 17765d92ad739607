import { describe, expect, it } from 'vitest'
import rows from '../../../fixtures/legacy/rows.json' with { type: 'json' }
import { decodeGrid } from '../../../src/submission/legacy/decode-grid.ts'
import type { Encoding } from '../../../src/vietnamese/legacy/encoding.ts'
import type { Cell, Sheet } from '../../../src/workbook/grid.ts'
import { grid, sheet } from '../../helpers/grid.ts'
import { encode, textsOf, typedIn } from '../../helpers/legacy.ts'

/** Activities without a capital Á or Ấ at the start of a word: TCVN3 cannot write them. */
const activities = rows.activities.filter((row) => !/[ẤÁ]/.test(row.join()))
const NOTHING = { converted: 0, encodings: [], example: null, uncertain: [] }
const both = [['tcvn3'], ['vni']] as const
const FONTS = { tcvn3: '.VnTime', vni: 'VNI-Times' } as const

/** Activities, some of them typed in an old encoding and perhaps with its font. */
function pasted(encoding: Encoding, from: number, to: number, font?: string): Sheet {
  const whole = sheet('B. Hỗ trợ sinh kế', activities)
  const old = typedIn(encoding, whole, font)
  return {
    ...whole,
    rows: whole.rows.map((row, at) => (at >= from && at < to ? (old.rows[at] ?? row) : row)),
  }
}

function only(cells: readonly Cell[]): Sheet {
  return { ...sheet('Sheet1', []), rows: [{ number: 1, hidden: false, cells }] }
}

const text = (column: number, typed: string, font?: string): Cell =>
  font === undefined ? { column, kind: 'text', text: typed } : { column, kind: 'text', text: typed, font }

describe('by font', () => {
  it.each(both)('every cell in %s is converted, names of no Vietnamese spelling too', (encoding) => {
    const nominees = rows.nominees.filter(([name]) => !name?.includes('ŭ'))
    const typed = typedIn(encoding, sheet('D', nominees), FONTS[encoding])
    const { grid: read, legacy } = decodeGrid(grid(typed))
    expect(textsOf(read.sheets[0])).toEqual(nominees)
    expect(legacy).toMatchObject({ encodings: [encoding], uncertain: [] })
  })

  it.each(both)('one cell in %s is enough', (encoding) => {
    const { grid: read, legacy } = decodeGrid(
      grid(only([text(1, encode('Lò Thị Pánh', encoding), FONTS[encoding])])),
    )
    expect(textsOf(read.sheets[0])).toEqual([['Lò Thị Pánh']])
    expect(legacy).toEqual({
      converted: 1,
      encodings: [encoding],
      example: { from: encode('Lò Thị Pánh', encoding), to: 'Lò Thị Pánh' },
      uncertain: [],
    })
  })

  it('a capital font makes capitals, and a text in ASCII is not counted', () => {
    const cells = [text(1, 'trÇn thÞ hoa', '.VnTimeH'), text(2, 'lan', '.VnTimeH'), text(3, 'lan', '.VnTime')]
    const { grid: read, legacy } = decodeGrid(grid(only(cells)))
    expect(textsOf(read.sheets[0])).toEqual([['TRẦN THỊ HOA', 'LAN', 'lan']])
    expect(legacy.converted).toBe(1)
  })

  it('letters that only Unicode has are left alone in any font', () => {
    const cells = [text(1, 'Nguyễn Thị Hòa', '.VnTime'), text(2, 'Nguyễn Thị Lò', 'VNI-Times')]
    expect(decodeGrid(grid(only(cells)))).toEqual({ grid: grid(only(cells)), legacy: NOTHING })
  })

  it.each(both)('a text in the font of %s that reads as Unicode is left alone', (encoding) => {
    const old = ['Trần Mỹ Lệ', 'Lò Thị Pánh'].map((name) => encode(name, encoding))
    const cells = [...old, 'Hà', 'Bàn là'].map((typed, at) => text(at + 1, typed, FONTS[encoding]))
    expect(textsOf(decodeGrid(grid(only(cells))).grid.sheets[0])).toEqual([
      ['Trần Mỹ Lệ', 'Lò Thị Pánh', 'Hà', 'Bàn là'],
    ])
  })

  it('is not believed where most texts in it are Unicode', () => {
    const whole = typedIn(
      'tcvn3',
      sheet('D', [
        ['Bùi', 'Hồ'],
        ['Hòa', 'Trần Mỹ Lệ'],
      ]),
      '.VnTime',
    )
    const unicode = {
      ...whole,
      rows: whole.rows.map((row, at) => ({
        ...row,
        cells: row.cells.map((cell, column) => ({
          ...cell,
          kind: 'text' as const,
          text:
            [
              ['Bùi', 'Hồ'],
              ['Hòa', 'Trần Mỹ Lệ'],
            ][at]?.[column] ?? '',
        })),
      })),
    }
    expect(textsOf(decodeGrid(grid(unicode)).grid.sheets[0])).toEqual([
      ['Bùi', 'Hồ'],
      ['Hòa', 'Trần Mỹ Lệ'],
    ])
  })

  it('tells both encodings of one workbook', () => {
    const one = typedIn('tcvn3', sheet('A', [['Lò Thị Pánh']]), '.VnTime')
    const other = typedIn('vni', sheet('B', [['Sùng Thị Dua']]), 'VNI-Times')
    const { grid: read, legacy } = decodeGrid(grid(one, other))
    expect(read.sheets.map(textsOf)).toEqual([[['Lò Thị Pánh']], [['Sùng Thị Dua']]])
    expect(legacy).toMatchObject({ converted: 2, encodings: ['tcvn3', 'vni'] })
  })
})

describe('by vote', () => {
  it.each(both)('a whole workbook in %s is converted, names of sheets too', (encoding) => {
    const { grid: read, legacy } = decodeGrid(
      grid(pasted(encoding, 0, 40), typedIn(encoding, sheet('A. Chủ đề năm', rows.themes))),
    )
    expect(read.sheets.map(textsOf)).toEqual([activities, rows.themes])
    expect(read.sheets[1]).toMatchObject({ name: encode('A. Chủ đề năm', encoding), readAs: 'A. Chủ đề năm' })
    expect(legacy).toMatchObject({ converted: 149 + 25, encodings: [encoding], uncertain: [] })
  })

  it.each(both)('only the pasted rows in %s are converted, with their font or without', (encoding) => {
    for (const font of [undefined, FONTS[encoding]]) {
      const { grid: read, legacy } = decodeGrid(grid(pasted(encoding, 5, 8, font)))
      expect(textsOf(read.sheets[0])).toEqual(activities)
      expect(legacy).toMatchObject({ converted: 11, encodings: [encoding], uncertain: [] })
    }
  })

  it('what the form offers to choose from stays among old text', () => {
    const typed = activities
      .slice(0, 6)
      .map((row) => [...row.map((one) => encode(one, 'tcvn3')), 'Có', 'Lô Lô'])
    const { grid: read } = decodeGrid(grid(sheet('D', typed)), new Set(['Có', 'Lô Lô']))
    expect(textsOf(read.sheets[0])).toEqual(activities.slice(0, 6).map((row) => [...row, 'Có', 'Lô Lô']))
  })

  it('a word that is right in both follows its row', () => {
    const old = activities.slice(0, 3).map((row) => [...row, 'Có'].map((one) => encode(one, 'tcvn3')))
    const { grid: read } = decodeGrid(
      grid(sheet('B', [...old, ['Xã Hòa Khánh', 'Nguyễn', 'Trần', 'Lê', 'Cá']])),
    )
    expect(textsOf(read.sheets[0]).map((row) => row[4])).toEqual(['Có', 'Có', 'Có', 'Cá'])
  })

  it('two encodings in one column are told apart', () => {
    const typed = activities.map((row, at) => row.map((one) => encode(one, at % 2 ? 'tcvn3' : 'vni')))
    const { grid: read, legacy } = decodeGrid(grid(sheet('B', typed)))
    expect(textsOf(read.sheets[0])).toEqual(activities)
    expect(legacy).toMatchObject({ converted: 149, encodings: ['tcvn3', 'vni'], uncertain: [] })
  })

  it('in a cell with a part in Unicode, the old part is converted', () => {
    const cells = [text(1, `Đơn vị: ${encode('Hội phụ nữ huyện', 'tcvn3')}`)]
    const { grid: read } = decodeGrid(grid(pasted('tcvn3', 0, 3), only(cells)))
    expect(textsOf(read.sheets[1])).toEqual([['Đơn vị: Hội phụ nữ huyện']])
  })

  it.each(both)('two short cells in %s are too few: nothing is guessed', (encoding) => {
    const typed = grid(typedIn(encoding, sheet('D', [['Họ tên'], ['Trần Thị Mỹ'], ['Lê Văn Hồng']])))
    const unicodeHeader = grid({
      ...(typed.sheets[0] ?? sheet('D', [])),
      name: 'D',
      rows: typed.sheets[0]?.rows.slice(1) ?? [],
    })
    const { grid: read, legacy } = decodeGrid(unicodeHeader)
    expect(textsOf(read.sheets[0])).toEqual([
      [encode('Trần Thị Mỹ', encoding)],
      [encode('Lê Văn Hồng', encoding)],
    ])
    expect(legacy).toEqual({
      ...NOTHING,
      uncertain: [
        { sheet: 'D', cell: 'A2', row: 2, column: 1, value: encode('Trần Thị Mỹ', encoding) },
        { sheet: 'D', cell: 'A3', row: 3, column: 1, value: encode('Lê Văn Hồng', encoding) },
      ],
    })
  })

  it('a doubtful name of a sheet is told without a cell', () => {
    expect(decodeGrid(grid(sheet('Hç trî', [['STT']]))).legacy.uncertain).toEqual([
      { sheet: 'Hç trî', value: 'Hç trî' },
    ])
  })

  it('a name of no Vietnamese spelling alone, with marks of VNI, is doubtful', () => {
    expect(decodeGrid(grid(sheet('D', [["H'Mlueâ Nieâ"]]))).legacy).toMatchObject({
      converted: 0,
      uncertain: [{ cell: 'A1' }],
    })
  })
})

describe('once an encoding is known', () => {
  it('by a font, texts without font are read in it', () => {
    const { grid: read, legacy } = decodeGrid(
      grid({ ...only([text(1, 'Lª ThÞ Mü', '.VnTime')]), name: 'Hç trî' }),
    )
    expect(read.sheets[0]).toMatchObject({ name: 'Hç trî', readAs: 'Hỗ trợ' })
    expect(legacy).toMatchObject({ converted: 1, uncertain: [] })
  })

  it('by a vote, a name of no Vietnamese spelling is read in it wherever it stands', () => {
    for (const encoding of ['tcvn3', 'vni'] as const) {
      const name = encode("H'Bia Niê", encoding)
      const { grid: read } = decodeGrid(grid(pasted(encoding, 0, 5), only([text(1, name)])))
      expect(textsOf(read.sheets[1])).toEqual([["H'Bia Niê"]])
    }
  })
})

describe('an example', () => {
  it('is short, of three words, and without a letter that no screen shows', () => {
    const typed = [['Họ tên: '.repeat(9)], ['Tư vấn cho'], ['Ý kiến'], ['Bùi Thị Hạnh']]
    const { legacy } = decodeGrid(grid(typedIn('tcvn3', sheet('D', typed), '.VnTime')))
    expect(legacy.example).toEqual({ from: encode('Bùi Thị Hạnh', 'tcvn3'), to: 'Bùi Thị Hạnh' })
  })
})
