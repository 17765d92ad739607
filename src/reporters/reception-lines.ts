import type { Campaign } from '../campaign/campaign.ts'
import type { PhrasedFinding } from '../finding.ts'
import type { Outcome, ReceivedOne, Reception } from '../inbox/received.ts'
import { timelinessLabel } from '../labels.ts'
import type { Lang } from '../usage-error.ts'
import type { CheckedSubmission } from '../validation.ts'
import { formatDay, formatMoment, formatNumber } from '../vietnamese/format.ts'
import { plural } from './plural.ts'
import type { Report } from './report.ts'
import { reported } from './report.ts'
import type { Style } from './style.ts'
import { INDENT } from './style.ts'
import { wrap } from './wrap.ts'

/** What `receive` says: every file with its unit, version and a quick look, then what became of the log. */
export function receptionLines(reception: Reception, report: Report, { lang, width }: Style): string {
  const findings = new Map(reported(report).map((one) => [one.submission, one.findings]))
  const { campaign } = report.validation
  const files = reception.files.flatMap((one) => {
    const found = (one.checked && findings.get(one.checked)) ?? []
    const more = verdict(one, found, campaign, lang)
    const indent = ' '.repeat(INDENT)
    return [
      ...wrap(headline(one, lang), width),
      ...more.flatMap((text) => wrap(text, width - INDENT)).map((text) => indent + text),
    ]
  })
  const notes = logNotes(reception, lang).flatMap((text) => wrap(text, width))
  return `${[...files, '', ...notes, receptionSummary(reception, lang)].join('\n')}\n`
}

/** The summary line: how many were kept, were there already, were passed over. */
export function receptionSummary({ files, log, pending }: Reception, lang: Lang): string {
  const of = (kind: Outcome['kind']) => files.filter(({ outcome }) => outcome.kind === kind).length
  const kept = of('kept') + of('noted')
  const written = pending === null && kept > 0
  const more = (count: number, vi: string, en: string) =>
    count === 0
      ? []
      : [lang === 'vi' ? `${formatNumber(count, lang)} ${vi}` : `${formatNumber(count, lang)} ${en}`]
  const first =
    lang === 'vi'
      ? `Đã tiếp nhận ${formatNumber(kept, lang)} tệp${written ? `, đã ghi vào «${log}»` : ''}`
      : `${plural(kept, 'file')} received${written ? `, written down in «${log}»` : ''}`
  const rest = [
    ...more(of('known'), 'tệp đã nhận từ trước', 'received before'),
    ...more(of('passed-over'), 'tệp bỏ qua', 'passed over'),
  ]
  return `${[first, ...rest].join('; ')}.`
}

function headline({ path, unit, checked, outcome }: ReceivedOne, lang: Lang): string {
  const vi = lang === 'vi'
  const name = `«${path}»`
  switch (outcome.kind) {
    case 'known':
      return outcome.at === null
        ? vi
          ? `${name} đã có trong thư mục, là «${outcome.file}»; không lưu thêm.`
          : `${name} is there already as «${outcome.file}»; not kept again.`
        : vi
          ? `${name} đã nhận ngày ${formatMoment(outcome.at, lang)}, là «${outcome.file}»; không lưu thêm.`
          : `${name} was received ${formatMoment(outcome.at, lang)} as «${outcome.file}»; not kept again.`
    case 'passed-over':
      return outcome.why === 'untouched'
        ? vi
          ? `${name}: mẫu còn trắng, chưa tiếp nhận.`
          : `${name}: a form still blank, not received.`
        : vi
          ? `${name}: không phải tệp Excel, chưa tiếp nhận. Nếu đơn vị gửi tệp này thay cho bản Excel, ghi rõ tên tệp khi chạy lệnh.`
          : `${name}: no workbook, not received. If a unit sent it in place of one, name the file itself.`
    case 'noted':
      return vi
        ? `Đã ghi sổ «${path}»: ${owner(unit, lang)}, ${moment(outcome.line.at, lang)}${onTime(checked, lang)}.`
        : `«${path}» written down: ${owner(unit, lang)}, ${moment(outcome.line.at, lang)}${onTime(checked, lang)}.`
    case 'kept': {
      const version = unit ? (vi ? `, lần ${outcome.version}` : `, version ${outcome.version}`) : ''
      const when = `${moment(outcome.line.at, lang)}${onTime(checked, lang)}`
      return vi
        ? `Đã nhận «${path}»: ${owner(unit, lang)}${version}, ${when}; lưu thành «${outcome.line.file}».`
        : `«${path}» received: ${owner(unit, lang)}${version}, ${when}; kept as «${outcome.line.file}».`
    }
  }
}

