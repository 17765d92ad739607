import type { Style } from 'exceljs'
import type { CellStyle, PlanValue } from '../plan.ts'
import { excelStyle, numberFormatOf } from './cell-style.ts'

/** The distinct looks of a workbook. The number of a look is its place in the file's `cellXfs`, where 0 is the default. */
export interface StyleTable {
  readonly idOf: (style: CellStyle, value: PlanValue) => number
  /** Look n of the file is `styles()[n - 1]`. */
  readonly styles: () => readonly Partial<Style>[]
}

/** A table that fills while the rows are written. Styles are told apart by what they say, found again by identity. */
export function createStyleTable(): StyleTable {
  const seen = new WeakMap<CellStyle, Map<string | undefined, number>>()
  const ids = new Map<string, number>()
  const styles: Partial<Style>[] = []

  function add(style: CellStyle, numberFormat: string | undefined): number {
    const look = excelStyle(style, numberFormat)
    const key = JSON.stringify(look)
    const id = ids.get(key) ?? styles.push(look)
    ids.set(key, id)
    return id
  }

  return {
    idOf: (style, value) => {
      const numberFormat = numberFormatOf(value, style)
      const known = seen.get(style) ?? new Map<string | undefined, number>()
      const id = known.get(numberFormat) ?? add(style, numberFormat)
      known.set(numberFormat, id)
      seen.set(style, known)
      return id
    },
    styles: () => styles,
  }
}
