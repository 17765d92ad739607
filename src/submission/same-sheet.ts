import type { Cell, Range, Row, Sheet } from '../workbook/grid.ts'

/** Whether two sheets of one name say the same in the same places and are merged alike. */
export function isSameSheet(one: Sheet, other: Sheet): boolean {
  return (
    one.name === other.name &&
    one.readAs === other.readAs &&
    areSame(one.rows, other.rows, isSameRow) &&
    areSame(one.merges, other.merges, isSameRange)
  )
}

function areSame<T>(
  ones: readonly T[],
  others: readonly T[],
  isSame: (one: T, other: T) => boolean,
): boolean {
  return ones.length === others.length && ones.every((one, at) => isSame(one, others[at] as T))
}

function isSameRow(one: Row, other: Row): boolean {
  return one.number === other.number && areSame(one.cells, other.cells, isSameCell)
}

function isSameCell(one: Cell, other: Cell): boolean {
  return one.column === other.column && one.kind === other.kind && contentOf(one) === contentOf(other)
}

function contentOf(cell: Cell): string | number | boolean | null {
  switch (cell.kind) {
    case 'text':
      return cell.text
    case 'number':
      return cell.number
    case 'day':
      return `${cell.day} ${cell.serial}`
    case 'boolean':
      return cell.boolean
    case 'error':
      return cell.error
    case 'no-result':
      return null
  }
}

function isSameRange(one: Range, other: Range): boolean {
  return (
    one.top === other.top &&
    one.left === other.left &&
    one.bottom === other.bottom &&
    one.right === other.right
  )
}
