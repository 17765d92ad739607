import type { Day } from '../finding.ts'
import { endOfMonth, toDay } from './calendar.ts'

/** A stretch of days, both ends included. */
export interface Span {
  readonly from: Day
  readonly to: Day
}

/** «tháng 3, 4 năm 2021», «quý I/2022», «T3-T6/2021»: what is named, which ones, the year. */
const NAMED = /^(tháng|thang|thg|t|quý|quí|qúy|quy|q)\.? ?([^/]+?) ?(?:[/.-]|năm) ?(\d{4})$/iu
const BETWEEN_NAMED = / ?(?:,|;|\+|&|-|và|đến|tới) ?(?:tháng|thang|thg|t|quý|quí|qúy|quy|q)?\.? ?/iu
const BARE_MONTH = /^(\d{1,2}) ?[/.-] ?(\d{4})$/
const YEAR = /^(?:(?:trong |cả )?năm )?(\d{4})$/iu
const PART_OF_YEAR = /^(0?[369]) tháng (đầu|cuối) (?:năm )?(\d{4})$/iu
const ROMAN: ReadonlyMap<string, number> = new Map([
  ['i', 1],
  ['ii', 2],
  ['iii', 3],
  ['iv', 4],
])

/** The days of a month, quarter, year or part of a year that is named with its year; null for anything else. */
export function periodOf(text: string): Span | null {
  const [, kind = '', names = '', year] = NAMED.exec(text) ?? []
  if (year !== undefined) return named(/^q/i.test(kind) ? 3 : 1, names, Number(year))
  const month = BARE_MONTH.exec(text)
  if (month) return monthsOf(Number(month[2]), Number(month[1]), Number(month[1]))
  const whole = YEAR.exec(text)
  if (whole) return monthsOf(Number(whole[1]), 1, 12)
  const part = PART_OF_YEAR.exec(text)
  if (!part) return null
  const count = Number(part[1])
  return /^đ/iu.test(part[2] ?? '')
    ? monthsOf(Number(part[3]), 1, count)
    : monthsOf(Number(part[3]), 13 - count, 12)
}

/** From the first to the last of the months (1 month each) or quarters (3) that are named; the year is the last one's. */
function named(length: number, names: string, year: number): Span | null {
  const numbers = names.split(BETWEEN_NAMED).map((name) => ROMAN.get(name.toLowerCase()) ?? digits(name))
  const [first = Number.NaN, last = first] = [numbers[0], numbers.at(-1)]
  if (!numbers.every((number) => number >= 1 && number <= 12 / length)) return null
  const from = toDay(first > last ? year - 1 : year, (first - 1) * length + 1, 1)
  return inCentury(year) ? { from, to: endOfMonth(year, last * length) } : null
}

function digits(text: string): number {
  return /^\d{1,2}$/.test(text) ? Number(text) : Number.NaN
}

/** From the first day of one month to the last day of another; null for months or years that are none. */
export function monthsOf(year: number, first: number, last: number): Span | null {
  if (first < 1 || last > 12 || !inCentury(year)) return null
  return { from: toDay(year, first, 1), to: endOfMonth(year, last) }
}

function inCentury(year: number): boolean {
  return year >= 1900 && year <= 2100
}
