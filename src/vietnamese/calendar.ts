import { millisecondsInDay, millisecondsInHour } from 'date-fns/constants'
import type { Day } from '../finding.ts'

// Days are counted in UTC: functions that go through the machine's zone are wrong where a zone skipped a day.

/** Asia/Ho_Chi_Minh: UTC+7 without daylight saving, whatever the machine's zone. */
const OFFSET = 7 * millisecondsInHour

/** Whether the calendar has this day; months count from 1. */
export function isRealDay(year: number, month: number, date: number): boolean {
  return month >= 1 && month <= 12 && date >= 1 && date <= daysInMonth(year, month)
}

/** Days of a month; months count from 1. */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

/** The parts of a day as text; no check. */
export function toDay(year: number, month: number, date: number): Day {
  const two = (part: number) => String(part).padStart(2, '0')
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(date)}`
}

/** The last day of a month; months count from 1. */
export function endOfMonth(year: number, month: number): Day {
  return toDay(year, month, daysInMonth(year, month))
}

/** Calendar days from one to the other; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return (Date.parse(to) - Date.parse(from)) / millisecondsInDay
}

/** The day a number of days later. */
export function addDays(day: Day, days: number): Day {
  return new Date(Date.parse(day) + days * millisecondsInDay).toISOString().slice(0, 10)
}

/** The calendar day of an instant (milliseconds since 1970) in Asia/Ho_Chi_Minh. */
export function dayOfInstant(milliseconds: number): Day {
  return instantText(milliseconds).slice(0, 10)
}

/** An instant (milliseconds since 1970) as ISO 8601 with +07:00, to the second. */
export function instantText(milliseconds: number): string {
  return `${new Date(milliseconds + OFFSET).toISOString().slice(0, 19)}+07:00`
}
