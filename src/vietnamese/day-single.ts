import type { Day } from '../finding.ts'
import { isRealDay, toDay } from './calendar.ts'
import { formatDay } from './format.ts'
import type { Reading } from './reading.ts'

const ISO = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})/
/** The same sign twice: «3-6/2021» may be months. */
const MARKS = /^(\d{1,2}) ?([/.\\-]) ?(\d{1,2}) ?\2 ?(\d{4}|\d{2})/
const WORDS = /^(\d{1,2}) ?tháng ?(\d{1,2}) ?(?:năm|,|\/)? ?(\d{4})/iu
const WITHOUT_YEAR = /^(\d{1,2}) ?[/.] ?(\d{1,2})$/
/** A weekday or «ngày» before the figures, and a time of day behind them, do not matter. */
const BEFORE = /^(?:(?:thứ (?:\p{L}+|\d)|chủ nhật) ?,? ?)?(?:ngày ?:? ?)?(?=\d)/iu
const TIME = /^(?:[T ,]+\d{1,2}(?::\d{2}){1,2}(?:\.\d+)?Z?)?$/

/**
 * Reads one day written as a day: 28/02/2022, 28-2-22, 2022-02-28, «ngày 28 tháng 02 năm 2022»; the month first only where the other
 * order is no day. null when the text is not of such a form.
 */
export function singleDay(line: string): Reading<Day> | null {
  const text = line.replace(BEFORE, '')
  const iso = figures(ISO, text, 1, 2, 3)
  if (iso) return real(iso[0], iso[1], iso[2])
  const local = figures(MARKS, text, 1, 3, 4) ?? figures(WORDS, text, 1, 2, 3)
  if (local) return inOrder(local[0], local[1], fullYear(local[2]))
  const open = figures(WITHOUT_YEAR, text, 1, 2, 2)
  // 2024 has a 29 February: without its year, 29/2 may be a day.
  if (open && open[1] <= 12 && !isRealDay(2024, open[1], open[0]))
    return { kind: 'invalid', why: 'date-not-real' }
  return null
}

type Triple = readonly [number, number, number]

/** The numbers of three groups, when nothing but a time follows the match. */
function figures(form: RegExp, text: string, first: number, second: number, third: number): Triple | null {
  const match = form.exec(text)
  if (!match || !TIME.test(text.slice(match[0].length))) return null
  return [Number(match[first]), Number(match[second]), Number(match[third])]
}

/** 00–49 are years of this century, 50–99 of the last one. */
function fullYear(year: number): number {
  if (year >= 100) return year
  return year < 50 ? 2000 + year : 1900 + year
}

function inOrder(first: number, second: number, year: number): Reading<Day> {
  const swapped = second > 12 && isRealDay(year, first, second) ? real(year, first, second) : null
  if (swapped?.kind !== 'ok') return real(year, second, first)
  return { ...swapped, kind: 'interpreted', as: 'month-first', shown: formatDay(swapped.value, 'vi') }
}

/** A day between 1900 and 2100. */
export function real(year: number, month: number, date: number): Reading<Day> {
  if (!isRealDay(year, month, date)) return { kind: 'invalid', why: 'date-not-real' }
  if (year < 1900 || year > 2100) return { kind: 'invalid', why: 'date' }
  return { kind: 'ok', value: toDay(year, month, date) }
}
