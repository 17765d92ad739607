import { lastSureDay } from '../campaign/deadline.ts'
import type { Lang } from '../usage-error.ts'
import { formatDay, formatNumber } from '../vietnamese/format.ts'
import { plural } from './plural.ts'
import type { Report } from './report.ts'

/** What was checked, in which folder (with its `/`; '' for none), for which document, and until when units may send. */
export function titleItems({ validation, summary }: Report, folder: string, lang: Lang): string[] {
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
