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

/** Today against the deadline; `days` counts to its last sure day, or from its date. */
export type DeadlineState =
  | { readonly kind: 'before'; readonly days: number }
  | { readonly kind: 'last-day' }
  /** The date of a «trước …» deadline itself. */
  | { readonly kind: 'boundary' }
  | { readonly kind: 'after'; readonly days: number }

/** Where a day stands against the deadline. */
export function deadlineState(asOf: Day, deadline: Deadline): DeadlineState {
  const last = lastSureDay(deadline)
  if (asOf < last) return { kind: 'before', days: daysBetween(asOf, last) }
  if (asOf === last) return { kind: 'last-day' }
  if (asOf <= deadline.date) return { kind: 'boundary' }
  return { kind: 'after', days: daysBetween(deadline.date, asOf) }
}
