import { tidy } from './fold.ts'
import type { Reading } from './reading.ts'

/** A year between `min` and `max`: 1985, «năm 1985», «SN 1985»; of a whole date the year is taken and said so. */
export function readYear(typed: string | number, min: number, max: number): Reading<number> {
  const text = typeof typed === 'number' ? String(typed) : tidy(typed)
  const bare = text.replace(/^(năm sinh|năm|sn|sinh năm|sinh)\s*:?\s*/iu, '')
  const date = /^\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*(\d{4})$/.exec(bare)?.[1]
  const value = Number(date ?? (/^\d{4}$/.test(bare) ? bare : Number.NaN))
  if (!(value >= min && value <= max)) return { kind: 'invalid', why: 'year' }
  return bare === text && date === undefined
    ? { kind: 'ok', value }
    : { kind: 'interpreted', value, as: '', shown: String(value) }
}
