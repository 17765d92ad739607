import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '../../src/vietnamese/calendar.ts'
import { readCount } from '../../src/vietnamese/count.ts'
import { readDay } from '../../src/vietnamese/day.ts'
import { ethnicMatcher } from '../../src/vietnamese/ethnic.ts'
import { fold, tidy } from '../../src/vietnamese/fold.ts'
import { formalDay, formatDay, formatNumber } from '../../src/vietnamese/format.ts'
import { readMoney } from '../../src/vietnamese/money.ts'
import { nearest } from '../../src/vietnamese/near.ts'
import { splitEthnic } from '../../src/vietnamese/split-ethnic.ts'
import { toneKey } from '../../src/vietnamese/tone-key.ts'
import { readYear } from '../../src/vietnamese/year.ts'
import { cpuTime } from '../helpers/cpu-time.ts'

const DONG = { scale: 1, smallLimit: 99_999 }
const period = { from: '2021-08-01', to: '2022-03-08' }
const match = ethnicMatcher([{ name: 'Bru-Vân Kiều', aliases: ['Vân Kiều', 'nhóm: Trì, Khùa'] }])

/** Pieces of what people type, so that random texts come near every pattern. */
const PIECES =
  '5|05|000|12|2022|1.000| |  |.|,|-|–|/|(|)|x|+|=|:|đ|đồng|tr|triệu|tỷ|k|nghìn|hộ|người|/hộ|mỗi|khoảng|từ|đến|tháng|t|quý|i|iv|năm|ngày|cả|đợt|mười|hai|trăm|rưỡi|và|dân tộc|\n|~|thứ'
const typed = fc.oneof(
  fc.string({ maxLength: 60 }),
  fc.string({ maxLength: 60, unit: 'grapheme' }),
  fc.array(fc.constantFrom(...PIECES.split('|')), { maxLength: 25 }).map((pieces) => pieces.join('')),
  fc
    .tuple(fc.constantFrom(...PIECES.split('|')), fc.nat(60))
    .map(([piece, times]) => piece.repeat(times).slice(0, 60)),
)
const day = fc.integer({ min: 0, max: 73_000 }).map((days) => addDays('1900-01-01', days))

/** Everything that reads a typed cell. */
const READERS: readonly ((text: string) => unknown)[] = [
  (text) => readMoney(text, DONG),
  (text) => readMoney(text, { ...DONG, scale: 1_000_000 }),
  readCount,
  (text) => readYear(text, 1900, 2032),
  (text) => readDay(text, { period, role: 'from' }),
  (text) => readDay(text, { period, role: 'to' }),
  (text) => splitEthnic(text).map(match),
  (text) => nearest(text, ['Hỗ trợ mô hình sinh kế']),
  fold,
  toneKey,
]

describe('whatever is typed', () => {
  it('is read or refused within 20 ms', () => {
    for (const read of READERS) read('5tr')
    fc.assert(
      fc.property(typed, (text) => {
        for (const read of READERS) expect(cpuTime(() => read(text), 20)).toBeLessThan(20)
      }),
      { numRuns: 3000 },
    )
  })

  it('may be a whole page: read or refused at once', () => {
    const pages = PIECES.split('|').flatMap((piece) => [piece.repeat(8000), `5${piece.repeat(8000)}x`])
    for (const page of pages) {
      for (const read of READERS) expect(cpuTime(() => read(page), 200)).toBeLessThan(200)
    }
  })

  it('is never an amount or a count out of bounds', () => {
    fc.assert(
      fc.property(typed, (text) => {
        const money = readMoney(text, DONG)
        if ('value' in money) {
          expect(Number.isSafeInteger(money.value)).toBe(true)
          expect(money.value).toBeGreaterThanOrEqual(0)
          expect(money.value).toBeLessThanOrEqual(1e12)
        }
        const count = readCount(text)
        if ('value' in count) expect(Number.isSafeInteger(count.value) && count.value > 0).toBe(true)
      }),
      { numRuns: 3000 },
    )
  })

  it('is tidy once it is tidied', () => {
    fc.assert(
      fc.property(typed, (text) => {
        expect(tidy(tidy(text))).toBe(tidy(text))
      }),
    )
  })
})

describe('what is written is read back', () => {
  const amount = fc.integer({ min: 100_000, max: 1_000_000_000_000 })

  it('amounts in both styles, with and without đồng', () => {
    fc.assert(
      fc.property(amount, (value) => {
        const vi = formatNumber(value, 'vi')
        for (const text of [
          vi,
          formatNumber(value, 'en'),
          String(value),
          `${vi} đồng`,
          `${vi}đ`,
          `${vi},-`,
        ]) {
          expect(readMoney(text, DONG)).toEqual({ kind: 'ok', value })
        }
        expect(readMoney(value, DONG)).toEqual({ kind: 'ok', value })
      }),
    )
  })

  it('small amounts are never taken', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999 }), (value) => {
        for (const text of [value, String(value), formatNumber(value, 'vi'), formatNumber(value, 'en')]) {
          expect(readMoney(text, DONG).kind).toBe('ambiguous')
        }
      }),
    )
  })

  it('counts', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999 }), (value) => {
        expect(readCount(formatNumber(value, 'vi'))).toEqual({ kind: 'ok', value })
        expect(readCount(`${formatNumber(value, 'vi')} người`)).toMatchObject({ kind: 'interpreted', value })
      }),
    )
  })

  it('days', () => {
    fc.assert(
      fc.property(day, fc.constantFrom('from', 'to', 'single'), (value, role) => {
        for (const text of [value, formatDay(value, 'vi'), formatDay(value, 'en'), formalDay(value)]) {
          expect(readDay(text, { period, role })).toEqual({ kind: 'ok', value })
        }
      }),
    )
  })
})
