import { differenceInCalendarDays } from 'date-fns/differenceInCalendarDays'
import type { Day } from '../finding.ts'

/** Asia/Ho_Chi_Minh: UTC+7 without daylight saving, whatever the machine's zone. */
const OFFSET = 7 * 3_600_000

/** Whether the calendar has this day; months count from 1. */
export function isRealDay(year: number, month: number, date: number): boolean {
  if (month < 1 || month > 12 || date < 1) return false
  return date <= daysInMonth(year, month)
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

/** Calendar days from one to the other; negative when `to` is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return differenceInCalendarDays(localNoon(to), localNoon(from))
}

/** The day a number of days later. */
export function addDays(day: Day, days: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
}

/** The calendar day of an instant (milliseconds since 1970) in Asia/Ho_Chi_Minh. */
export function dayOfInstant(milliseconds: number): Day {
  return instantText(milliseconds).slice(0, 10)
}

/** An instant as ISO 8601 with +07:00, to the second. */
export function instantText(milliseconds: number): string {
  return `${new Date(milliseconds + OFFSET).toISOString().slice(0, 19)}+07:00`
}

/** Noon stays on its day in every zone. */
function localNoon(day: Day): Date {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  return new Date(year, month - 1, date, 12)
}
