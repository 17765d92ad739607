import type { Day } from '../../finding.ts'

/** 31/12/9999, the last day that Excel shows. */
const LAST_SERIAL = 2_958_465
/** Excel counts a 29/02/1900 that never was, so that serials before it are one day short of the calendar. */
const PHANTOM_DAY = 60
/** Serial of 1970-01-01 in the 1900 system. */
const UNIX_EPOCH = 25_569
/** Days between the 1900 system and the 1904 system. */
const SHIFT_1904 = 1462
const MILLISECONDS = 86_400_000
/** Days of 400 years, after which the calendar repeats itself, and from 1 March of year 0 to 1970. */
const DAYS_OF_ERA = 146_097
const DAYS_TO_EPOCH = 719_468
/** Half a millisecond in days: a calculated date may lie a rounding error below its day. */
const ROUNDING = 5e-9

export interface DayWithSerial {
  readonly day: Day
  /** In the 1900 system. */
  readonly serial: number
}

/**
 * The day that a stored number shows in a date format; the clock time is dropped. null for a time without a day (below 1), for
 * 29/02/1900 and for what lies outside Excel's calendar.
 */
export function dayOfSerial(stored: number, date1904: boolean): DayWithSerial | null {
  const serial = date1904 ? stored + SHIFT_1904 : stored
  const whole = Math.floor(serial + ROUNDING)
  if (stored < 1 || whole === PHANTOM_DAY || whole > LAST_SERIAL) return null
  const days = whole < PHANTOM_DAY ? whole + 1 : whole
  return { day: dayOf(days - UNIX_EPOCH), serial }
}

/** The calendar day so many days after 1970-01-01 (H. Hinnant, chrono-compatible date algorithms). Date asks for the time zone each time. */
function dayOf(daysSinceEpoch: number): Day {
  const days = daysSinceEpoch + DAYS_TO_EPOCH
  const era = Math.floor(days / DAYS_OF_ERA)
  const ofEra = days - era * DAYS_OF_ERA
  const year = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
  )
  // Days and months are counted from 1 March.
  const ofYear = ofEra - (365 * year + Math.floor(year / 4) - Math.floor(year / 100))
  const month = Math.floor((5 * ofYear + 2) / 153)
  const day = ofYear - Math.floor((153 * month + 2) / 5) + 1
  const two = (value: number) => (value < 10 ? `0${value}` : String(value))
  const ofCalendar = year + era * 400 + (month < 10 ? 0 : 1)
  return `${String(ofCalendar).padStart(4, '0')}-${two(month < 10 ? month + 3 : month - 9)}-${two(day)}`
}

/** The day of an ISO 8601 date or date-time (cells of type `d`), or null. A zone is not applied: the day is the one written. */
export function dayOfIso(text: string): DayWithSerial | null {
  const day = /^\s*(\d{4}-\d{2}-\d{2})(?:T.*)?\s*$/s.exec(text)?.[1]
  if (day === undefined) return null
  const time = Date.parse(`${day}T00:00:00Z`)
  if (Number.isNaN(time) || !new Date(time).toISOString().startsWith(day)) return null
  const days = time / MILLISECONDS + UNIX_EPOCH
  return { day, serial: days <= PHANTOM_DAY ? days - 1 : days }
}
