import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type PublishedCount, suppressSmall } from '../../../src/merge/central/suppress.ts'

type Cells = readonly (readonly number[])[]

const sum = (people: readonly number[]) => people.reduce((total, one) => total + one, 0)

/** Every way in which the entries of the list may be spread over the cells. */
function* worlds(entries: readonly number[], cells: number): Generator<number[][]> {
  if (entries.length === 0) {
    yield Array.from({ length: cells }, () => [])
    return
  }
  const [first = 0, ...rest] = entries
  for (const world of worlds(rest, cells)) {
    for (let at = 0; at < cells; at++)
      yield world.map((cell, index) => (index === at ? [first, ...cell] : cell))
  }
}

/** Whether a reader of the table may believe this: «< 3» is 1 or 2, «…» is 3 or more, a number is itself. */
function fits(world: Cells, published: readonly PublishedCount[]): boolean {
  return world.every((cell, at) => {
    const count = sum(cell)
    const shown = published[at]
    if (shown === 'few') return count === 1 || count === 2
    return shown === 'hidden' ? count >= 3 : count === shown
  })
}

/** The counts that each cell may have for a reader who knows the table and the list of entries. */
function possible(cells: Cells, published: readonly PublishedCount[]): Set<number>[] {
  const found = cells.map(() => new Set<number>())
  for (const world of worlds(cells.flat(), cells.length)) {
    if (!fits(world, published)) continue
    for (const [at, cell] of world.entries()) found[at]?.add(sum(cell))
  }
  return found
}

describe('small counts', () => {
  it.each<[string, Cells, readonly PublishedCount[] | null]>([
    ['no small one: all are told', [[3], [], [10, 2]], [3, 0, 12]],
    [
      'one small: the smallest other one that helps is hidden',
      [[1], [5, 2], [4, 1, 1]],
      ['few', 7, 'hidden'],
    ],
    ['two small ones that may be either way round', [[1], [1, 1], [9]], ['few', 'few', 9]],
    ['two equal small ones need a third', [[1], [1], [4, 1]], ['few', 'few', 'hidden']],
    ['3 cannot hide 1, since 2 would be small', [[1], [1, 1, 1], [1, 1, 1, 1]], ['few', 'hidden', 'hidden']],
    ['a single group', [[2], []], null],
    ['entries of the list that fit one way only', [[2], [8]], null],
    ['nothing at all', [[], []], [0, 0]],
  ])('%s', (_, cells, expected) => expect(suppressSmall(cells)).toEqual(expected))

  it('can never be worked out, not even with the list', () => {
    const cell = fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 4 })
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1, maxLength: 4 }), (cells) => {
        fc.pre(cells.flat().length <= 7)
        const published = suppressSmall(cells)
        if (published === null) return
        expect(fits(cells, published)).toBe(true)
        const values = possible(cells, published)
        for (const [at, shown] of published.entries()) {
          const count = sum(cells[at] ?? [])
          if (typeof shown === 'number') expect(count === 0 || count >= 3).toBe(true)
          else expect({ at, values: (values[at]?.size ?? 0) > 1 }).toEqual({ at, values: true })
        }
        if (published.includes('hidden')) expect(published).toContain('few')
      }),
      { numRuns: 300 },
    )
  })
})
