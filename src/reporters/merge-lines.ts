import type { Consolidation } from '../merge/consolidation.ts'
import { formatNumber } from '../vietnamese/format.ts'
import type { Overview } from './report.ts'
import { commonFolder } from './short-paths.ts'
import type { Style } from './style.ts'
import { summaryLines } from './summary.ts'
import { wrap } from './wrap.ts'

/** What `merge` says when the report is written, the workbook first among its `files`: how much it holds, the account of all rows, what was left out, and the summary. */
export function mergeLines(
  overview: Overview,
  { accounts, validation }: Consolidation,
  [file = '', ...others]: readonly string[],
  { lang, width }: Style,
): string {
  const number = (value: number) => formatNumber(value, lang)
  const filled = accounts.reduce((sum, { rowsFilled }) => sum + rowsFilled, 0)
  const merged = accounts.reduce((sum, account) => sum + account.merged, 0)
  const used = validation.submissions.filter((one) => one.used)
  const out = validation.submissions
    .filter(({ used: isUsed, status }) => !isUsed && status !== 'superseded')
    .map(({ submission }) => submission.file.path.slice(commonFolder(overview).length))
  const lines =
    lang === 'vi'
      ? [
          `Đã ghi «${file}»: tổng hợp ${number(merged)} dòng của ${number(used.length)} tệp; dòng nào cũng ghi rõ tệp, trang, dòng gốc.`,
          `Đối chiếu: ${number(filled)} dòng đã ghi = ${number(merged)} dòng đã tổng hợp + ${number(filled - merged)} dòng không tổng hợp, có nêu lý do (trang «Nguồn số liệu»).`,
          ...others.map((other) => `Đã ghi «${other}»: báo cáo bằng lời, cùng số liệu.`),
          ...(out.length > 0 ? [`${number(out.length)} tệp chưa tổng hợp được: ${out.join(', ')}.`] : []),
        ]
      : [
          `«${file}» written: ${number(merged)} rows of ${number(used.length)} workbooks, each with its file, sheet and row.`,
          `Reconciled: ${number(filled)} filled rows = ${number(merged)} merged + ${number(filled - merged)} not merged, with the reason (sheet «Nguồn số liệu»).`,
          ...others.map((other) => `«${other}» written: the report in words, with the same figures.`),
          ...(out.length > 0
            ? [`${number(out.length)} workbooks could not be merged: ${out.join(', ')}.`]
            : []),
        ]
  const wrapped = [...lines, ...summaryLines(overview, lang)].flatMap((line) => wrap(line, width))
  return `${wrapped.join('\n')}\n`
}
