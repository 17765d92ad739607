import { describe, expect, it } from 'vitest'
import { findPhrases, phrasesOf, wordsOf } from '../../src/vietnamese/phrases.ts'
import { joinSpans, replaceSpans } from '../../src/vietnamese/span.ts'

const phrases = phrasesOf(
  ['buôn Sing A', '0905123456', 'Dang ky Lak (1).xlsx', 'Tring'],
  ["H'Bia Niê", 'Lê Hoà'],
)
const found = (text: string) =>
  findPhrases(wordsOf(text), phrases).map(({ from, to, phrase }) => [text.slice(from, to), phrase])

describe('phrases on whole words', () => {
  it.each([
    ["Tặng bò cho chị H'Bia Niê.", [["H'Bia Niê", "H'Bia Niê"]]],
    ['H’BIA  NIÊ'.normalize('NFD'), [['H’BIA  NIÊ'.normalize('NFD'), "H'Bia Niê"]]],
    ["h' bia niê", [["h' bia niê", "H'Bia Niê"]]],
    ['chị Lê Hòa', [['Lê Hòa', 'Lê Hoà']]],
    ['chi Le Hoa', [['Le Hoa', 'Lê Hoà']]],
    ['ở BUÔN SING A', [['BUÔN SING A', 'buôn Sing A']]],
    ['gọi 0905.123 456 nhé', [['0905.123 456', '0905123456']]],
    ['(Dang ky Lak (1).xlsx)', [['Dang ky Lak (1).xlsx', 'Dang ky Lak (1).xlsx']]],
  ])('%s', (text, expected) => expect(found(text)).toEqual(expected))

  it.each(["H'Bia Niêm", 'buôn Sing', 'lễ hoa', 'Lệ Hòa bình', '10905123456', 'Tringa', 'le hoa'])(
    'none in «%s»',
    (text) => expect(found(text)).toEqual([]),
  )
})

describe('spans', () => {
  it('are one where they overlap', () => {
    expect(
      joinSpans([
        { from: 4, to: 6 },
        { from: 0, to: 2 },
        { from: 1, to: 3 },
      ]),
    ).toEqual([
      { from: 0, to: 3 },
      { from: 4, to: 6 },
    ])
    expect(
      replaceSpans(
        'abcdef',
        [
          { from: 4, to: 6 },
          { from: 0, to: 1 },
        ],
        '–',
      ),
    ).toBe('–bcd–')
  })
})
