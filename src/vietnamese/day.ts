import type { Day } from '../finding.ts'
import { daysInMonth, isRealDay, toDay } from './calendar.ts'
import { foldWords, tidy } from './fold.ts'
import { formatDay } from './format.ts'
import type { Reading } from './reading.ts'

export interface DayOptions {
  /** The campaign's period, for «thường xuyên», «cả đợt». */
  readonly period: { readonly from: Day; readonly to: Day }
  /** Of a month, quarter or range: the first day for `from`, the last for `to` and `single`. */
  readonly role: 'from' | 'to' | 'single'
}

interface Span {
  readonly from: Day
  readonly to: Day
}

/** A calendar day as people write it; months, quarters and ranges become their first or last day, and that is said. */
export function readDay(typed: string, options: DayOptions): Reading<Day> {
  const text = tidy(typed).replaceAll('\n', ' ')
  const single = singleDay(text)
  if (single) return single
  if (isWholePeriod(text)) return chosen(options.period, options, 'whole-period')
  const span = spanOf(text)
  return span ? chosen(span, options, 'date-range') : { kind: 'invalid', why: 'date' }
}

function chosen(span: Span, { role }: DayOptions, as: string): Reading<Day> {
  const value = role === 'from' ? span.from : span.to
  return { kind: 'interpreted', value, as, shown: formatDay(value, 'vi'), from: span.from, to: span.to }
}

/** Day, month, year with / - . \ or words, and ISO; month-first only where the other order cannot be. */
function singleDay(text: string): Reading<Day> | null {
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ]00:00(?::00)?(?:\.0+)?Z?)?$/.exec(text)
  if (iso) return real(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const words = /^(?:ngày\s*)?(\d{1,2})\s*tháng\s*(\d{1,2})\s*(?:năm|,|\/)\s*(\d{4})$/iu.exec(text)
  const marks = /^(?:ngày\s*)?(\d{1,2})\s*[/\-.\\]\s*(\d{1,2})\s*[/\-.\\]\s*(\d{4}|\d{2})$/iu.exec(text)
  const [, first, second, year] = (words ?? marks ?? []).map(Number)
  if (first === undefined || second === undefined || year === undefined) {
    return /^\d{1,2}\s*[/.]\s*\d{1,2}$/.test(text) && impossible(text)
      ? { kind: 'invalid', why: 'date-not-real' }
      : null
  }
  const full = year >= 100 ? year : year < 50 ? 2000 + year : 1900 + year
  if (second > 12 && first <= 12 && isRealDay(full, first, second)) {
    const value = toDay(full, first, second)
    return { kind: 'interpreted', value, as: 'month-first', shown: formatDay(value, 'vi') }
  }
  return real(full, second, first)
}

/** «31/4»: neither a day of any year nor a month of one. */
function impossible(text: string): boolean {
  const [date = 0, month = 0] = text.split(/[/.]/).map(Number)
  return !isRealDay(2024, month, date)
}

function real(year: number, month: number, date: number): Reading<Day> {
  if (!isRealDay(year, month, date)) return { kind: 'invalid', why: 'date-not-real' }
  if (year < 1900 || year > 2100) return { kind: 'invalid', why: 'date' }
  return { kind: 'ok', value: toDay(year, month, date) }
}

const WHOLE_PERIOD: readonly string[] = [
  'thuongxuyen',
  'canam',
  'trongdot',
  'cadot',
  'suotdot',
  'trongdotthidua',
  'cadotthidua',
  'hangthang',
]

function isWholePeriod(text: string): boolean {
  return WHOLE_PERIOD.includes(foldWords(text).join(''))
}

/** A month, quarter, year, or two of them or two days joined by đến, - or –. */
function spanOf(text: string): Span | null {
  const bare = text.replace(/^(từ|trong|dự kiến)\s+/iu, '')
  const one = period(bare, null)
  if (one) return one
  const [, first = '', second = ''] = /^(.+?)\s*(?:-+>|→|–|—|-|đến|tới)\s*(?:hết\s+)?(.+)$/iu.exec(bare) ?? []
  const to = period(second, null)
  const from = to && period(first, Number(to.to.slice(0, 4)))
  return from && to && from.from <= to.to ? { from: from.from, to: to.to } : null
}

const QUARTERS: Readonly<Record<string, number>> = {
  i: 1,
  ii: 2,
  iii: 3,
  iv: 4,
  '1': 1,
  '2': 2,
  '3': 3,
  '4': 4,
}

/** One month, quarter, year or day; `year` completes a month or day without its own. */
function period(text: string, year: number | null): Span | null {
  const day = singleDay(text)
  if (day?.kind === 'ok') return { from: day.value, to: day.value }
  const month = /^(?:tháng|thang|t\.?)?\s*(\d{1,2})\s*(?:[/\-.]|năm\s)\s*(\d{4})$/iu.exec(text)
  if (month) return months(Number(month[2]), Number(month[1]), Number(month[1]))
  const quarter = /^(?:quý|quí|q)\s*\.?\s*(iv|i{1,3}|[1-4])\s*(?:[/\-.]|năm)?\s*(\d{4})$/iu.exec(text)
  if (quarter) {
    const last = (QUARTERS[(quarter[1] ?? '').toLowerCase()] ?? 1) * 3
    return months(Number(quarter[2]), last - 2, last)
  }
  const whole = /^(?:năm\s*)?(\d{4})$/iu.exec(text)
  if (whole) return months(Number(whole[1]), 1, 12)
  const bare = /^(?:tháng|thang|t)?\s*(\d{1,2})$/iu.exec(text)
  if (bare && year !== null) return months(year, Number(bare[1]), Number(bare[1]))
  const dated = /^(?:ngày\s*)?(\d{1,2})\s*[/.]\s*(\d{1,2})$/iu.exec(text)
  if (!dated || year === null) return null
  const value = real(year, Number(dated[2]), Number(dated[1]))
  return value.kind === 'ok' ? { from: value.value, to: value.value } : null
}

function months(year: number, first: number, last: number): Span | null {
  if (first < 1 || last > 12 || year < 1900 || year > 2100) return null
  return { from: toDay(year, first, 1), to: toDay(year, last, daysInMonth(year, last)) }
}
