import { afterEach, describe, expect, it } from 'vitest'
import {
  addDays,
  dayOfInstant,
  daysBetween,
  daysInMonth,
  endOfMonth,
  instantText,
  isRealDay,
  toDay,
} from '../../src/vietnamese/calendar.ts'

const zone = process.env.TZ

afterEach(() => {
  if (zone === undefined) delete process.env.TZ
  else process.env.TZ = zone
})

describe.each(['UTC', 'Asia/Ho_Chi_Minh', 'America/Los_Angeles', 'America/Sao_Paulo', 'Pacific/Apia'])(
  'the calendar on a machine in %s',
  (tz) => {
    it.each([
      [2022, 2, 28, true],
      [2022, 2, 29, false],
      [2024, 2, 29, true],
      [2000, 2, 29, true],
      [1900, 2, 29, false],
      [2021, 4, 31, false],
      [2011, 12, 30, true],
      [2022, 13, 1, false],
      [2022, 0, 1, false],
      [2022, 1, 0, false],
    ])('%d-%d-%d exists: %s', (year, month, date, exists) => {
      process.env.TZ = tz
      expect(isRealDay(year, month, date)).toBe(exists)
    })

    it('counts days', () => {
      process.env.TZ = tz
      expect(toDay(2022, 2, 8)).toBe('2022-02-08')
      expect(daysInMonth(2024, 2)).toBe(29)
      expect(endOfMonth(2022, 2)).toBe('2022-02-28')
      expect(daysBetween('2022-02-28', '2022-03-01')).toBe(1)
      expect(daysBetween('2022-03-01', '2022-02-28')).toBe(-1)
      expect(daysBetween('2011-12-29', '2011-12-31')).toBe(2)
      expect(daysBetween('2021-01-01', '2022-01-01')).toBe(365)
      expect(daysBetween('2018-11-03', '2018-11-05')).toBe(2)
      expect(addDays('2022-02-28', 1)).toBe('2022-03-01')
      expect(addDays('2022-03-01', -1)).toBe('2022-02-28')
      expect(addDays('2011-12-29', 1)).toBe('2011-12-30')
      expect(addDays('2018-11-03', 1)).toBe('2018-11-04')
    })

    it('gives instants in Vietnamese time', () => {
      process.env.TZ = tz
      expect(instantText(Date.parse('2022-02-27T16:59:59Z'))).toBe('2022-02-27T23:59:59+07:00')
      expect(instantText(Date.parse('2022-02-27T17:00:00Z'))).toBe('2022-02-28T00:00:00+07:00')
      expect(dayOfInstant(Date.parse('2022-02-27T16:59:59Z'))).toBe('2022-02-27')
      expect(dayOfInstant(Date.parse('2022-02-27T17:00:00Z'))).toBe('2022-02-28')
    })
  },
)
