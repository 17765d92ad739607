import { describe, expect, it } from 'vitest'
import { isBuiltInDate, showsDay } from '../../../src/workbook/read/number-format.ts'

describe('a number format', () => {
  it.each([
    'dd/mm/yyyy',
    'd/m/yy',
    'D-MMM-YYYY',
    'yyyy\\-mm\\-dd;@',
    'mmm',
    'mm/yyyy',
    '[$-42A]dd\\ mmmm\\ yyyy',
    '[$-F800]dddd, mmmm dd, yyyy',
    '"ngày" dd "tháng" mm "năm" yyyy',
    'dd/mm/yyyy hh:mm',
    'yyyy-mm-dd hh:mm:ss.000',
    'dd/mm/yyyy h:mm AM/PM',
    '[Red]dd/mm',
  ])('shows a day: %s', (format) => {
    expect(showsDay(format)).toBe(true)
  })

  it.each([
    'General',
    '0',
    '#,##0',
    '#,##0.00',
    '0.00E+00',
    '#,##0 "đồng"',
    '#,##0\\ \\d',
    '#,##0\\ [$₫-42A]',
    '_-* #,##0.00\\ _₫_-;\\-* #,##0.00\\ _₫_-;_-* "-"??\\ _₫_-;_-@_-',
    '[Red]-#,##0',
    '[Blue]General',
    '# ?/?',
    '0%',
    '@',
    'h:mm',
    'hh:mm:ss',
    'mm:ss.0',
    '[h]:mm',
    '[m]',
    'h:mm AM/PM',
    '"dd/mm/yyyy"',
    '',
  ])('shows none: %s', (format) => {
    expect(showsDay(format)).toBe(false)
  })

  it('that is built in shows a day by its number', () => {
    const dates = Array.from({ length: 60 }, (_, id) => id).filter(isBuiltInDate)
    expect(dates).toEqual([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58])
  })
})
