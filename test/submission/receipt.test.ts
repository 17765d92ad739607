import { describe, expect, it } from 'vitest'
import { isProvenLater, parseMoment, parseReceiptLog, receiptOf } from '../../src/submission/receipt.ts'
import type { Receipt } from '../../src/submission/submission.ts'
import { campaign } from '../helpers/campaign.ts'
import { grid, sheet } from '../helpers/grid.ts'

describe('a typed moment', () => {
  it.each([
    ['2022-02-26', '2022-02-26'],
    ['26/02/2022', '2022-02-26'],
    ['26/2/2022', '2022-02-26'],
    ['26/02/2022 16:30', '2022-02-26T16:30:00+07:00'],
    ['16h30 ngày 26/02/2022', '2022-02-26T16:30:00+07:00'],
    ['8 giờ 26.02.2022', '2022-02-26T08:00:00+07:00'],
    ['2022-02-26 08:05', '2022-02-26T08:05:00+07:00'],
    ['2022-02-26T23:30:00Z', '2022-02-27T06:30:00+07:00'],
    ['2022-02-26T16:30:00+07:00', '2022-02-26T16:30:00+07:00'],
    ['26.2.22', '2022-02-26'],
    ['28/2/22', '2022-02-28'],
    ['ngày 26 tháng 02 năm 2022', '2022-02-26'],
    ['16h30, thứ bảy, ngày 26 tháng 2 năm 2022', '2022-02-26T16:30:00+07:00'],
    ['02/28/2022', '2022-02-28'],
    ['26/2/2022 4:30 PM', '2022-02-26T16:30:00+07:00'],
    ['4:30:00 CH 26/2/2022', '2022-02-26T16:30:00+07:00'],
    ['8 giờ sáng 26/2/2022', '2022-02-26T08:00:00+07:00'],
    ['26/2/2022 12:05 AM', '2022-02-26T00:05:00+07:00'],
    ['26/2/2022 12:05 PM', '2022-02-26T12:05:00+07:00'],
    ['26/2/2022 16:30 AM', null],
    ['44618.6875', '2022-02-26T16:30:00+07:00'],
    ['44618,6875', '2022-02-26T16:30:00+07:00'],
    ['44618', '2022-02-26'],
    ['44618.99999', '2022-02-26T23:59:00+07:00'],
    ['26/02/2022 24:00', null],
    ['2022-02-26 16:30Z', null],
    ['2/2022', null],
    ['30/02/2022', null],
    ['26/02/2022 25:00', null],
    ['hôm qua', null],
    ['', null],
  ])('%s → %s', (text, expected) => {
    expect(parseMoment(text)).toBe(expected)
  })
})

it('reads the log whatever the order of its columns', () => {
  const log = parseReceiptLog(
    grid(
      sheet('Sổ nhận', [
        ['SỔ NHẬN'],
        ['Ngày, giờ nhận', 'Tên tệp', 'Đơn vị', 'Ghi chú'],
        ['18/02/2022 08:30', 'Krong Buk.xlsx', 'Krông Búk', null],
        [{ day: '2022-02-19' }, null, 'H. Lắk', 'qua Zalo'],
        [null, null, null, 'dòng ghi chú'],
      ]),
    ),
    'so-nhan.xlsx',
    campaign,
  )
  expect(log.rows.map(({ row, fileName, unit, at }) => [row, fileName, unit?.id, at])).toEqual([
    [3, 'Krong Buk.xlsx', 'KBU', '2022-02-18T08:30:00+07:00'],
    [4, '', 'LAK', '2022-02-19'],
  ])
})

describe('when a file was received', () => {
  const asOf = '2022-03-01'
  const modified = Date.parse('2022-02-20T10:00:00+07:00')
  const row = { row: 2, fileName: 'a.xlsx', unit: null, at: '2022-02-21' }

  it.each([
    ['the option', { modified }, { option: '2022-02-19', row }, { at: '2022-02-19', source: 'option' }],
    ['the log', { modified }, { option: null, row }, { at: '2022-02-21', source: 'receipts' }],
    [
      'the file time as an estimate',
      { modified },
      { option: null, row: null },
      { at: '2022-02-20T10:00:00+07:00', source: 'file-time' },
    ],
    [
      'nothing: copied later than today',
      { modified: Date.parse('2022-03-02T00:00:00+07:00') },
      { option: null, row: null },
      { at: null, source: 'unknown' },
    ],
    [
      'nothing: older than the document',
      { modified: Date.parse('2020-01-01T00:00:00Z') },
      { option: null, row: null },
      { at: null, source: 'unknown' },
    ],
  ])('%s', (_, file, known, expected) => {
    expect(receiptOf(file, { ...known, campaign, asOf })).toEqual(expected)
  })
})

describe('evidence that one came after the other', () => {
  const logged = (at: string): Receipt => ({ at, source: 'receipts' })
  it.each([
    ['another day', logged('2022-02-24'), logged('2022-02-23'), true],
    ['another hour', logged('2022-02-24T15:10:00+07:00'), logged('2022-02-24T08:00:00+07:00'), true],
    ['the same day without hours', logged('2022-02-24'), logged('2022-02-24T08:00:00+07:00'), false],
    ['equal times', logged('2022-02-24'), logged('2022-02-24'), false],
    ['a file time', { at: '2022-02-25', source: 'file-time' } as const, logged('2022-02-24'), false],
  ])('%s: %s', (_, later, earlier, expected) => {
    expect(isProvenLater(later, earlier)).toBe(expected)
  })
})
