import { real, singleDay } from './day-single.ts'
import type { Span } from './period.ts'
import { monthsOf, periodOf } from './period.ts'
import type { Reading } from './reading.ts'

const JOIN = / ?(-+>|→|-|đến|tới) ?(?:hết |cuối )?/giu

/**
 * The days that a text names as one period («2/2022», «quý I/2022», «6 tháng cuối năm 2021») or by its two ends («từ 15/9 đến
 * 20/10/2021», «8/2021 - 3/2022»). null when it names none, or one end only («từ tháng 3/2021» has no last day).
 */
export function spanOf(line: string): Span | null {
  const text = line.replace(/^(?:dự kiến )?(?:từ )?/iu, '')
  const hasTwoEnds = /đến|tới|-(?! ?\d{4}$)/iu.test(text)
  const alone = periodOf(hasTwoEnds ? text : line)
  if (alone) return alone
  for (const join of text.matchAll(JOIN)) {
    const worded = /\p{L}/u.test(join[1] ?? '')
    const span = between(text.slice(0, join.index), text.slice(join.index + join[0].length), worded)
    if (span) return span
  }
  return null
}

/** Two ends; one of them may leave out its year or month. */
function between(first: string, second: string, worded: boolean): Span | null {
  const [from, to] = [endOf(first), endOf(second)]
  if (from && to) return inOrder(from, to)
  if (to) {
    const year = yearOf(to)
    return (
      inOrder(completed(first, to, year, worded), to) ?? inOrder(completed(first, to, year - 1, worded), to)
    )
  }
  if (!from) return null
  const year = yearOf(from)
  return (
    inOrder(from, completed(second, from, year, worded)) ??
    inOrder(from, completed(second, from, year + 1, worded))
  )
}

function yearOf({ from }: Span): number {
  return Number(from.slice(0, 4))
}

function inOrder(from: Span | null, to: Span | null): Span | null {
  return from && to && from.from <= to.to ? { from: from.from, to: to.to } : null
}

function endOf(text: string): Span | null {
  const day = singleDay(text)
  return day ? oneDay(day) : periodOf(text)
}

function oneDay(day: Reading<string>): Span | null {
  return day.kind === 'ok' ? { from: day.value, to: day.value } : null
}

/** An end without its year: «tháng 3», «15/9», and «10» before «20/9/2021». A bare number beside a month needs «đến»: 3-6/2021 may be a day. */
function completed(text: string, other: Span, year: number, worded: boolean): Span | null {
  const [, label, month] = /^(?:ngày )?(tháng |thang |t\.?)? ?(\d{1,2})$/iu.exec(text) ?? []
  const isDay = other.from === other.to
  if (month !== undefined && label === undefined && isDay) {
    return oneDay(real(year, Number(other.from.slice(5, 7)), Number(month)))
  }
  if (month !== undefined)
    return label !== undefined || worded ? monthsOf(year, Number(month), Number(month)) : null
  const [, date, of] = /^(?:ngày )?(\d{1,2}) ?[/.-] ?(\d{1,2})$/iu.exec(text) ?? []
  return date === undefined ? null : oneDay(real(year, Number(of), Number(date)))
}
