import type { SubmissionScope } from '../define-rule.ts'
import { defineRule } from '../define-rule.ts'

/** The form was issued to one unit and names another. */
export const unitMismatch = defineRule<SubmissionScope>({
  code: 'unit-mismatch',
  severity: 'error',
  officeOnly: true,
  title: { vi: 'Tên đơn vị không khớp với mẫu', en: 'Unit does not fit the form' },
  why: {
    vi: 'Mỗi mẫu cấp riêng cho một đơn vị; hai nơi ghi khác nhau thì không đoán.',
    en: 'Each form is issued to one unit; where two places disagree, nothing is guessed.',
  },
  wording: {
    '': {
      message: {
        vi: 'mẫu này cấp cho {unit} nhưng ô «Đơn vị» ghi «{value}». Chưa tính cho đơn vị nào.',
        en: 'this form was issued to {unit}, but the cell «Đơn vị» says «{value}». It counts for no unit yet.',
      },
      hint: {
        vi: 'Đề nghị đơn vị gửi lại bằng đúng mẫu của đơn vị mình; nếu chỉ ghi nhầm tên, ghi lại ô «Đơn vị».',
        en: 'Ask the unit to use its own form; if only the name is mistyped, correct the cell «Đơn vị».',
      },
    },
  },
  *check({ submission: { identity, otherCampaign } }) {
    if (identity.kind !== 'mismatch' || otherCampaign) return
    const { stamped, sheet, cell, value } = identity
    yield { at: { sheet, cell }, args: { unit: stamped.name, value }, value }
  },
})
