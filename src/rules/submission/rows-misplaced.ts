import type { SubmissionScope } from '../define-rule.ts'
import { defineRule } from '../define-rule.ts'

/** More rows than these are only counted. */
const MOST_NAMED = 10

/** Rows typed on the sheet that explains the form, below its examples: nothing of them is merged. */
export const rowsMisplaced = defineRule<SubmissionScope>({
  code: 'rows-misplaced',
  severity: 'error',
  title: { vi: 'Ghi nhầm trang', en: 'Rows on the wrong sheet' },
  why: {
    vi: 'Trang hướng dẫn chỉ có dòng ví dụ nên không được tổng hợp; việc ghi ở đó chưa được tính cho đơn vị.',
    en: 'The instruction sheet only holds examples and is not merged; what is written there does not count for the unit.',
  },
  remedy: {
    vi: 'Đề nghị đơn vị chuyển các dòng đã ghi sang trang đăng ký của mẫu rồi gửi lại.',
    en: 'Ask the unit to move the rows to the sheet of the form and send it again.',
  },
  wording: {
    '': {
      message: {
        vi: '{count} dòng ghi ở trang hướng dẫn, dưới ví dụ của trang «{form}» (dòng {rows}), chưa được tổng hợp.',
        en: '{count} row(s) typed on the instruction sheet, below the example of «{form}» (row {rows}), are not merged.',
      },
      hint: {
        vi: 'Đề nghị đơn vị chuyển các dòng này sang trang «{form}» rồi gửi lại.',
        en: 'Ask the unit to move these rows to the sheet «{form}» and send it again.',
      },
    },
  },
  toUnit: {
    '': {
      message:
        '{count} dòng ghi ở trang hướng dẫn của bản đã gửi được chuyển sang trang «{form}», ghi tiếp vào dưới các dòng đã có.',
      hint: 'Đề nghị xem lại các dòng này; nếu đã đúng, ghi như vậy ở cột ý kiến rồi gửi lại.',
    },
  },
  *check({ submission: { misplaced } }) {
    for (const { form, sheet, rows } of misplaced) {
      const [row] = rows
      yield {
        at: { sheet, ...(row === undefined ? {} : { row }) },
        args: { count: rows.length, form: form.sheet, rows: { list: named(rows) } },
      }
    }
  },
})

function named(rows: readonly number[]): string[] {
  const first = rows.slice(0, MOST_NAMED).map(String)
  return first.length < rows.length ? [...first, '…'] : first
}
