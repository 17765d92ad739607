import { lastSureDay } from '../campaign/deadline.ts'
import type { Lang } from '../usage-error.ts'
import { formatDay, formatNumber } from '../vietnamese/format.ts'
import type { Overview } from './overview.ts'

/** What the overview is of, and of which document; the day it is of stands apart. */
export function statusTitle({ campaign }: Overview, lang: Lang): [title: string, document: string] {
  const { document, round } = campaign
  const title = lang === 'vi' ? `Tình hình gửi bản ${round.name}` : 'State of the round'
  return [title, `${document.kind} số ${document.number}`]
}

/** «Còn 5 ngày đến hạn gửi: trước 28/02/2022 (đến hết ngày 27/02/2022).» */
export function deadlineWords({ campaign, asOf, deadline }: Overview, lang: Lang): string {
  const { round } = campaign
  const { words } = round.deadline
  const today = formatDay(asOf, lang)
  const last = formatDay(lastSureDay(round.deadline), lang)
  const vi = lang === 'vi'
  switch (deadline.kind) {
    case 'before': {
      const until =
        round.deadline.kind === 'before'
          ? vi
            ? ` (đến hết ngày ${last})`
            : ` (until the end of ${last})`
          : ''
      return vi
        ? `Còn ${deadline.days} ngày đến hạn gửi: ${words}${until}.`
        : `${deadline.days} days to the deadline: ${words}${until}.`
    }
    case 'last-day':
      return vi
        ? `Hôm nay ${today} là ngày cuối chắc chắn đúng hạn (hạn gửi: ${words}).`
        : `Today, ${today}, is the last day that is surely on time (deadline: ${words}).`
    case 'boundary':
      return vi
        ? `Hôm nay ${today} đúng ngày hạn (hạn gửi: ${words}); bản gửi hôm nay do Văn phòng xem xét.`
        : `Today, ${today}, is the date of the deadline itself (${words}); the office decides on what comes today.`
    case 'after':
      return vi
        ? `Đã quá hạn gửi ${deadline.days} ngày (hạn gửi: ${words}).`
        : `${deadline.days} days past the deadline (${words}).`
  }
}

/** The rates: sent, on time, in order; registered against the quotas. */
export function rateWords(overview: Overview, lang: Lang): string[] {
  const { expected, sent, onTime, complete, registered, required, short } = overview
  const of = (part: number, whole: number) =>
    `${formatNumber(part, lang)}/${formatNumber(whole, lang)}${whole === 0 ? '' : ` (${percent(part, whole)})`}`
  return lang === 'vi'
    ? [
        `Đã gửi ${of(sent, expected)} đơn vị; đúng hạn ${formatNumber(onTime, lang)}; đạt ${of(complete, expected)}.`,
        `Đăng ký ${of(registered, required)} ${nounOf(overview)}${short === 0 ? '' : `; còn thiếu ${formatNumber(short, lang)}`}.`,
      ]
    : [
        `Sent ${of(sent, expected)} units; on time ${formatNumber(onTime, lang)}; accepted ${of(complete, expected)}.`,
        `Registered ${of(registered, required)}${short === 0 ? '' : `; short by ${formatNumber(short, lang)}`}.`,
      ]
}

/** Rounded down: what is not whole is not shown as 100%. */
function percent(part: number, whole: number): string {
  return `${Math.floor((part / whole) * 100)}%`
}

/** What is counted: «hoạt động/phần việc». */
function nounOf({ campaign }: Overview): string {
  return campaign.forms.find(({ key }) => key === campaign.target.form)?.noun ?? ''
}
