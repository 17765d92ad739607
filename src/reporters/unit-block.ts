import type { ChalkInstance } from 'chalk'
import type { PhrasedFinding, Severity } from '../finding.ts'
import { SEVERITY, STATUS, timelinessLabel } from '../labels.ts'
import type { Lang } from '../usage-error.ts'
import type { CheckedSubmission } from '../validation.ts'
import { formatMoment } from '../vietnamese/format.ts'
import { groupFindings } from './group-findings.ts'
import type { ReportedSubmission } from './report.ts'
import { visible } from './visible.ts'
import { widthOf } from './width.ts'
import { columns, wrap } from './wrap.ts'

/** How a report is drawn: language, columns of the terminal, colours (level 0 paints nothing). */
export interface Style {
  readonly lang: Lang
  readonly width: number
  readonly chalk: ChalkInstance
}

const INDENT = 5

/** The block of one submission: whose it is and its state, its figures, and each finding with place, sentence and remedy. */
export function unitBlock({ submission, findings }: ReportedSubmission, style: Style): string[] {
  return [headline(submission, style), ...figures(submission, style), ...findingLines(findings, style)]
}

function headline(checked: CheckedSubmission, { lang, width, chalk }: Style): string {
  const { unit, status, submission } = checked
  const name = unit ? unit.name : visible(submission.file.path)
  const id = unit?.id ?? '?'
  const label = STATUS[status][lang].toLocaleUpperCase(lang)
  const painted =
    status === 'accepted' ? chalk.green(label) : status === 'superseded' ? chalk.dim(label) : chalk.red(label)
  const gap = width - Math.max(4, widthOf(id) + 1) - 1 - widthOf(name) - widthOf(label)
  return `${id.padEnd(4)} ${chalk.bold(name)}${' '.repeat(Math.max(2, gap))}${painted}`
}

function figures(checked: CheckedSubmission, { lang, width, chalk }: Style): string[] {
  const { submission, receipt, counts, quotas } = checked
  const received =
    receipt.at === null
      ? timelinessLabel(checked)[lang]
      : `${lang === 'vi' ? 'nhận' : 'received'} ${formatMoment(receipt.at, lang)}${receipt.source === 'file-time' ? (lang === 'vi' ? ' (ước tính)' : ' (estimate)') : ''}, ${timelinessLabel(checked)[lang]}`
  const forms = submission.forms.map(({ form }) => {
    const quota = quotas.find((one) => one.form === form.key)
    const count = counts[form.key] ?? 0
    return quota || count > 0 ? [`${form.short} ${quota ? `${count}/${quota.required}` : count}`] : []
  })
  const text = [submission.file.path, received, ...forms.flat()].join(' · ')
  return wrap(text, width - INDENT).map((line) => ' '.repeat(INDENT) + chalk.dim(line))
}

/** Findings in aligned columns: severity, sheet, cells, and the sentence with its remedy. */
export function findingLines(findings: readonly PhrasedFinding[], { lang, width, chalk }: Style): string[] {
  const groups = groupFindings(findings)
  if (groups.length === 0) return []
  const severityWidth = Math.max(...groups.map(({ first }) => widthOf(SEVERITY[first.severity][lang])))
  const sheetWidth = Math.min(
    18,
    Math.max(...groups.map(({ first }) => widthOf(visible(first.at.sheet ?? '')))),
  )
  const cellWidth = Math.min(10, Math.max(...groups.map(({ cells }) => widthOf(cells))))
  const places = [sheetWidth, cellWidth].filter((one) => one > 0)
  const left = severityWidth + places.reduce((sum, one) => sum + one + 2, 0) + 2
  const codeWidth = width >= 120 ? Math.max(...groups.map(({ first }) => widthOf(first.code))) : 0
  const textWidth = Math.max(24, width - INDENT - left - (codeWidth > 0 ? codeWidth + 2 : 0))
  return groups.flatMap(({ first, cells }) =>
    columns(
      [
        { text: SEVERITY[first.severity][lang], width: severityWidth, paint: painter(first.severity, chalk) },
        ...(sheetWidth > 0 ? [{ text: first.at.sheet ?? '', width: sheetWidth }] : []),
        ...(cellWidth > 0 ? [{ text: cells, width: cellWidth }] : []),
        { text: `${first.message} ${first.hint}`.trim(), width: textWidth },
        ...(codeWidth > 0 ? [{ text: first.code, width: codeWidth, paint: chalk.dim }] : []),
      ],
      INDENT,
    ),
  )
}

function painter(severity: Severity, chalk: ChalkInstance): (text: string) => string {
  return severity === 'error' ? chalk.red : severity === 'warning' ? chalk.yellow : chalk.dim
}
