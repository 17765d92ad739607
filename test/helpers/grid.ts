import type { Cell, Grid, Row, Sheet } from '../../src/workbook/grid.ts'

/** What a test writes into a cell: text, a number, a day as `{ day }`, an error as `{ error }`; null is blank. */
export type Typed =
  | string
  | number
  | null
  | { readonly day: string }
  | { readonly error: string }
  | { readonly noResult: true }

/** A sheet from rows of cells, beginning in A1 or in the given row. */
export function sheet(name: string, rows: readonly (readonly Typed[])[], firstRow = 1): Sheet {
  return {
    name,
    visibility: 'visible',
    merges: [],
    rows: rows.flatMap((cells, at): Row[] => {
      const filled = cells.flatMap((typed, column): Cell[] =>
        typed === null ? [] : [cell(typed, column + 1)],
      )
      return filled.length === 0 ? [] : [{ number: firstRow + at, hidden: false, cells: filled }]
    }),
  }
}

function cell(typed: Exclude<Typed, null>, column: number): Cell {
  if (typeof typed === 'string') return { column, kind: 'text', text: typed }
  if (typeof typed === 'number') return { column, kind: 'number', number: typed }
  if ('error' in typed) return { column, kind: 'error', error: typed.error }
  if ('noResult' in typed) return { column, kind: 'no-result' }
  return { column, kind: 'day', day: typed.day, serial: Date.parse(typed.day) / 86_400_000 + 25_569 }
}

export function grid(...sheets: readonly Sheet[]): Grid {
  return { sheets }
}
