import { describe, expect, it } from 'vitest'
import { dayOfIso, dayOfSerial } from '../../../src/workbook/read/dates.ts'

describe('the day of a serial', () => {
  it.each([
    [44620, '2022-02-28'],
    [44620.999, '2022-02-28'],
    [44619.9999999999, '2022-02-28'],
    [1, '1900-01-01'],
    [59, '1900-02-28'],
    [61, '1900-03-01'],
    [2_958_465, '9999-12-31'],
  ])('%d is %s', (serial, day) => {
    expect(dayOfSerial(serial, false)).toEqual({ day, serial })
  })

  it.each([0, 0.5, 0.99, 60, 60.5, -1, 2_958_466, 1e300])('%d is none', (serial) => {
    expect(dayOfSerial(serial, false)).toBeNull()
  })

  it.each([
    [43158, '2022-02-28', 44620],
    [1, '1904-01-02', 1463],
  ])('%d counted from 1904 is %s', (stored, day, serial) => {
    expect(dayOfSerial(stored, true)).toEqual({ day, serial })
  })
})

describe('the day of an ISO date', () => {
  it.each([
    ['2022-02-28', { day: '2022-02-28', serial: 44620 }],
    ['2022-02-28T23:59:59+07:00', { day: '2022-02-28', serial: 44620 }],
    ['1900-02-28', { day: '1900-02-28', serial: 59 }],
    ['1900-03-01', { day: '1900-03-01', serial: 61 }],
    ['2022-02-29', null],
    ['28/02/2022', null],
    ['2022', null],
  ])('%s', (text, day) => {
    expect(dayOfIso(text)).toEqual(day)
  })
})

it('shows every day of the calendar as the platform does', () => {
  const wrong: number[] = []
  for (let serial = 61; serial <= 2_958_465; serial += 1) {
    // Every day of two centuries, and every 37th after that.
    if (serial > 75_000) serial += 36
    if (serial > 2_958_465) break
    const expected = new Date((serial - 25_569) * 86_400_000).toISOString().slice(0, 10)
    if (dayOfSerial(serial, false)?.day !== expected) wrong.push(serial)
  }
  expect(wrong).toEqual([])
})
