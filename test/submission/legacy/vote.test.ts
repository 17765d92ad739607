import { describe, expect, it } from 'vitest'
import { electedBy } from '../../../src/submission/legacy/vote.ts'

/** A text by the numbers of its words: all of them, and the syllables as they stand, in TCVN3 and in VNI. */
function voter([words, unicode, tcvn3, vni]: readonly [number, number, number, number]) {
  const decoded = { tcvn3, vni }
  const only = { tcvn3: Math.max(0, tcvn3 - unicode), vni: Math.max(0, vni - unicode) }
  const evidence = { words, unicode, decoded, only, strange: only, lost: 0 }
  const source = { column: 1, kind: 'text', text: '' } as const
  return { source, sheet: 0, row: 1, column: 1, text: '', font: undefined, isUnicode: false, evidence }
}

describe('a vote', () => {
  it.each([
    [
      'three texts of two words',
      [
        [2, 0, 2, 1],
        [2, 0, 2, 1],
        [2, 0, 2, 1],
      ],
      ['tcvn3'],
    ],
    [
      'two texts of few words',
      [
        [3, 0, 3, 2],
        [3, 0, 3, 2],
      ],
      [],
    ],
    ['one text of twelve words', [[12, 0, 12, 6]], ['tcvn3']],
    ['one text of eleven words', [[11, 0, 11, 6]], []],
    [
      'texts that read as well in Unicode',
      [
        [9, 7, 9, 0],
        [9, 7, 9, 0],
        [9, 7, 9, 0],
      ],
      [],
    ],
    [
      'texts that read in both',
      [
        [9, 0, 9, 8],
        [9, 0, 9, 8],
        [9, 0, 9, 8],
      ],
      [],
    ],
    [
      'texts of which half the words read in none',
      [
        [6, 0, 3, 2],
        [6, 0, 3, 2],
        [6, 0, 3, 2],
      ],
      [],
    ],
    [
      'texts in one and texts in the other',
      [
        [6, 0, 6, 0],
        [6, 0, 6, 0],
        [6, 0, 6, 0],
        [6, 0, 0, 6],
        [6, 0, 0, 6],
        [6, 0, 0, 6],
      ],
      ['tcvn3', 'vni'],
    ],
    ['nobody', [], []],
  ] as const)('of %s', (_, texts, elected) => {
    expect(electedBy(texts.map(voter))).toEqual(elected)
  })
})
