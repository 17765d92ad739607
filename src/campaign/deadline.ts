import type { Day } from '../finding.ts'
import { addDays, daysBetween } from '../vietnamese/calendar.ts'
import type { Deadline } from './campaign.ts'

/** The last calendar day that is surely on time: the day before a «trước …» deadline, the very day of a «chậm nhất …» one. */
export function lastSureDay(deadline: Deadline): Day {
  if (deadline.kind === 'no-later-than') return deadline.date
  return addDays(deadline.date, -1)
}

/** A calendar day against the deadline. The date of a «trước …» deadline is neither on time nor late: the office decides. */
export function timeliness(day: Day, deadline: Deadline): 'on-time' | 'boundary' | 'late' {
  if (day > deadline.date) return 'late'
  return day === deadline.date && deadline.kind === 'before' ? 'boundary' : 'on-time'
}

/** Calendar days after the deadline's date; 0 on it and before. */
export function daysLate(day: Day, deadline: Deadline): number {
  return Math.max(0, daysBetween(deadline.date, day))
}
