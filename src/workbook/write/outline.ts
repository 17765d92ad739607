import { cellAddress } from '../address.ts'
import type { Range } from '../grid.ts'
import type { PlanRow, SheetPlan } from '../plan.ts'
import { formatRange, parseRange } from './a1.ts'

/** A note, and the cell it stands on. */
export interface Note {
  readonly column: number
  readonly row: number
  readonly text: string
}

/** What of a sheet's rows stands in the file before them or in other parts. */
export interface Outline {
  /** A1 range of the cells. */
  readonly dimension: string
  readonly notes: readonly Note[]
  /** The rows themselves, where they were looked through; those of a stated extent are produced when they are written. */
  readonly rows: Iterable<PlanRow>
}

/** Looks through the rows of a sheet, unless it states its extent. @throws Error for an extent that is no range. */
export function outlineOf({ rows, merges = [], extent }: SheetPlan): Outline {
  if (extent !== undefined) return { dimension: formatRange(parseRange(extent)), notes: [], rows }
  const known = [...rows]
  const notes = known.flatMap(({ number: row, cells }) =>
    cells.flatMap(({ column, note: text }) => (text === undefined ? [] : [{ column, row, text }])),
  )
  return { dimension: dimensionOf(known, merges), notes, rows: known }
}

/** Every row counts, also one without cells, and every cell of a merged range. */
function dimensionOf(rows: readonly PlanRow[], merges: readonly Range[]): string {
  let [top, left, bottom, right] = [Infinity, Infinity, 1, 1]
  const cover = (range: Range) => {
    top = Math.min(top, range.top)
    left = Math.min(left, range.left)
    bottom = Math.max(bottom, range.bottom)
    right = Math.max(right, range.right)
  }
  for (const { number, cells } of rows) {
    cover({
      top: number,
      bottom: number,
      left: cells[0]?.column ?? Infinity,
      right: cells.at(-1)?.column ?? 1,
    })
  }
  for (const merge of merges) cover(merge)
  const first = cellAddress(Math.min(left, right), Math.min(top, bottom))
  return `${first}:${cellAddress(right, bottom)}`
}