function owner(unit: ReceivedOne['unit'], lang: Lang): string {
  return unit?.name ?? (lang === 'vi' ? 'chưa rõ của đơn vị nào' : 'of no unit that can be told')
}

/** «16:30 ngày 26/02/2022». */
function moment(at: string, lang: Lang): string {
  const day = formatDay(at.slice(0, 10), lang)
  if (lang === 'en') return formatMoment(at, lang)
  return at.length > 10 ? `${at.slice(11, 16)} ngày ${day}` : `ngày ${day}`
}

function onTime(checked: CheckedSubmission | null, lang: Lang): string {
  return checked ? ` (${timelinessLabel(checked)[lang]})` : ''
}

/** The quick look: what keeps it from being used, else its figures; nothing of what is there already or passed over. */
function verdict(
  { unit, checked, outcome }: ReceivedOne,
  findings: readonly PhrasedFinding[],
  campaign: Campaign,
  lang: Lang,
): string[] {
  if (!checked || (outcome.kind !== 'kept' && outcome.kind !== 'noted')) return []
  const isUsable = checked.status !== 'unreadable' && unit !== null
  const again =
    outcome.kind === 'kept' && isUsable && outcome.version > 1 ? [resent(outcome.version - 1, lang)] : []
  const stops = findings.find(
    ({ severity }) => severity === 'error' && (checked.status === 'unreadable' || checked.unit === null),
  )
  if (stops) return [...again, [stops.message, stops.hint].filter(Boolean).join(' ')]
  if (checked.status === 'superseded') return again
  return [...again, quickLook(checked, findings, campaign, lang)]
}

function resent(times: number, lang: Lang): string {
  return lang === 'vi'
    ? `Đơn vị đã gửi trước đó ${times} lần; bản nhận sau được dùng.`
    : `The unit has sent ${plural(times, 'file')} before; the one received last is used.`
}

function quickLook(
  { counts, quotas }: CheckedSubmission,
  findings: readonly PhrasedFinding[],
  { forms, target }: Campaign,
  lang: Lang,
): string {
  const form = forms.find(({ key }) => key === target.form)
  const required = quotas.find((quota) => quota.form === target.form)?.required
  const actual = formatNumber(counts[target.form] ?? 0, lang)
  const figure = `${form?.short ?? ''} ${actual}${required === undefined ? '' : `/${required}`}`
  const of = (severity: string) => findings.filter((one) => one.severity === severity).length
  return lang === 'vi'
    ? `Xem nhanh: ${figure}; ${of('error')} lỗi, ${of('warning')} cảnh báo.`
    : `At a glance: ${figure}; ${plural(of('error'), 'error')}, ${plural(of('warning'), 'warning')}.`
}

/** What became of the log, where it is more than written. */
function logNotes({ log, files, lost, repaired, pending }: Reception, lang: Lang): string[] {
  const vi = lang === 'vi'
  const unknown = files.some(({ unit, outcome }) => unit === null && 'line' in outcome)
  return [
    ...(pending === null
      ? []
      : [
          vi
            ? `${pending} Các tệp đã lưu và đã ghi tạm; đóng sổ nhận, lần chạy sau tự ghi bù.`
            : `${pending} The files are kept and noted beside it; close the log, the next run writes them.`,
        ]),
    ...(pending === null && repaired > 0
      ? [
          vi
            ? `Đã ghi bù ${formatNumber(repaired, lang)} dòng của lần chạy trước vào sổ nhận.`
            : `${plural(repaired, 'line')} of an earlier run written into the log.`,
        ]
      : []),
    ...lost.map((name) =>
      vi
        ? `Lần chạy trước dừng giữa chừng, chưa kịp lưu «${name}». Đề nghị tiếp nhận lại tệp này.`
        : `An earlier run was stopped before «${name}» was kept. Please receive it again.`,
    ),
    ...(unknown
      ? [
          vi
            ? `Tệp chưa rõ đơn vị: xem là của đơn vị nào, ghi tên đơn vị vào cột «Đơn vị» của «${log}» (và vào ô «Đơn vị» trong tệp, nếu mở được), rồi kiểm tra lại.`
            : `Files of no unit: look whose they are, write its name into the column «Đơn vị» of «${log}» (and into the cell «Đơn vị» of the file, if it opens), and check again.`,
        ]
      : []),
  ]
}
