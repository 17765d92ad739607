import type { Cell, Row } from '../grid.ts'

/** Cells by ascending column. Of two in one place the later one holds, as in other readers. */
export function orderCells(cells: readonly Cell[]): readonly Cell[] {
  if (isAscending(cells, ({ column }) => column)) return cells
  return [...new Map(cells.map((cell) => [cell.column, cell])).values()].sort((a, b) => a.column - b.column)
}

/** Rows by ascending number. Rows written in several pieces are one. */
export function orderRows(rows: readonly Row[]): readonly Row[] {
  if (isAscending(rows, ({ number }) => number)) return rows
  const byNumber = new Map<number, Row>()
  for (const row of rows) {
    const other = byNumber.get(row.number)
    byNumber.set(
      row.number,
      other
        ? { ...row, hidden: row.hidden || other.hidden, cells: orderCells([...other.cells, ...row.cells]) }
        : row,
    )
  }
  return [...byNumber.values()].sort((a, b) => a.number - b.number)
}

function isAscending<T>(items: readonly T[], place: (item: T) => number): boolean {
  let last = 0
  for (const item of items) {
    if (place(item) <= last) return false
    last = place(item)
  }
  return true
}
