import { describe, expect, it } from 'vitest'
import { pageStarts } from '../../src/merge/even-pages.ts'

describe('blocks on pages', () => {
  it.each([
    ['stand together as long as they fit', [10, 10, 10], 30, []],
    ['begin a page where the next would not end on it', [10, 10, 11], 30, [2]],
    ['leave no small one alone that can share a page with its neighbour', [13, 10, 8, 11, 30], 37, [2, 4]],
    ['share as few pages as can be', [20, 20, 10, 10, 20], 40, [2]],
    [
      'of more than a page have one of their own, and do not widen the others',
      [5, 90, 10, 10, 10, 10],
      30,
      [1, 2, 4],
    ],
    ['never leave the first page empty', [40], 30, []],
    ['may be none', [], 30, []],
  ] as const)('%s', (_, blocks, rows, starts) => {
    expect(pageStarts(blocks, rows)).toEqual(starts)
  })
})
