import type { Reading } from './reading.ts'
import { typedLine } from './typed-line.ts'

/** A day or month with its year, in figures or in words. */
const DATE =
  /^(?:(?:ngày )?\d{1,2} ?(?:[/.-]|tháng) ?)?(?:tháng )?\d{1,2} ?(?:[/.-]|năm) ?(\d{4})$|^(\d{4})-\d{1,2}-\d{1,2}$/iu

/**
 * A year between `min` and `max`: 1985. Of «năm 1985», «SN 1985» and of a whole date the year is taken, and said so. Two digits are
 * no year.
 */
export function readYear(typed: string | number, min: number, max: number): Reading<number> {
  if (typeof typed === 'number' && Number.isInteger(typed) && typed >= min && typed <= max)
    return { kind: 'ok', value: typed }
  const line = typeof typed === 'number' ? String(typed) : typedLine(typed)
  const bare = line.replace(/^(?:năm sinh|sinh năm|sinh ngày|sinh|năm|sn|ns) ?:? ?/iu, '')
  const date = DATE.exec(bare)
  const year = Number(date?.[1] ?? date?.[2] ?? (/^\d{4}$/.test(bare) ? bare : Number.NaN))
  if (!(year >= min && year <= max)) return { kind: 'invalid', why: 'year' }
  return line === String(year)
    ? { kind: 'ok', value: year }
    : { kind: 'interpreted', value: year, as: '', shown: String(year) }
}
