import type { Cell, Range, Row } from '../workbook/grid.ts'
import { cellAt } from './cell-text.ts'

/** Merged ranges that touch a form's columns, by column, from top to bottom. */
export type Merges = ReadonlyMap<number, readonly Range[]>

const NONE: Merges = new Map()

/** Sorts the merged ranges of a sheet that touch these rows by the columns they touch: most merge titles and signatures. */
export function mergesOf(
  merges: readonly Range[],
  columns: readonly { readonly column: number }[],
  rows: readonly Row[],
): Merges {
  const [first, last] = [rows[0]?.number ?? 0, rows.at(-1)?.number ?? 0]
  const touching = merges.filter(({ top, bottom }) => top <= last && bottom >= first)
  if (touching.length === 0) return NONE
  return new Map(
    columns.flatMap(({ column }) => {
      const own = touching.filter(({ left, right }) => left <= column && column <= right)
      return own.length === 0 ? [] : [[column, own.toSorted((a, b) => a.top - b.top)] as const]
    }),
  )
}

/** The merged range that covers a cell; merged ranges do not overlap. */
export function mergeAt(merges: Merges, row: number, column: number): Range | null {
  const ranges = merges.get(column) ?? []
  let [low, high] = [0, ranges.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((ranges[middle]?.top ?? 0) <= row) low = middle + 1
    else high = middle
  }
  const found = ranges[low - 1]
  return found && row <= found.bottom ? found : null
}

/** The cell of a merged range that holds its value. */
export function masterOf(range: Range, rows: ReadonlyMap<number, Row>): Cell | undefined {
  const row = rows.get(range.top)
  return row && cellAt(row, range.left)
}
