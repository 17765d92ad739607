import type { PlanCell, PlanValue, WorkbookPlan } from '../plan.ts'
import { parseRange } from './a1.ts'

const REFERENCE = /^'((?:[^']|'')+)'!([^!]+)$/

/** What a cell shows: the result of a formula, a day as ISO 8601. */
type Shown = string | number | null

/**
 * The values of a row or column of cells, in their order; null where the plan has no cell.
 * @throws Error for a reference that is none, and for a sheet that does not keep its rows: a streamed list cannot be looked up.
 */
export function cellsAt({ sheets }: WorkbookPlan, reference: string): Shown[] {
  const [, quoted = '', text = ''] = REFERENCE.exec(reference) ?? []
  const rows = sheets.find(({ name }) => name === quoted.replaceAll("''", "'"))?.rows
  if (!Array.isArray(rows)) throw new Error(`A chart finds no cells at ${reference}`)
  const { top, left, bottom, right } = parseRange(text)
  if (top !== bottom && left !== right) throw new Error(`A chart takes one row or column, not ${reference}`)
  const values: Shown[] = Array.from({ length: bottom - top + right - left + 1 }, () => null)
  for (const { number, cells } of rows) {
    if (number < top || number > bottom) continue
    for (const { column, value } of cells as readonly PlanCell[]) {
      if (column >= left && column <= right) values[number - top + column - left] = shown(value)
    }
  }
  return values
}

function shown(value: PlanValue): Shown {
  if (value === null || typeof value !== 'object') return value
  return 'formula' in value ? value.result : value.day
}
