import { tidy } from './fold.ts'
import { formatNumber } from './format.ts'
import { numberWords } from './number-words.ts'
import type { Reading } from './reading.ts'

/** Words that may stand behind a number of people. */
const PEOPLE = /^(người|chị( em)?|cô|bà|phụ nữ|hội viên|hv|hộ|lượt người|em)\b.*$/iu

/**
 * A number of people: 5, «05», «1.234»; with words behind it («05 chị», «1 hộ») it is interpreted. Number words, ranges,
 * fractions, zero and negatives are not read.
 */
export function readCount(typed: string | number): Reading<number> {
  if (typeof typed === 'number') return whole(typed)
  const text = tidy(typed)
  if (/^[~≈]?\d+\s*(-|–|—|đến|tới|hoặc)\s*\d+/u.test(text) || /^(khoảng|trên|hơn|dưới|gần)\s/iu.test(text)) {
    return { kind: 'invalid', why: 'range' }
  }
  const [, sign = '', digits = '', rest = ''] =
    /^(-?)\s*(\d+(?:[.,\s]\d{3})*(?:[.,]\d+)?)\s*(.*)$/su.exec(text) ?? []
  if (digits === '') return inWords(text)
  const grouped = /^\d{1,3}([.,\s]\d{3})+$/.test(digits)
  const value = Number(grouped ? digits.replace(/\D/g, '') : digits.replace(',', '.'))
  const reading = whole(sign === '' ? value : -value)
  if (reading.kind !== 'ok' || rest === '') return reading
  if (!PEOPLE.test(rest)) return { kind: 'invalid', why: 'number' }
  return { kind: 'interpreted', value: reading.value, as: 'count', shown: formatNumber(reading.value, 'vi') }
}

function whole(value: number): Reading<number> {
  if (!Number.isFinite(value)) return { kind: 'invalid', why: 'number' }
  if (value <= 0) return { kind: 'invalid', why: 'not-positive' }
  if (!Number.isInteger(value)) return { kind: 'invalid', why: 'whole-number' }
  return { kind: 'ok', value }
}

function inWords(text: string): Reading<number> {
  const number = numberWords(text)
  return number === null
    ? { kind: 'invalid', why: 'number' }
    : { kind: 'invalid', why: 'number-words', suggestion: String(number) }
}
