import type { Day } from '../finding.ts'
import { singleDay } from './day-single.ts'
import { spanOf } from './day-span.ts'
import { foldWords } from './fold.ts'
import { formatDay } from './format.ts'
import type { Span } from './period.ts'
import { periodOf } from './period.ts'
import type { Reading } from './reading.ts'
import { typedLine } from './typed-line.ts'

export interface DayOptions {
  /** The campaign's period, for «thường xuyên», «cả đợt». */
  readonly period: Span
  /** Of a month, quarter or range: the first day for `from`, the last for `to` and `single`. */
  readonly role: 'from' | 'to' | 'single'
}

/** Folded words for «the whole campaign»: thường xuyên, cả năm, trong (suốt) đợt (thi đua), hằng tháng. */
const WHOLE_PERIOD =
  /^(?:thuong xuyen ?|(?=.))(?:(?:ca|quanh|trong|suot|toan|trong suot) (?:nam|dot|thoi gian)(?: thi dua.*)?)?$|^hang (?:tuan|thang|quy)$/

/** One end only, which fits one of the two columns. */
const SINCE = /^(?:kể |bắt đầu )?từ (.+)$/iu
const UNTIL = /^(?:đến |tới )?(?:hết |cuối )?(.+)$/iu

/**
 * A calendar day as people write it. Of a month, quarter, year, range or «cả đợt» the day that fits the column is taken, with both
 * ends in `from` and `to`. A day that is not in the calendar, and one without a year, are not read.
 */
export function readDay(typed: string, options: DayOptions): Reading<Day> {
  const line = typedLine(typed)
  const single = singleDay(line)
  if (single) return single
  if (WHOLE_PERIOD.test(foldWords(line).join(' '))) return chosen(options.period, options, 'whole-period')
  const span = spanOf(line)
  return span ? chosen(span, options, 'date-range') : oneEnd(line, options)
}

function chosen(span: Span, { role }: DayOptions, as: string): Reading<Day> {
  const value = role === 'from' ? span.from : span.to
  return { kind: 'interpreted', value, as, shown: formatDay(value, 'vi'), from: span.from, to: span.to }
}

/** «từ tháng 3/2021» where the first day is asked for, «hết 30/6/2021» where the last. */
function oneEnd(line: string, { role }: DayOptions): Reading<Day> {
  const text = (role === 'from' ? SINCE : UNTIL).exec(line)?.[1] ?? ''
  const day = singleDay(text)
  if (day && day.kind !== 'ok') return day
  const span = periodOf(text)
  const value = day?.value ?? (role === 'from' ? span?.from : span?.to)
  return value === undefined
    ? { kind: 'invalid', why: 'date' }
    : { kind: 'interpreted', value, as: '', shown: formatDay(value, 'vi') }
}
