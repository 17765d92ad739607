import type { Field } from '../campaign/campaign.ts'
import { formatDay } from '../vietnamese/format.ts'
import type { Cell, Row } from '../workbook/grid.ts'
import { cellAt, cellText } from './cell-text.ts'
import type { Layout } from './layout.ts'
import type { Merges } from './merges.ts'
import { mergeAt } from './merges.ts'

/** The rows of one entry: mostly one. */
export type RowGroup = readonly [Row, ...Row[]]

/**
 * Groups the rows of one activity: its name is merged over them, and the lower ones have no STT of their own. Every other row is a
 * group of itself.
 */
export function groupRows(rows: readonly Row[], { name, number }: Layout, merges: Merges): RowGroup[] {
  const groups: [Row, ...Row[]][] = []
  for (const row of rows) {
    const range = name === undefined ? null : mergeAt(merges, row.number, name)
    const group = groups.at(-1)
    const isDetail = range !== null && group !== undefined && group[0].number >= range.top
    if (isDetail && cellText(cellAt(row, number)) === '') group.push(row)
    else groups.push([row])
  }
  return groups
}

/** A cell of a group of rows with the row it stands in. */
export interface PlacedCell {
  readonly cell: Cell | undefined
  readonly row: number
}

/**
 * What a group says in one column: the only cell there is; of several, the sum of money or people, the first start and the last end,
 * else the texts one after the other.
 */
export function joinedCell(group: readonly Row[], column: number, field: Field): PlacedCell {
  const placed = group.flatMap((row): { cell: Cell; row: number }[] => {
    const cell = cellAt(row, column)
    return cell && (cellText(cell) !== '' || cell.kind === 'no-result') ? [{ cell, row: row.number }] : []
  })
  const [first, second] = placed
  if (!first || !second) return first ?? { cell: undefined, row: group[0]?.number ?? 0 }
  return {
    cell: join(
      placed.map(({ cell }) => cell),
      column,
      field,
    ),
    row: first.row,
  }
}

function join(cells: readonly Cell[], column: number, { key, type }: Field): Cell {
  const numbers = cells.flatMap((cell) => (cell.kind === 'number' ? [cell.number] : []))
  if ((type === 'money' || type === 'count') && numbers.length === cells.length)
    return { column, kind: 'number', number: numbers.reduce((sum, number) => sum + number, 0) }
  const days = cells.flatMap((cell) => (cell.kind === 'day' ? [cell] : []))
  if (type === 'day' && days.length === cells.length) {
    const sorted = days.toSorted((a, b) => a.serial - b.serial)
    return (key === 'from' ? sorted[0] : sorted.at(-1)) ?? { column, kind: 'text', text: '' }
  }
  const unreadable = cells.find(({ kind }) => kind === 'error' || kind === 'no-result')
  const texts = cells.map((cell) => (cell.kind === 'day' ? formatDay(cell.day, 'vi') : cellText(cell)))
  return unreadable ?? { column, kind: 'text', text: [...new Set(texts)].join('; ') }
}
