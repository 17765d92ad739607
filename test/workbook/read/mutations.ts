import fc from 'fast-check'
import { expect } from 'vitest'
import type { ReadResult } from '../../../src/workbook/grid.ts'

/** One change of bytes; `at` is the place as a part of the whole. */
export interface Change {
  readonly kind: 'set' | 'cut' | 'repeat'
  readonly at: number
  readonly length: number
  readonly byte: number
}

export function mutations(): fc.Arbitrary<readonly Change[]> {
  const change = fc.record({
    kind: fc.constantFrom('set' as const, 'set' as const, 'cut' as const, 'repeat' as const),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.integer({ min: 1, max: 40 }),
    byte: fc.oneof(fc.integer({ min: 0, max: 255 }), fc.constantFrom(...Buffer.from('<>/"\'&;![]- 019'))),
  })
  return fc.array(change, { minLength: 1, maxLength: 4 })
}

export function mutate(original: Buffer, changes: readonly Change[]): Buffer {
  return changes.reduce((bytes, { kind, at, length, byte }) => {
    const from = Math.floor(at * bytes.length)
    if (kind === 'cut') return Buffer.concat([bytes.subarray(0, from), bytes.subarray(from + length)])
    if (kind === 'repeat') return Buffer.concat([bytes.subarray(0, from + length), bytes.subarray(from)])
    const changed = Buffer.from(bytes)
    if (from < changed.length) changed[from] = byte
    return changed
  }, original)
}

/** Every grid has its rows and cells in order and text in NFC. */
export function expectSound(result: ReadResult): void {
  if (!result.ok) return
  for (const { rows } of result.grid.sheets) {
    expect(isAscending(rows.map(({ number }) => number))).toBe(true)
    for (const { cells } of rows) {
      expect(cells.length).toBeGreaterThan(0)
      expect(isAscending(cells.map(({ column }) => column))).toBe(true)
      for (const cell of cells) {
        if (cell.kind === 'text') expect(cell.text).toBe(cell.text.normalize('NFC'))
        if (cell.kind === 'number') expect(Number.isFinite(cell.number)).toBe(true)
        if (cell.kind === 'day') expect(cell.day).toMatch(/^\d{4}-\d{2}-\d{2}$/)
      }
    }
  }
}

function isAscending(numbers: readonly number[]): boolean {
  return numbers.every((number, index) => number > (numbers[index - 1] ?? 0))
}
