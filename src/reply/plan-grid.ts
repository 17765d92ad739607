import type { Cell, Grid, Range, Row } from '../workbook/grid.ts'
import type { PlanValue, SheetPlan } from '../workbook/plan.ts'

const DAY = 86_400_000
/** Excel's number of 01/01/1970. */
const EPOCH = 25_569

/** Planned sheets as they will be read; `merges` are further merged ranges, by sheet name. */
export function gridOf(
  sheets: readonly SheetPlan[],
  merges: ReadonlyMap<string, readonly Range[]> = new Map(),
): Grid {
  return {
    sheets: sheets.map(({ name, rows, visibility = 'visible', merges: own = [] }) => ({
      name,
      visibility,
      merges: [...own, ...(merges.get(name) ?? [])],
      rows: [...rows].flatMap(({ number, cells }): Row[] => {
        const filled = cells.flatMap(({ column, value }) => cellOf(column, value) ?? [])
        return filled.length === 0 ? [] : [{ number, hidden: false, cells: filled }]
      }),
    })),
  }
}

function cellOf(column: number, value: PlanValue): Cell | null {
  if (value === null || value === '') return null
  if (typeof value === 'string') return { column, kind: 'text', text: value }
  if (typeof value === 'number') return { column, kind: 'number', number: value }
  if ('formula' in value) return cellOf(column, value.result)
  return { column, kind: 'day', day: value.day, serial: Date.parse(value.day) / DAY + EPOCH }
}
