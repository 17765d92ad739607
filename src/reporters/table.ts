import { lastSureDay } from '../campaign/deadline.ts'
import type { Lang } from '../usage-error.ts'
import { formatDay, formatNumber } from '../vietnamese/format.ts'
import { notOpened, notSent, sharedFindings, skippedFiles } from './file-lists.ts'
import { plural } from './plural.ts'
import type { Report, ReportedSubmission } from './report.ts'
import { reported } from './report.ts'
import { commonFolder, withShortPaths } from './short-paths.ts'
import type { Style } from './style.ts'
import { summaryLines } from './summary.ts'
import { unitBlock, unitLine } from './unit-block.ts'
import { unitTable } from './unit-table.ts'
import { wrap, wrapItems } from './wrap.ts'

/** Above so many submissions those in order shrink to one line each. */
const MANY = 30

/** The whole result for the terminal: the units with errors first, then what could not be opened, what is missing, and the figures. */
export function tableReport(given: Report, style: Style): string {
  const folder = commonFolder(given)
  const report = withShortPaths(given, folder)
  const { validation } = report
  const all = byUrgency(report)
  const unreadable = all.filter(({ submission }) => submission.status === 'unreadable')
  const readable = all.filter(({ submission }) => submission.status !== 'unreadable')
  const isShort = (one: ReportedSubmission) => readable.length > MANY && isInOrder(one)
  const { form } = validation.campaign.target
  const sections = [
    wrapItems(title(report, folder, style.lang), style.width),
    ...readable.filter((one) => !isShort(one)).map((one) => unitBlock(one, form, style)),
    readable.filter(isShort).flatMap((one) => unitLine(one, style)),
    notOpened(unreadable, report, style),
    skippedFiles(report.others, style),
    sharedFindings(report.others, style),
    notSent(report, style),
    unitTable(validation, style),
    summaryLines(report, style.lang).flatMap((line) => wrap(line, style.width)),
  ]
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`
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

function title({ validation, summary }: Report, folder: string, lang: Lang): string[] {
  const place = folder === '' ? '' : `${lang === 'vi' ? ' trong' : ' in'} «${folder.slice(0, -1)}»`
  const { document, round } = validation.campaign
  const { words, kind } = round.deadline
  const last = formatDay(lastSureDay(round.deadline), lang)
  const until =
    kind === 'before' ? (lang === 'vi' ? ` (đến hết ngày ${last})` : ` (until the end of ${last})`) : ''
  const name = `${document.kind} số ${document.number}`
  return lang === 'vi'
    ? [
        `Kiểm tra ${formatNumber(summary.submissions, lang)} tệp ${round.name}${place}`,
        name,
        `hạn gửi: ${words}${until}`,
      ]
    : [`${plural(summary.submissions, 'workbook')} checked${place}`, name, `deadline: ${words}${until}`]
}
