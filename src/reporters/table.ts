import { lastSureDay } from '../campaign/deadline.ts'
import type { PhrasedFinding } from '../finding.ts'
import type { Lang } from '../usage-error.ts'
import { formatDay, formatNumber } from '../vietnamese/format.ts'
import type { Report } from './report.ts'
import { reported } from './report.ts'
import type { Style } from './unit-block.ts'
import { findingLines, unitBlock } from './unit-block.ts'
import { unitsWith, unitTable } from './unit-table.ts'
import { visible } from './visible.ts'
import { wrap } from './wrap.ts'

/** Above so many submissions those in order shrink to one line together. */
const MANY = 40

/** The whole result for the terminal. */
export function tableReport(report: Report, style: Style): string {
  const { validation } = report
  const order = validation.campaign.units
  const rank = (unit: (typeof order)[number] | null) => (unit ? order.indexOf(unit) : order.length)
  const all = reported(report).toSorted((a, b) => rank(a.submission.unit) - rank(b.submission.unit))
  const unreadable = all.filter(({ submission }) => submission.status === 'unreadable')
  const quiet = all.length > MANY ? all.filter(({ submission }) => submission.status === 'accepted') : []
  const blocks = all.filter((one) => !unreadable.includes(one) && !quiet.includes(one))
  const sections = [
    [title(report, style.lang)].flatMap((line) => wrap(line, style.width)),
    ...blocks.map((one) => unitBlock(one, style)),
    inOrder(
      quiet.map(({ submission }) => submission.unit?.place ?? ''),
      style,
    ),
    notOpened(unreadable, style),
    others(report.others, style),
    notSent(report, style),
    unitTable(validation, style),
    summaryLines(report, style.lang).flatMap((line) => wrap(line, style.width)),
  ]
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`
}

function title({ validation, summary }: Report, lang: Lang): string {
  const { document, round } = validation.campaign
  const { words, kind } = round.deadline
  const last = formatDay(lastSureDay(round.deadline), lang)
  const until =
    kind === 'before' ? (lang === 'vi' ? ` (đến hết ngày ${last})` : ` (until the end of ${last})`) : ''
  const name = `${document.kind} số ${document.number}`
  return lang === 'vi'
    ? `Kiểm tra ${summary.submissions} tệp ${round.name} · ${name} · hạn gửi: ${words}${until}`
    : `${summary.submissions} workbooks checked · ${name} · deadline: ${words}${until}`
}

function inOrder(places: readonly string[], { lang, width, chalk }: Style): string[] {
  if (places.length === 0) return []
  const head = lang === 'vi' ? `Đạt (${places.length})` : `Accepted (${places.length})`
  return [chalk.green(head), ...wrap(places.join(' · '), width - 5).map((line) => `     ${line}`)]
}

function notOpened(files: ReturnType<typeof reported>, style: Style): string[] {
  if (files.length === 0) return []
  const head = style.lang === 'vi' ? `Không mở được (${files.length})` : `Not opened (${files.length})`
  return [
    style.chalk.red(head),
    ...files.flatMap(({ submission, findings }) => [
      `     ${visible(submission.submission.file.path)}`,
      ...findingLines(findings, style).map((line) => `    ${line}`),
    ]),
  ]
}

/** Findings of no single submission; units that sent nothing are told in a list of their own. */
function others(findings: readonly PhrasedFinding[], style: Style): string[] {
  const told = findings.filter(({ code }) => code !== 'unit-missing')
  if (told.length === 0) return []
  const head = style.lang === 'vi' ? 'Chung cho các đơn vị' : 'About several files or units'
  const withFile = told.map((finding) =>
    finding.at.file && !finding.message.includes(finding.at.file)
      ? { ...finding, message: `«${finding.at.file}»: ${finding.message}` }
      : finding,
  )
  return [head, ...findingLines(withFile, style)]
}

function notSent({ validation, others }: Report, { lang, width, chalk }: Style): string[] {
  if (!others.some(({ code }) => code === 'unit-missing')) return []
  const places = unitsWith(validation, ['missing'], validation.campaign)
  const head = lang === 'vi' ? `Chưa gửi (${places.length})` : `Not sent (${places.length})`
  return [chalk.red(head), ...wrap(places.join(' · '), width - 5).map((line) => `     ${line}`)]
}

/** The closing lines: units, activities against quota and target, and the number of findings. */
export function summaryLines({ validation, summary }: Report, lang: Lang): string[] {
  const { campaign, units } = validation
  const expected = units.filter(({ status }) => status === 'unreadable').length
  const missing = units.filter(({ status }) => status === 'missing').length
  const own = new Set(campaign.unitKinds.filter((kind) => kind.own).map(({ kind }) => kind))
  const used = validation.submissions.filter((one) => one.used)
  const form = campaign.target.form
  const count = (of: typeof used) => of.reduce((sum, one) => sum + (one.counts[form] ?? 0), 0)
  const all = count(used)
  const ofUnits = count(used.filter(({ unit }) => !own.has(unit?.kind ?? '')))
  const [open, not] = [formatNumber(expected, lang), formatNumber(missing, lang)]
  const corrections = summary.unitsReceived - summary.unitsComplete
  const { unitsReceived, unitsExpected, unitsComplete, errors, warnings, infos } = summary
  return lang === 'vi'
    ? [
        `Đã gửi ${unitsReceived}/${unitsExpected} đơn vị (đạt ${unitsComplete}, cần bổ sung ${corrections})${expected > 0 ? `, ${open} đơn vị có gửi nhưng chưa mở được` : ''}${missing > 0 ? `, ${not} chưa gửi` : ''} · ${ofUnits} hoạt động; kể cả cấp tỉnh: ${all} · mục tiêu ${campaign.target.count}`,
        `${errors} lỗi, ${warnings} cảnh báo, ${infos} lưu ý.`,
      ]
    : [
        `${unitsReceived} of ${unitsExpected} units have sent (accepted ${unitsComplete}, to be corrected ${corrections})${expected > 0 ? `, ${open} sent something unreadable` : ''}${missing > 0 ? `, ${not} not sent` : ''} · ${ofUnits} activities; with the province: ${all} · target ${campaign.target.count}`,
        `${errors} errors, ${warnings} warnings, ${infos} notes.`,
      ]
}
