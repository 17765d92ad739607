import type { SubmissionScope } from '../define-rule.ts'
import { defineRule } from '../define-rule.ts'

/** A number of activities written on the cover sheet is not the number listed. */
export const statedTotalDiffers = defineRule<SubmissionScope>({
  code: 'stated-total-differs',
  severity: 'warning',
  title: { vi: 'Số ghi khác số dòng', en: 'Stated number differs' },
  why: {
    vi: 'Số đơn vị tự ghi khác số dòng đã liệt kê: có thể đã mất một dòng khi chép hoặc gửi.',
    en: 'Where the number stated is not the number listed, a row may have been lost on the way.',
  },
  remedy: {
    vi: 'Đề nghị đơn vị xem lại có thiếu dòng nào không, hoặc ghi lại con số cho khớp.',
    en: 'Ask the unit whether a row is missing, or to correct the number.',
  },
  wording: {
    '': {
      message: {
        vi: 'ghi {stated} {noun}, trong khi trang «{form}» có {actual} (lệch {difference}).',
        en: 'it states {stated} ({noun}), while the sheet «{form}» lists {actual} (a difference of {difference}).',
      },
      hint: {
        vi: 'Đề nghị xem lại trang «{form}» có thiếu dòng nào không, hoặc ghi lại con số cho khớp.',
        en: 'See whether a row is missing on the sheet «{form}», or correct the number.',
      },
    },
  },
  toUnit: {
    '': {
      message: 'trang «Thông tin» của bản đã gửi ghi {stated} {noun}, trong khi bản này có {actual}.',
      hint: 'Đề nghị xem lại có thiếu dòng nào không; nếu không, cho biết con số đúng ở cột ý kiến.',
    },
  },
  *check({ submission }) {
    for (const { form, count, sheet, cell } of submission.stated) {
      const filled = submission.forms.find((one) => one.form.key === form)
      if (!filled || filled.entries.length === 0 || filled.entries.length === count) continue
      const args = {
        stated: count,
        noun: filled.form.noun,
        form: filled.sheet,
        actual: filled.entries.length,
        difference: Math.abs(count - filled.entries.length),
      }
      yield { at: { sheet, cell }, args, value: String(count) }
    }
  },
})
