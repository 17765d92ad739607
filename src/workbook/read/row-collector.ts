import type { Cell, Row } from '../grid.ts'
import { type Budget, spend } from './budget.ts'
import { LAST_COLUMN, LAST_ROW } from './cell-reference.ts'
import { orderCells, orderRows } from './row-order.ts'
import { damaged, Unreadable } from './unreadable.ts'

/** What bounds the rows of one sheet. */
export interface SheetLimits {
  /** Of the sheet, for the refusal. */
  readonly name: string
  readonly rowsPerSheet: number
  readonly budget: Budget
}

/** Rows of one sheet as they come in, in any order. */
export interface RowCollector {
  readonly limits: SheetLimits
  readonly cells: Map<number, Cell[]>
  readonly hidden: Set<number>
}

/** What a cell takes in memory, about; in the file it may take 14 bytes or, repeated, none. */
export const BYTES_PER_CELL = 64

export function newCollector(limits: SheetLimits): RowCollector {
  return { limits, cells: new Map(), hidden: new Set() }
}

/** Adds a cell to the row (1 for the first). Throws Unreadable when a limit is passed or no sheet has such a place. */
export function addCell({ limits, cells }: RowCollector, row: number, cell: Cell | undefined): void {
  if (cell === undefined) return
  if (row > LAST_ROW || cell.column > LAST_COLUMN) throw damaged('cell outside the sheet')
  spend(limits.budget, BYTES_PER_CELL)
  const known = cells.get(row)
  if (known) {
    known.push(cell)
    return
  }
  if (cells.size === limits.rowsPerSheet) throw tooManyRows(limits)
  cells.set(row, [cell])
}

/** The rows with content, in order. */
export function collectedRows({ cells, hidden }: RowCollector): readonly Row[] {
  return orderRows(
    [...cells].map(([number, row]) => ({ number, hidden: hidden.has(number), cells: orderCells(row) })),
  )
}

export function tooManyRows({ name, rowsPerSheet }: SheetLimits): Unreadable {
  return new Unreadable({ reason: 'too-many-rows', limit: rowsPerSheet, sheet: name })
}
