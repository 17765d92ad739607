import { describe, expect, it } from 'vitest'
import type { Deadline } from '../../src/campaign/campaign.ts'
import { daysLate, lastSureDay, timeliness } from '../../src/campaign/deadline.ts'

const before: Deadline = { date: '2022-02-28', kind: 'before', words: 'trước 28/02/2022' }
const noLaterThan: Deadline = { ...before, kind: 'no-later-than', words: 'chậm nhất vào 28/2/2022' }

describe('a deadline', () => {
  it('has the day before as its last sure day when it says «trước»', () => {
    expect(lastSureDay(before)).toBe('2022-02-27')
    expect(lastSureDay(noLaterThan)).toBe('2022-02-28')
    expect(lastSureDay({ ...before, date: '2022-01-01' })).toBe('2021-12-31')
  })

  it.each([
    ['2022-02-27', before, 'on-time', 0],
    ['2022-02-28', before, 'boundary', 0],
    ['2022-03-01', before, 'late', 1],
    ['2022-02-28', noLaterThan, 'on-time', 0],
    ['2022-03-01', noLaterThan, 'late', 1],
    ['2022-04-01', before, 'late', 32],
  ] as const)('%s against %o is %s, %i days late', (day, deadline, expected, days) => {
    expect(timeliness(day, deadline)).toBe(expected)
    expect(daysLate(day, deadline)).toBe(days)
  })
})
