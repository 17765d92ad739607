import { shortName } from '../campaign/short-name.ts'
import type { PhrasedFinding } from '../finding.ts'
import { SEVERITY } from '../labels.ts'
import type { Lang } from '../usage-error.ts'
import { formatNumber } from '../vietnamese/format.ts'
import type { Narrowing, Report } from './report.ts'
import { isAbout, speaksOf } from './report.ts'

/**
 * The report with only the findings that were asked for (`--only`, `--unit`). Its figures stay those of all: they, and with them the
 * exit code, say how the campaign stands, not what is looked at. Nothing asked for leaves the report as it is.
 */
export function narrow(whole: Report, narrowing: Narrowing): Report {
  const { severities, units } = narrowing
  if (severities.length === 0 && units.length === 0) return whole
  const report: Report = { ...whole, narrowing }
  const { validation } = report
  const ofSeverity = ({ severity }: PhrasedFinding) =>
    severities.length === 0 || severities.includes(severity)
  const shown = validation.submissions.map((submission, at) =>
    isAbout({ submission, findings: whole.findings[at] ?? [] }, report),
  )
  const files = new Set(
    validation.submissions.flatMap(({ submission }, at) => (shown[at] ? [submission.file.path] : [])),
  )
  return {
    ...report,
    findings: report.findings.map((list, at) => (shown[at] ? list.filter(ofSeverity) : [])),
    others: report.others.filter(
      (one) =>
        ofSeverity(one) &&
        (units.length === 0 || files.has(one.at.file ?? '') || units.some((unit) => speaksOf(one, unit))),
    ),
  }
}

/** «Chỉ nêu: lỗi · huyện Ea Kar (3/28 nội dung).»; nothing for a whole report. */
export function narrowedLines({ narrowing, findings, others, summary }: Report, lang: Lang): string[] {
  if (!narrowing) return []
  const { severities, units } = narrowing
  const kinds = severities.map((one) => SEVERITY[one][lang].toLowerCase() + (lang === 'vi' ? '' : 's'))
  const what = [kinds.join(', '), units.map(shortName).join(', ')].filter(Boolean).join(' · ')
  const shown = formatNumber(findings.flat().length + others.length, lang)
  const all = formatNumber(summary.errors + summary.warnings + summary.infos, lang)
  return lang === 'vi'
    ? [`Chỉ nêu: ${what} (${shown}/${all} nội dung).`]
    : [`Only shown: ${what} (${shown} of ${all} findings).`]
}
