import type { Moment } from '../submission/submission.ts'
import { daysBetween } from '../vietnamese/calendar.ts'

/** A moment as Excel counts it: days from 30/12/1899, the local time of day behind the point. */
export function serialOf(moment: Moment): number {
  const days = daysBetween('1899-12-30', moment.slice(0, 10))
  const [hours = 0, minutes = 0] = moment.slice(11, 16).split(':').map(Number)
  return days + (hours * 60 + minutes) / 1440
}
