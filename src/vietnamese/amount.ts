import { readDigits } from './digits.ts'
import { fold } from './fold.ts'

/** One amount as typed, not yet judged. */
export interface Amount {
  /** In đồng; in the unit of the column when nothing is stated. */
  readonly value: number
  /** The other reading: of 5.000, of 1.500 triệu, of 5tr50. */
  readonly other?: number
  /** A word for thousands, millions …; đồng alone; or nothing. */
  readonly stated: 'unit' | 'currency' | 'nothing'
}

/** Words for thousands, millions and thousand millions, folded. */
const UNITS: ReadonlyMap<string, number> = new Map([
  ['ty', 1e9],
  ['ti', 1e9],
  ['trieu', 1e6],
  ['tr', 1e6],
  ['nghin', 1e3],
  ['ngan', 1e3],
  ['ng', 1e3],
  ['k', 1e3],
  ['n', 1e3],
])

const NUMBER = /^\d+(?: ?[.,'] ?\d+| \d{3}(?!\d))*/
const CURRENCY_FIRST = /^(?:vnđ|vnd|đ|₫) ?(?=\d)/iu
const CURRENCY_LAST =
  /\.? ?(?:(?:vn|việt nam)? ?(?:đồng|dong|đ)(?: việt nam| vn)?(?: chẵn)?|vnđ|vnd|₫|d)\.?$/iu
const DASH_LAST = /[.,/]? ?-+$/

/** Reads «5.000.000», «5.000.000,-đ», «5tr5», «1 tỷ 2», «500 ngàn đồng»; null for anything that is not one amount. */
export function parseAmount(line: string): Amount | null {
  const text = line.replace(DASH_LAST, '').replace(CURRENCY_LAST, '').replace(DASH_LAST, '').trim()
  const figures = text.replace(CURRENCY_FIRST, '')
  const stated = figures !== line.replace(DASH_LAST, '').trim() ? 'currency' : 'nothing'
  if (NUMBER.exec(figures)?.[0] !== figures) return withUnits(figures)
  const digits = readDigits(figures)
  if (!digits) return null
  const { value, decimal } = digits
  return decimal === undefined || stated === 'currency'
    ? { value, stated }
    : { value, other: decimal, stated }
}

/** «1 tỷ 200 triệu», «1,5 triệu», «500k», «5 triệu rưỡi», «5tr5»: numbers with their units, each smaller than the one before. */
function withUnits(text: string): Amount | null {
  let rest = text
  let total = 0
  let last = Number.POSITIVE_INFINITY
  while (rest !== '') {
    const typed = NUMBER.exec(rest)?.[0] ?? ''
    const digits = readDigits(typed)
    if (!digits) return null
    const after = rest.slice(typed.length).trimStart()
    const word = /^\p{L}+/u.exec(after)?.[0] ?? ''
    const unit = UNITS.get(fold(word))
    if (unit === undefined) return after === '' ? withTail(total, last, typed) : null
    if (digits.value * unit >= last) return null
    total += digits.value * unit
    rest = after
      .slice(word.length)
      .replace(/^\.(?!\d)/, '')
      .trimStart()
    if (rest === '' && last === Number.POSITIVE_INFINITY && unit > 1e3 && digits.decimal !== undefined) {
      return { value: total, other: digits.decimal * unit, stated: 'unit' }
    }
    last = unit
    if (/^rưỡi$/iu.test(rest)) return { value: total + unit / 2, stated: 'unit' }
  }
  return last === Number.POSITIVE_INFINITY ? null : { value: total, stated: 'unit' }
}

/**
 * A number without a unit at the end. One or three digits are a part of the unit before: 5tr5 is 5.500.000, 5tr250 is 5.250.000. Two
 * digits are said both ways: 5tr50 is 5.500.000 or 5.050.000. More digits are đồng.
 */
function withTail(total: number, last: number, typed: string): Amount | null {
  const value = readDigits(typed)?.value ?? Number.NaN
  if (last === Number.POSITIVE_INFINITY || total % last !== 0 || !(value < last)) return null
  const part = (value * last) / 10 ** typed.length
  if (/^(?:\d|0\d|\d{3})$/.test(typed)) return { value: total + part, stated: 'unit' }
  if (/^\d\d$/.test(typed)) return { value: total + part, other: total + part / 10, stated: 'unit' }
  return { value: total + value, stated: 'unit' }
}
