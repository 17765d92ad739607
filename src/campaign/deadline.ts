import type { Deadline } from './campaign.ts'

const DAY = 86_400_000

/** Days since 1970 of a calendar day; counting them needs no time zone. */
function dayNumber(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / DAY
}

/** The last calendar day that is surely on time: the day before a «trước …» deadline, the very day of a «chậm nhất …» one. */
export function lastSureDay(deadline: Deadline): string {
  if (deadline.kind === 'no-later-than') return deadline.date
  return new Date((dayNumber(deadline.date) - 1) * DAY).toISOString().slice(0, 10)
}

/** A calendar day against the deadline. The date of a «trước …» deadline is neither on time nor late: the office decides. */
export function timeliness(day: string, deadline: Deadline): 'on-time' | 'boundary' | 'late' {
  if (day > deadline.date) return 'late'
  return day === deadline.date && deadline.kind === 'before' ? 'boundary' : 'on-time'
}

/** Calendar days after the deadline's date; 0 on it and before. */
export function daysLate(day: string, deadline: Deadline): number {
  return Math.max(0, dayNumber(day) - dayNumber(deadline.date))
}
