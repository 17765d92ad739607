import type { Campaign, Unit } from '../campaign/campaign.ts'
import { concessionWords, submissionState, timelinessLabel } from '../labels.ts'
import type { Lang } from '../usage-error.ts'
import type { CheckedSubmission } from '../validation.ts'
import { withCapital } from '../vietnamese/capital.ts'
import { formatMoment } from '../vietnamese/format.ts'
import { findingLines } from './finding-lines.ts'
import type { ReportedSubmission } from './report.ts'
import { stateColor } from './state.ts'
import type { Style } from './style.ts'
import { INDENT } from './style.ts'
import { terminalWidth } from './terminal-width.ts'
import { columns, wrap, wrapItems } from './wrap.ts'

/** The block of one submission: whose it is and its state, its figures, and each finding with place, sentence and remedy. */
export function unitBlock(
  { submission, findings }: ReportedSubmission,
  campaign: Campaign,
  style: Style,
): string[] {
  return [
    ...headline(submission, style),
    ...figures(submission, campaign.target.form, style),
    ...(submission.status === 'superseded' ? [] : concessions(submission.unit, campaign, style)),
    ...findingLines(findings, style),
  ]
}

/** «Được gia hạn …», «Được miễn chỉ tiêu …»: what was decided for the unit. */
function concessions(unit: Unit | null, campaign: Campaign, { lang, width, chalk }: Style): string[] {
  if (!unit) return []
  return concessionWords(unit, campaign)
    .flatMap((words) => wrap(withCapital(words[lang]), width - INDENT))
    .map((line) => ' '.repeat(INDENT) + chalk.dim(line))
}

/** A submission in order, in one line where the width allows: id, unit, file, state. */
export function unitLine({ submission: checked }: ReportedSubmission, style: Style): string[] {
  const { unit, submission } = checked
  return titled(unit?.id ?? '?', `${unit?.place ?? ''} · ${submission.file.path}`, checked, style)
}

function headline(checked: CheckedSubmission, style: Style): string[] {
  const { unit } = checked
  const unknown = style.lang === 'vi' ? 'Chưa rõ đơn vị' : 'Unit unknown'
  const { bold } = style.chalk
  return titled(unit?.id ?? '?', unit?.name ?? unknown, checked, style, bold)
}

/** An id, a text beside it, and the state at the right edge. */
function titled(
  id: string,
  text: string,
  checked: CheckedSubmission,
  { lang, width, chalk }: Style,
  paint?: (text: string) => string,
): string[] {
  const { status, timeliness } = checked
  const label = submissionState(checked, lang).toLocaleUpperCase(lang)
  const idWidth = Math.max(INDENT - 2, terminalWidth(id))
  const nameWidth = Math.max(16, width - idWidth - terminalWidth(label) - 4)
  return columns(
    [
      { text: id, width: idWidth },
      { text, width: nameWidth, ...(paint ? { paint } : {}) },
      { text: label, width: terminalWidth(label), paint: stateColor(status, timeliness, chalk) },
    ],
    0,
  )
}

function figures(checked: CheckedSubmission, target: string, { lang, width, chalk }: Style): string[] {
  const { submission, counts, quotas } = checked
  const forms = submission.forms.map(({ form }) => form)
  const ordered = [...forms.filter(({ key }) => key === target), ...forms.filter(({ key }) => key !== target)]
  const numbers = ordered.flatMap(({ key, short }) => {
    const quota = quotas.find((one) => one.form === key)
    const count = counts[key] ?? 0
    return quota || count > 0 ? [`${short} ${quota ? `${count}/${quota.required}` : count}`] : []
  })
  return wrapItems([submission.file.path, receivedText(checked, lang), ...numbers], width - INDENT).map(
    (line) => ' '.repeat(INDENT) + chalk.dim(line),
  )
}

/** «nhận 20/02/2022 16:30 (ước tính), đúng hạn»; without a day only that it is not known. */
function receivedText(checked: CheckedSubmission, lang: Lang): string {
  const { at, source } = checked.receipt
  const timeliness = timelinessLabel(checked)[lang]
  if (at === null) return timeliness
  const estimate = source === 'file-time' ? (lang === 'vi' ? ' (ước tính)' : ' (estimate)') : ''
  return `${lang === 'vi' ? 'nhận' : 'received'} ${formatMoment(at, lang)}${estimate}, ${timeliness}`
}
