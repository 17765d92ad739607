import type { Unit } from '../campaign/campaign.ts'
import { extensionOf } from '../campaign/concessions.ts'
import { shortName } from '../campaign/short-name.ts'
import type { PhrasedFinding } from '../finding.ts'
import { findingLines } from './finding-lines.ts'
import { plural } from './plural.ts'
import type { Report, ReportedSubmission } from './report.ts'
import type { Style } from './style.ts'
import { INDENT } from './style.ts'
import { expectedResults } from './summary.ts'
import { terminalWidth } from './terminal-width.ts'
import { columns, wrap, wrapItems } from './wrap.ts'

/** «Không mở được (n)»: each file, whose it probably is, and why. */
export function notOpened(
  files: readonly ReportedSubmission[],
  { validation }: Report,
  style: Style,
): string[] {
  const unitOf = (path: string) =>
    validation.collection.unreadable.find((file) => file.path === path)?.unit ?? null
  const rows = files.flatMap(({ submission, findings }) => {
    const { path } = submission.submission.file
    return findings.map((finding, at) => ({
      path: at === 0 ? path : '',
      unit: at === 0 ? unitOf(path) : null,
      finding,
    }))
  })
  const head = style.lang === 'vi' ? 'Không mở được' : 'Not opened'
  return listed(`${head} (${files.length})`, rows, { ...style, paint: style.chalk.red })
}

/** «Bỏ qua (n)»: files of a folder that are no spreadsheets, and forms that are still blank. */
export function skippedFiles(findings: readonly PhrasedFinding[], style: Style): string[] {
  const skipped = findings.filter(({ code }) => code === 'file-skipped')
  const rows = skipped.map((finding) => ({ path: finding.at.file ?? '', unit: null, finding }))
  const head = style.lang === 'vi' ? 'Bỏ qua' : 'Skipped'
  return listed(`${head} (${skipped.length})`, rows, { ...style, paint: style.chalk.bold })
}

interface Row {
  readonly path: string
  readonly unit: Unit | null
  readonly finding: PhrasedFinding
}

/** Files beside their sentences, under a heading; nothing without files. */
function listed(
  head: string,
  rows: readonly Row[],
  { width, paint }: Style & { readonly paint: (text: string) => string },
): string[] {
  if (rows.length === 0) return []
  const names = rows.map(({ path, unit }) => (unit ? `${path} (${shortName(unit)})` : path))
  const most = Math.max(16, Math.floor((width - INDENT) * 0.35))
  const nameWidth = Math.min(most, Math.max(...names.map((name) => terminalWidth(name))))
  return [
    paint(head),
    ...rows.flatMap(({ finding: { message, hint } }, at) =>
      columns(
        [
          { text: names[at] ?? '', width: nameWidth },
          { text: `${message} ${hint}`.trim(), width: width - INDENT - nameWidth - 2 },
        ],
        INDENT,
      ),
    ),
  ]
}

/** Findings of no single submission that no other list tells. */
export function sharedFindings(findings: readonly PhrasedFinding[], style: Style): string[] {
  const told = findings.filter(({ code }) => code !== 'unit-missing' && code !== 'file-skipped')
  if (told.length === 0) return []
  const head = style.lang === 'vi' ? 'Chung cho nhiều tệp, nhiều đơn vị' : 'About several files or units'
  const withFile = told.map((finding) =>
    finding.at.file && !finding.message.includes(finding.at.file)
      ? { ...finding, message: `«${finding.at.file}»: ${finding.message}` }
      : finding,
  )
  return [style.chalk.bold(head), ...findingLines(withFile, style)]
}

/** «Chưa gửi (n)»: the units by name; what is special about one of them (a blank form lies there) as its sentence. */
export function notSent({ validation, others }: Report, { lang, width, chalk }: Style): string[] {
  const findings = others.filter(({ code }) => code === 'unit-missing')
  if (findings.length === 0) return []
  const told = new Set(findings.map((finding) => finding.unit))
  const missing = expectedResults(validation).filter(
    ({ status, unit }) => status === 'missing' && told.has(unit.id),
  )
  const special = findings.filter(({ variant }) => variant !== '' && variant !== 'overdue')
  const late = findings.map(({ args }) => args.days).find((days) => typeof days === 'number' && days > 0)
  const days =
    typeof late !== 'number'
      ? ''
      : lang === 'vi'
        ? `, đã quá hạn ${late} ngày`
        : `, ${plural(late, 'day')} late`
  const head = lang === 'vi' ? 'Chưa gửi' : 'Not sent'
  const extended = lang === 'vi' ? ' (được gia hạn)' : ' (extended)'
  const lines = [
    ...wrapItems(
      missing.map(
        ({ unit }) => shortName(unit) + (extensionOf(unit, validation.campaign.round) ? extended : ''),
      ),
      width - INDENT,
    ),
    ...special.flatMap(({ message, hint }) => wrap(`${message} ${hint}`, width - INDENT)),
  ]
  return [chalk.red(`${head} (${missing.length})${days}`), ...lines.map((line) => ' '.repeat(INDENT) + line)]
}
