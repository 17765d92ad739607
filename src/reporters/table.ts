import { changeLines } from './changes.ts'
import { concessionLines, waivedLine } from './concessions.ts'
import { notOpened, notSent, sharedFindings, skippedFiles } from './file-lists.ts'
import { narrowedLines } from './narrow.ts'
import type { Report, ReportedSubmission } from './report.ts'
import { hasMany, reported } from './report.ts'
import { commonFolder, withShortPaths } from './short-paths.ts'
import type { Style } from './style.ts'
import { summaryLines } from './summary.ts'
import { titleItems } from './title.ts'
import { unitBlock, unitLine } from './unit-block.ts'
import { unitTable } from './unit-table.ts'
import { wrap, wrapItems } from './wrap.ts'

/**
 * The whole result for the terminal: the units with errors first, then what could not be opened, what is missing, and the figures;
 * with many units the figures stand at the top too.
 */
export function tableReport(given: Report, style: Style): string {
  const folder = commonFolder(given)
  const report = withShortPaths(given, folder)
  const { validation } = report
  const all = byUrgency(report)
  const unreadable = all.filter(({ submission }) => submission.status === 'unreadable')
  const readable = all.filter((one) => one.submission.status !== 'unreadable' && isAskedFor(one, report))
  const isMany = hasMany(report)
  const isShort = (one: ReportedSubmission) => isMany && isInOrder(one)
  const summary = summarySection(report, style)
  const sections = [
    wrapItems(titleItems(report, folder, style.lang), style.width),
    ...(isMany ? [summary] : []),
    ...readable.filter((one) => !isShort(one)).map((one) => unitBlock(one, validation.campaign, style)),
    readable.filter(isShort).flatMap((one) => unitLine(one, style)),
    notOpened(unreadable, report, style),
    skippedFiles(report.others, style),
    sharedFindings(report.others, style),
    changeLines(report, style),
    notSent(report, style),
    concessionLines(report, style),
    unitTable(report, style),
    waivedLine(report, style),
    summary,
  ]
  return joined(sections)
}

/** The figures alone, for a result whose findings are in a document. */
export function summaryReport(report: Report, style: Style): string {
  const items = titleItems(report, commonFolder(report), style.lang)
  return joined([wrapItems(items, style.width), changeLines(report, style), summarySection(report, style)])
}

function summarySection(report: Report, { lang, width }: Style): string[] {
  return [...summaryLines(report, lang), ...narrowedLines(report, lang)].flatMap((line) => wrap(line, width))
}

function joined(sections: readonly (readonly string[])[]): string {
  const shown = sections.filter((lines) => lines.length > 0)
  return `${shown.map((lines) => lines.join('\n')).join('\n\n')}\n`
}

/** Where only some severities are asked for, a submission without them has nothing to show. */
function isAskedFor({ findings }: ReportedSubmission, { narrowing }: Report): boolean {
  return findings.length > 0 || (narrowing?.severities.length ?? 0) === 0
}

/** Units with errors first, then those with warnings; inside, the order of the campaign, and what is used before what it replaced. */
function byUrgency(report: Report): ReportedSubmission[] {
  const { units } = report.validation.campaign
  const places = new Map(units.map((unit, at) => [unit, at]))
  const all = reported(report).map((one) => {
    const { unit, used } = one.submission
    return { one, place: (unit && places.get(unit)) ?? units.length, version: used ? 0 : 1 }
  })
  const urgency = new Map<number, number>()
  for (const { one, place } of all) urgency.set(place, Math.min(urgencyOf(one), urgency.get(place) ?? 2))
  const urgencyAt = (place: number) => urgency.get(place) ?? 2
  return all
    .toSorted((a, b) => urgencyAt(a.place) - urgencyAt(b.place) || a.place - b.place || a.version - b.version)
    .map(({ one }) => one)
}

function urgencyOf({ submission, findings }: ReportedSubmission): number {
  if (submission.status === 'superseded') return 2
  return findings.some(({ severity }) => severity === 'error')
    ? 0
    : findings.some(({ severity }) => severity === 'warning')
      ? 1
      : 2
}

function isInOrder({ submission, findings }: ReportedSubmission): boolean {
  return submission.status === 'accepted' && findings.length === 0
}
