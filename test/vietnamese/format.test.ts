import { describe, expect, it } from 'vitest'
import { formalDay, formatDay, formatMoment, formatNumber, weekday } from '../../src/vietnamese/format.ts'

describe('what people read', () => {
  it.each([
    [1_234_567.5, '1.234.567,5', '1,234,567.5'],
    [5_000_000, '5.000.000', '5,000,000'],
    [999, '999', '999'],
    [1000, '1.000', '1,000'],
    [0, '0', '0'],
    [-1234.567, '-1.234,57', '-1,234.57'],
    [-0.001, '0', '0'],
    [0.1 + 0.2, '0,3', '0.3'],
    [1_000_000_000_000, '1.000.000.000.000', '1,000,000,000,000'],
  ])('%d is written %s and %s', (value, vi, en) => {
    expect([formatNumber(value, 'vi'), formatNumber(value, 'en')]).toEqual([vi, en])
  })

  it('writes days and moments', () => {
    expect(formatDay('2022-02-28', 'vi')).toBe('28/02/2022')
    expect(formatDay('2022-02-28', 'en')).toBe('28/02/2022')
    expect(formatMoment('2022-02-26', 'vi')).toBe('26/02/2022')
    expect(formatMoment('2022-02-26T16:30:00+07:00', 'vi')).toBe('26/02/2022 16:30')
    expect(formatMoment('2022-02-26T00:00:00+07:00', 'en')).toBe('26/02/2022 00:00')
  })

  it.each([
    ['2022-02-27', 'Chủ nhật', 'Sunday'],
    ['2022-02-28', 'thứ Hai', 'Monday'],
    ['2022-03-01', 'thứ Ba', 'Tuesday'],
    ['2022-03-05', 'thứ Bảy', 'Saturday'],
  ])('%s is %s', (day, vi, en) => {
    expect([weekday(day, 'vi'), weekday(day, 'en')]).toEqual([vi, en])
  })

  it.each([
    ['2022-02-28', 'ngày 28 tháng 02 năm 2022'],
    ['2022-01-05', 'ngày 05 tháng 01 năm 2022'],
    ['2022-03-08', 'ngày 08 tháng 3 năm 2022'],
    ['2021-12-25', 'ngày 25 tháng 12 năm 2021'],
  ])('%s stands in a document as «%s»', (day, formal) => {
    expect(formalDay(day)).toBe(formal)
  })
})
