import type { Day } from '../finding.ts'
import type { Lang } from '../usage-error.ts'

/** 1.234.567,5 in Vietnamese, 1,234,567.5 in English; at most two decimals. */
export function formatNumber(value: number, lang: Lang): string {
  const rounded = Math.round(Math.abs(value) * 100) / 100
  const [whole = '', decimals] = String(rounded).split('.')
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, lang === 'vi' ? '.' : ',')
  const sign = value < 0 && rounded > 0 ? '-' : ''
  return sign + grouped + (decimals === undefined ? '' : (lang === 'vi' ? ',' : '.') + decimals)
}

/** 28/02/2022, in both languages: the readers are in one office. */
export function formatDay(day: Day, _lang: Lang): string {
  return `${day.slice(8)}/${day.slice(5, 7)}/${day.slice(0, 4)}`
}

/** A day, or an instant as «26/02/2022 16:30» (Asia/Ho_Chi_Minh, as stored). */
export function formatMoment(moment: string, lang: Lang): string {
  const time = moment.slice(11, 16)
  return formatDay(moment.slice(0, 10), lang) + (time === '' ? '' : ` ${time}`)
}

const WEEKDAYS: Readonly<Record<Lang, readonly string[]>> = {
  vi: ['Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
}

/** The day of the week. */
export function weekday(day: Day, lang: Lang): string {
  return WEEKDAYS[lang][new Date(`${day}T00:00:00Z`).getUTCDay()] ?? ''
}

/** «ngày 28 tháng 02 năm 2022»: days below 10 and the months 1 and 2 carry a 0 (Nghị định 30/2020/NĐ-CP). */
export function formalDay(day: Day): string {
  const [year, month = '', date] = day.split('-')
  return `ngày ${date} tháng ${Number(month) <= 2 ? month : Number(month)} năm ${year}`
}

/** «01/3/2022», «28/02/2022»: a day in a letter, where months from 3 on carry no 0. */
export function letterDay(day: Day): string {
  const [year, month = '', date] = day.split('-')
  return `${date}/${Number(month) <= 2 ? month : Number(month)}/${year}`
}

/** A number in a letter: «06», «12», «1.234»; below 10 with a 0, so that no digit can be put before it. */
export function letterCount(count: number): string {
  return count > 0 && count < 10 ? `0${count}` : formatNumber(count, 'vi')
}

/** «16 giờ 30 ngày 04/3/2022», or «ngày 04/3/2022»: a moment in a letter, as stored. */
export function letterMoment(moment: string): string {
  const [hour, minute] = moment.slice(11, 16).split(':')
  const day = `ngày ${letterDay(moment.slice(0, 10))}`
  return hour && minute ? `${hour} giờ ${minute} ${day}` : day
}
