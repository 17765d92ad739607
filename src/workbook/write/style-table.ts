import type { CellStyle, PlanValue } from '../plan.ts'
import { type Look, lookOf, numberFormatOf } from './cell-style.ts'

/** The distinct looks of a workbook. The number of a look is its place in the file's `cellXfs`, where 0 is the default. */
export interface StyleTable {
  readonly idOf: (style: CellStyle, value: PlanValue) => number
  /** Look n of the file is `looks()[n - 1]`. */
  readonly looks: () => readonly Look[]
}

/** A table that fills while the rows are written. Styles are told apart by what they say, found again by identity. */
export function createStyleTable(): StyleTable {
  const seen = new WeakMap<CellStyle, Map<string | undefined, number>>()
  const ids = new Map<string, number>()
  const looks: Look[] = []

  function add(style: CellStyle, numberFormat: string | undefined): number {
    const look = lookOf(style, numberFormat)
    const key = JSON.stringify(look)
    const id = ids.get(key) ?? looks.push(look)
    ids.set(key, id)
    seen.set(style, (seen.get(style) ?? new Map()).set(numberFormat, id))
    return id
  }

  return {
    idOf: (style, value) => {
      const numberFormat = numberFormatOf(value, style)
      return seen.get(style)?.get(numberFormat) ?? add(style, numberFormat)
    },
    looks: () => looks,
  }
}
