import type { Day } from '../../finding.ts'

/** UTC midnight of a calendar day. @throws Error for what is no day of the calendar, or is before 1900. */
export function midnight(day: Day): Date {
  const date = new Date(`${day}T00:00:00Z`)
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(day) && !Number.isNaN(date.getTime())
  if (!isDay || date.toISOString().slice(0, 10) !== day || day < '1900-01-01') {
    throw new Error(`Not a calendar day Excel can store: ${day}`)
  }
  return date
}

/** Excel's number of a day: 1 is 1900-01-01, and a 29 February 1900 that never was counts. @throws Error as `midnight`. */
export function daySerial(day: Day): number {
  const serial = midnight(day).getTime() / 86_400_000 + 25_569
  return serial < 61 ? serial - 1 : serial
}
