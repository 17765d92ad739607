import { tidy } from './fold.ts'
import { formatNumber } from './format.ts'
import { numberWords } from './number-words.ts'
import type { Reading } from './reading.ts'

export interface MoneyOptions {
  /** What 1 stands for, in đồng: 1, or 1,000,000 in a column headed «(triệu đồng)». */
  readonly scale: number
  /** From 1 up to this many đồng without a stated unit an amount is ambiguous. */
  readonly smallLimit: number
}

const LARGEST = 1_000_000_000_000

/** Words for amounts and what they stand for, longest first where one begins another. */
const UNITS: readonly (readonly [RegExp, number])[] = [
  [/^(tỷ|tỉ|ty)(?!\p{L})/iu, 1_000_000_000],
  [/^(triệu|trieu|trđ|tr)(?!\p{L}*[a-zà-ỹ]{2})/iu, 1_000_000],
  [/^(nghìn|ngàn|nghin|ngan|k|n)(?!\p{L})/iu, 1_000],
]

const CURRENCY = /\s*(đồng|dong|vnđ|vnd|đ|₫)\.?$/iu
const TAIL = /[,.]?\s*[-–]+\s*$/u

/** An amount in whole đồng, as people write it: 5.000.000đ, 5tr, 1 tỷ 2, 500 ngàn. What has several readings is asked about. */
export function readMoney(typed: string | number, options: MoneyOptions): Reading<number> {
  if (typeof typed === 'number') return bare(typed * options.scale, options, String(typed))
  const text = tidy(typed).replaceAll('\n', ' ')
  const problem = notOneAmount(text)
  if (problem) return problem
  const amount = text
    .replace(/^\((.*)\)$/s, '-$1')
    .replace(CURRENCY, '')
    .replace(TAIL, '')
    .replace(CURRENCY, '')
    .trim()
  const negative = /^[-–−]/u.test(amount)
  const positive = negative ? amount.slice(1).trim() : amount
  const worded = withUnits(positive)
  if (worded !== null) return interpreted(negative ? -worded : worded)
  if (!/^\d[\d.,\s']*$/.test(positive)) return { kind: 'invalid', why: 'money-text' }
  if (negative) return { kind: 'invalid', why: 'negative-money' }
  return plain(positive, options, CURRENCY.test(text))
}

/** Expressions, ranges and words instead of one amount. */
function notOneAmount(text: string): Reading<number> | null {
  const product =
    /^(.+?)\s*\/\s*(?:hộ|người|chị|con|suất|mô hình|lớp|buổi)\s*(?:x|×|\*|nhân)\s*(\d+)(?:\s*\p{L}+)*$/iu.exec(
      text,
    )
  const times = product ?? /^(\d[^x×*]*?)\s*(?:x|×|\*)\s*(\d+)(?:\s*\p{L}+)*$/iu.exec(text)
  if (times)
    return { kind: 'invalid', why: 'money-expression', ...productOf(times[1] ?? '', Number(times[2])) }
  if (/\/\s*(hộ|người|chị|con|suất|tháng|lớp)/iu.test(text) || /\d\s*[+*x×]\s*\d/u.test(text)) {
    return { kind: 'invalid', why: 'money-expression' }
  }
  if (
    /^(khoảng|tầm|trên|hơn|dưới|gần|từ)\s/iu.test(text) ||
    /\d\s*(triệu|tr|k)?\s*(-|–|—|đến)\s*\d/iu.test(text)
  ) {
    return { kind: 'invalid', why: 'range' }
  }
  const words = /^\d/.test(text) ? null : numberWords(text)
  return words === null ? null : { kind: 'invalid', why: 'number-words' }
}

function productOf(one: string, times: number): { suggestion?: string } {
  const reading = readMoney(one, { scale: 1, smallLimit: 0 })
  const value = 'value' in reading ? reading.value * times : null
  return value === null ? {} : { suggestion: formatNumber(value, 'vi') }
}

/** «1 tỷ 2», «5tr5», «1,5 triệu», «500k»; null when no unit word follows the number. */
function withUnits(text: string): number | null {
  let rest = text
  let total = 0
  let last = 0
  while (rest !== '') {
    const [all, digits = ''] = /^(\d+(?:[.,]\d+)?)\s*/.exec(rest) ?? ['']
    if (digits === '') return null
    rest = rest.slice(all.length)
    const number = Number(digits.replace(',', '.'))
    const unit = UNITS.find(([word]) => word.test(rest))
    if (unit) {
      total += number * unit[1]
      last = unit[1]
      rest = rest.replace(unit[0], '').trim()
    } else if (last > 0 && rest === '') return total + (number * last) / 10 ** digits.length
    else return null
  }
  return last > 0 ? total : null
}

function interpreted(value: number): Reading<number> {
  if (value < 0) return { kind: 'invalid', why: 'negative-money' }
  if (value > LARGEST) return { kind: 'invalid', why: 'money-too-large' }
  const whole = Math.round(value)
  return { kind: 'interpreted', value: whole, as: 'money', shown: formatNumber(whole, 'vi') }
}

/** Digits with separators: groups of three are thousands; one group alone («5.000») may be đồng or nghìn đồng. */
function plain(digits: string, options: MoneyOptions, stated: boolean): Reading<number> {
  const text = digits.replace(/[\s']+/g, ' ').trim()
  const decimal = /^\d{1,3}(?:\.\d{3}){2,},\d{1,2}$|^\d{1,3}(?:,\d{3}){2,}\.\d{1,2}$/.test(text)
  if (decimal) return ok(Number(text.slice(0, text.search(/[.,]\d{1,2}$/)).replace(/\D/g, '')))
  if (options.scale > 1 && /^\d+(?:[.,]\d+)?$/.test(text))
    return ok(Number(text.replace(',', '.')) * options.scale)
  if (!/^\d+$|^\d{1,3}(?:[., ]\d{3})+$/.test(text)) {
    return /^\d+[.,]\d+$/.test(text)
      ? bare(Number(text.replace(',', '.')), options, text)
      : { kind: 'invalid', why: 'number' }
  }
  const value = Number(text.replace(/\D/g, ''))
  if (stated) return ok(value)
  if (/^\d{1,3}[.,]\d{3}$/.test(text) && value <= options.smallLimit) return thousands(value)
  return bare(value, options, text)
}

function thousands(value: number): Reading<number> {
  return {
    kind: 'ambiguous',
    why: 'thousands',
    other: formatNumber(value, 'vi'),
    suggestion: formatNumber(value * 1000, 'vi'),
  }
}

/** An amount without a stated unit: too small to be đồng means millions, most likely. */
function bare(value: number, { smallLimit }: MoneyOptions, typed: string): Reading<number> {
  if (!Number.isFinite(value)) return { kind: 'invalid', why: 'number' }
  if (value < 0) return { kind: 'invalid', why: 'negative-money' }
  if (value > 0 && value <= smallLimit) {
    const factor = value < 1000 ? 1_000_000 : 1000
    return { kind: 'ambiguous', why: '', other: typed, suggestion: formatNumber(value * factor, 'vi') }
  }
  return ok(value)
}

function ok(value: number): Reading<number> {
  return value > LARGEST
    ? { kind: 'invalid', why: 'money-too-large' }
    : { kind: 'ok', value: Math.round(value) }
}
