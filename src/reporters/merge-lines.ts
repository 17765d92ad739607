import type { Consolidation } from '../merge/consolidation.ts'
import type { Lang } from '../usage-error.ts'
import { formatNumber } from '../vietnamese/format.ts'
import type { Report } from './report.ts'
import { summaryLines } from './table.ts'
import { visible } from './visible.ts'

/** What `merge` says when the report is written: how much it holds, the account of all rows, what was left out, and the summary. */
export function mergeLines(
  report: Report,
  { accounts, validation }: Consolidation,
  file: string,
  lang: Lang,
): string {
  const number = (value: number) => formatNumber(value, lang)
  const filled = accounts.reduce((sum, { rowsFilled }) => sum + rowsFilled, 0)
  const merged = accounts.reduce((sum, account) => sum + account.merged, 0)
  const used = validation.submissions.filter((one) => one.used)
  const out = validation.submissions
    .filter(({ used: isUsed, status }) => !isUsed && status !== 'superseded')
    .map(({ submission }) => visible(submission.file.path))
  const lines =
    lang === 'vi'
      ? [
          `Đã ghi «${file}»: tổng hợp ${number(merged)} dòng của ${number(used.length)} tệp; dòng nào cũng ghi rõ tệp, trang, dòng gốc.`,
          `Đối chiếu: ${number(filled)} dòng đã ghi = ${number(merged)} dòng đã tổng hợp + ${number(filled - merged)} dòng không tổng hợp, có nêu lý do (trang «Nguồn số liệu»).`,
          ...(out.length > 0 ? [`${number(out.length)} tệp chưa tổng hợp được: ${out.join(', ')}.`] : []),
        ]
      : [
          `«${file}» written: ${number(merged)} rows of ${number(used.length)} workbooks, each with its file, sheet and row.`,
          `Reconciled: ${number(filled)} filled rows = ${number(merged)} merged + ${number(filled - merged)} not merged, with the reason (sheet «Nguồn số liệu»).`,
          ...(out.length > 0
            ? [`${number(out.length)} workbooks could not be merged: ${out.join(', ')}.`]
            : []),
        ]
  return `${[...lines, ...summaryLines(report, lang)].join('\n')}\n`
}
