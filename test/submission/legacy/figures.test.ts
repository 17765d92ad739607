import { readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import rows from '../../../fixtures/legacy/rows.json' with { type: 'json' }
import { decodeGrid } from '../../../src/submission/legacy/decode-grid.ts'
import { hasUnicodeLetters } from '../../../src/vietnamese/legacy/characters.ts'
import type { Encoding } from '../../../src/vietnamese/legacy/encoding.ts'
import { templatesDir } from '../../helpers/campaign.ts'
import { grid, sheet } from '../../helpers/grid.ts'
import { encode, textsOf } from '../../helpers/legacy.ts'

/** Every text of the templates: sentences, headers, names of units, communes and ethnic groups with all their spellings. */
const templates = ['59-kh-btv-2021', 'units-dak-lak-2021', 'ethnic-groups'].flatMap((name) =>
  stringsIn(JSON.parse(readFileSync(`${templatesDir}/${name}.json`, 'utf8'))),
)
const texts = [...new Set([...templates, ...stringsIn(rows)])].map((text) => text.normalize('NFC'))
const NOTHING = { converted: 0, encodings: [], example: null, uncertain: [] }

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(stringsIn) : []
}

interface Figures {
  right: number
  wrong: number
  undecided: number
}

/** Windows of so many rows, each a workbook without fonts; counts the texts that an encoding can write and does not leave as they are. */
function measure(table: readonly (readonly string[])[], height: number, encoding: Encoding): Figures {
  const figures = { right: 0, wrong: 0, undecided: 0 }
  for (let from = 0; from + height <= table.length; from += 1) {
    const window = table.slice(from, from + height)
    const typed = window.map((row) => row.map((text) => encode(text, encoding)))
    const read = textsOf(decodeGrid(grid(sheet('x', typed))).grid.sheets[0])
    for (const [at, row] of window.entries()) {
      for (const [column, text] of row.entries()) {
        const old = typed[at]?.[column] ?? ''
        if (!isWritten(text, old)) continue
        const found = read[at]?.[column]
        // The case of a capital with tone mark is not in TCVN3.
        if (found?.toLowerCase() === text.toLowerCase()) figures.right += 1
        else figures[found === old ? 'undecided' : 'wrong'] += 1
      }
    }
  }
  return figures
}

function isWritten(text: string, old: string): boolean {
  return text !== old && !hasUnicodeLetters(old) && !/[«»]/.test(text)
}

describe('Unicode text', () => {
  it('is never taken for old text, all together or each text alone', () => {
    expect(texts.length).toBeGreaterThan(1500)
    expect(
      decodeGrid(
        grid(
          sheet(
            'x',
            texts.map((text) => [text]),
          ),
        ),
      ).legacy,
    ).toEqual(NOTHING)
    expect(
      texts.filter((text) => decodeGrid(grid(sheet(text, [[text]]))).legacy.uncertain.length > 0),
    ).toEqual([])
    expect(texts.filter((text) => decodeGrid(grid(sheet('x', [[text]]))).legacy.converted > 0)).toEqual([])
  })

  it('is never taken for old text in any order', () => {
    const words = fc.constantFrom(...texts.flatMap((text) => text.split(/\s+/)))
    const cell = fc.array(words, { minLength: 1, maxLength: 6 }).map((some) => some.join(' '))
    const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(table, (typed) => {
        expect(decodeGrid(grid(sheet('x', typed)))).toEqual({
          grid: grid(sheet('x', typed)),
          legacy: NOTHING,
        })
      }),
    )
  })

  it.each([
    '1½ kg',
    '5 × 3 m²',
    "H'Nga Êñuôl",
    'José Muñoz Ibáñez',
    'Núñez Peña, São Paulo',
    'François Müller',
    'für Straße, Køb, Noël',
    '25 °C',
    '5 µm',
    '«Có»',
    '· Có',
    'Nestlé®',
    'ÐẮK LẮK',
    'nước\u00A0mía',
    'kinh\u00ADdoanh',
    'Tặng bÒ',
    'Hà, Hòa, Lô Lô, Có, Không',
  ])('is %s', (text) => {
    const typed = grid(sheet('x', [[text]]))
    expect(decodeGrid(typed)).toEqual({ grid: typed, legacy: NOTHING })
  })
})

describe('old text without fonts', () => {
  it.each<[Encoding]>([['tcvn3'], ['vni']])('in one column of %s is read without a mistake', (encoding) => {
    const column = texts.map((text) => [text])
    const { right, ...others } = measure(column, column.length, encoding)
    expect(others).toEqual({ wrong: 0, undecided: 0 })
    expect(right).toBeGreaterThan(1000)
  })

  it.each<[Encoding, number, Figures]>([
    ['tcvn3', 1, { right: 157, wrong: 0, undecided: 0 }],
    ['tcvn3', 3, { right: 447, wrong: 0, undecided: 0 }],
    ['vni', 1, { right: 131, wrong: 0, undecided: 26 }],
    ['vni', 2, { right: 306, wrong: 0, undecided: 0 }],
    ['vni', 3, { right: 447, wrong: 0, undecided: 0 }],
  ])('in activities in %s, %i at a time, is read', (encoding, height, figures) => {
    expect(measure(rows.activities, height, encoding)).toEqual(figures)
  })

  it.each<[Encoding, number, Figures]>([
    ['tcvn3', 1, { right: 68, wrong: 0, undecided: 14 }],
    ['tcvn3', 2, { right: 154, wrong: 0, undecided: 0 }],
    ['vni', 1, { right: 39, wrong: 0, undecided: 43 }],
    ['vni', 2, { right: 144, wrong: 0, undecided: 10 }],
    ['vni', 3, { right: 216, wrong: 0, undecided: 0 }],
  ])('in Ê-đê and Mnông nominees in %s, %i at a time, is read', (encoding, height, figures) => {
    expect(measure(rows.nominees, height, encoding)).toEqual(figures)
  })

  it.each<[Encoding, number, Figures]>([
    ['tcvn3', 3, { right: 9, wrong: 0, undecided: 33 }],
    ['tcvn3', 10, { right: 72, wrong: 0, undecided: 0 }],
    ['vni', 3, { right: 6, wrong: 0, undecided: 36 }],
    ['vni', 10, { right: 72, wrong: 0, undecided: 0 }],
  ])('in names alone in %s, %i at a time, is read', (encoding, height, figures) => {
    expect(
      measure(
        rows.nominees.map(([name = '']) => [name]),
        height,
        encoding,
      ),
    ).toEqual(figures)
  })

  it('of any characters keeps every cell in its place', () => {
    const cell = fc.string({
      unit: fc.nat(0xff).map((code) => String.fromCharCode(code || 65)),
      minLength: 1,
      maxLength: 20,
    })
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 5 }),
        (typed) => {
          const { grid: read, legacy } = decodeGrid(grid(sheet('x', typed)))
          expect(textsOf(read.sheets[0]).map((row) => row.length)).toEqual(typed.map((row) => row.length))
          expect(legacy.converted).toBe(
            textsOf(read.sheets[0])
              .flat()
              .filter((text, at) => text !== typed.flat()[at]).length,
          )
        },
      ),
    )
  })
})
