import type { Amount } from './amount.ts'
import { parseAmount } from './amount.ts'
import { formatNumber } from './format.ts'
import { isExpression, totalOf } from './money-expression.ts'
import { spokenNumber, withoutSpelledOut } from './number-words.ts'
import { isRange } from './range-words.ts'
import type { Reading } from './reading.ts'
import { typedLine } from './typed-line.ts'

export interface MoneyOptions {
  /** What 1 stands for, in đồng: 1, or 1,000,000 in a column headed «(triệu đồng)». */
  readonly scale: number
  /** From 1 up to this many đồng without a stated unit an amount is ambiguous. */
  readonly smallLimit: number
}

/** A million million đồng: more than any campaign has. */
const LARGEST = 1_000_000_000_000

/** -5.000.000 and, as bookkeepers write it, (5.000.000). */
const NEGATIVE = /^- ?(\d.*)$|^\((\d[^()]*)\)$/u

/** Words before an amount that say nothing about it. */
const LABEL = /^(?:tổng )?(?:số tiền|kinh phí|dự kiến|tổng)(?: dự kiến)? ?:? ?(?=\d)/iu

/**
 * An amount in whole đồng, as people write it: 5.000.000đ, 5tr, 1 tỷ 2, 500 ngàn. What has several readings is asked about; sums,
 * ranges and words are not read.
 */
export function readMoney(typed: string | number, options: MoneyOptions): Reading<number> {
  if (typeof typed === 'number') return unstated({ value: typed, stated: 'nothing' }, options, String(typed))
  const line = withoutSpelledOut(typedLine(typed))
  if (/^-+$/.test(line)) return { kind: 'ok', value: 0 }
  const positive = NEGATIVE.exec(line)
  const text = positive?.[1] ?? positive?.[2] ?? line
  const figures = text.replace(LABEL, '')
  const amount = parseAmount(figures)
  if (!amount) return notOneAmount(line, options)
  if (positive && amount.value > 0) return { kind: 'invalid', why: 'negative-money' }
  const reading = amount.stated === 'nothing' ? unstated(amount, options, figures) : stated(amount)
  return reading.kind === 'ok' && figures !== text ? interpreted(reading.value) : reading
}

/** With a unit or đồng behind it: what was meant is clear, whatever its size. */
function stated({ value, other, stated }: Amount): Reading<number> {
  if (other !== undefined) return either(other, value)
  return stated === 'unit' ? interpreted(value) : whole(value)
}

/** A number alone: in the unit of the column's header, or in đồng, for which it may be too small. */
function unstated(
  { value, other }: Amount,
  { scale, smallLimit }: MoneyOptions,
  typed: string,
): Reading<number> {
  if (!Number.isFinite(value)) return { kind: 'invalid', why: 'number' }
  if (value < 0) return { kind: 'invalid', why: 'negative-money' }
  if (scale > 1) {
    return other !== undefined && scale > 1000 ? either(other * scale, value * scale) : whole(value * scale)
  }
  if (value === 0 || value > smallLimit) return whole(value)
  if (other !== undefined || / /.test(typed)) return either(value, value * 1000)
  const suggestion = formatNumber(value * (value < 1000 ? 1_000_000 : 1000), 'vi')
  return { kind: 'ambiguous', why: '', suggestion, other: formatNumber(value, 'vi') }
}

function either(other: number, likely: number): Reading<number> {
  const [shown, suggestion] = [formatNumber(Math.round(other), 'vi'), formatNumber(Math.round(likely), 'vi')]
  return { kind: 'ambiguous', why: 'thousands', suggestion, other: shown }
}

/** Sums are kept in whole đồng; a fraction that is more than the noise of a formula is said. */
function whole(value: number): Reading<number> {
  const rounded = Math.round(value)
  if (Math.abs(value - rounded) > 0.01) return interpreted(rounded)
  return rounded > LARGEST ? { kind: 'invalid', why: 'money-too-large' } : { kind: 'ok', value: rounded }
}

function interpreted(value: number): Reading<number> {
  const rounded = Math.round(value)
  if (rounded > LARGEST) return { kind: 'invalid', why: 'money-too-large' }
  return { kind: 'interpreted', value: rounded, as: 'money', shown: formatNumber(rounded, 'vi') }
}

/** Why a text is not one amount: a calculation, a range, number words, other words, or figures that make no number. */
function notOneAmount(line: string, { smallLimit }: MoneyOptions): Reading<number> {
  if (isExpression(line)) {
    const total = totalOf(line, smallLimit)
    const suggestion = total === null || total > LARGEST ? {} : { suggestion: formatNumber(total, 'vi') }
    return { kind: 'invalid', why: 'money-expression', ...suggestion }
  }
  if (isRange(line)) return { kind: 'invalid', why: 'range' }
  const spoken = spokenNumber(line)
  if (spoken && /^(?:đồng|chẵn|có| )*$/iu.test(spoken.rest)) {
    return { kind: 'invalid', why: 'number-words', suggestion: formatNumber(spoken.value, 'vi') }
  }
  return { kind: 'invalid', why: /\p{L}/u.test(line) ? 'money-text' : 'number' }
}
