import type { Redaction } from '../merge/central/redaction.ts'
import { formatNumber } from '../vietnamese/format.ts'
import type { Overview } from './report.ts'
import type { Style } from './style.ts'
import { summaryLines } from './summary.ts'
import { wrap } from './wrap.ts'

/** What `merge` says when the central edition is written: that it was searched, what was masked, and the summary. */
export function centralLines(
  overview: Overview,
  { entries, masked, recipient }: Redaction,
  [file = '', ...others]: readonly string[],
  { lang, width }: Style,
): string {
  const rows = formatNumber(Object.values(entries).flat().length, lang)
  const places = formatNumber(masked, lang)
  const lines =
    lang === 'vi'
      ? [
          `Đã ghi «${file}» để gửi ${recipient}: ${rows} dòng, không còn họ tên, số điện thoại, thôn/buôn, tên tệp; đã rà lại toàn bộ tệp.`,
          masked === 0
            ? 'Không có chỗ nào trong nội dung phải thay bằng «[đã lược bỏ]»; số liệu đã lược bỏ ghi ở trang «Phạm vi số liệu».'
            : `${places} chỗ trong nội dung được thay bằng «[đã lược bỏ]»; số liệu đã lược bỏ ghi ở trang «Phạm vi số liệu».`,
          ...others.map(
            (other) => `Đã ghi «${other}»: báo cáo bằng lời, cùng số liệu, không có dữ liệu cá nhân.`,
          ),
        ]
      : [
          `«${file}» written: ${rows} rows without names of persons, phone numbers, hamlets or file names; every part of it was searched.`,
          `${places} places in texts were replaced by «[đã lược bỏ]»; the sheet «Phạm vi số liệu» lists what was withheld.`,
          ...others.map(
            (other) => `«${other}» written: the report in words, with the same figures and no personal data.`,
          ),
        ]
  const wrapped = [...lines, ...summaryLines(overview, lang)].flatMap((line) => wrap(line, width))
  return `${wrapped.join('\n')}\n`
}
