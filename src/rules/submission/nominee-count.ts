import type { SubmissionScope } from '../define-rule.ts'
import { defineRule } from '../define-rule.ts'
import { judgedQuotas } from './judged-quotas.ts'
import { isBlankWorkbook } from './needed-forms.ts'

/** Another number of chosen people than the unit was given to choose. */
export const nomineeCount = defineRule<SubmissionScope>({
  code: 'nominee-count',
  severity: 'error',
  title: { vi: 'Số phụ nữ được chọn chưa khớp', en: 'Number of nominees differs' },
  why: {
    vi: 'Mỗi người được chọn ứng với một phần việc Hội LHPN tỉnh trao tại Lễ phát động.',
    en: 'Each nominee stands for one task that the province hands over at the launch.',
  },
  remedy: {
    vi: 'Đề nghị đơn vị thống nhất danh sách người được chọn cho đúng số văn bản giao rồi gửi lại.',
    en: 'Ask the unit to settle on as many nominees as the document gives it and send it again.',
  },
  wording: {
    '': {
      message: {
        vi: 'đã chọn {actual}/{required} người, còn thiếu {missing}.',
        en: '{actual} of {required} nominees chosen, {missing} still missing.',
      },
      hint: {
        vi: 'Đề nghị chọn thêm {missing} người, ghi đủ thông tin rồi gửi lại.',
        en: 'Choose {missing} more, fill in their rows and send it again.',
      },
    },
    over: {
      message: {
        vi: 'đã ghi {actual} người, trong khi đơn vị được chọn {required} người.',
        en: '{actual} nominees are listed, while the unit may choose {required}.',
      },
      hint: {
        vi: 'Đề nghị đơn vị thống nhất {required} người chính thức, xóa các dòng còn lại rồi gửi lại.',
        en: 'Settle on {required}, delete the other rows and send it again.',
      },
    },
    'none-assigned': {
      message: {
        vi: 'có ghi {actual} người, trong khi đơn vị không thuộc diện chọn người nhận phần việc.',
        en: '{actual} {actual:nominee is|nominees are} listed, while this unit has none to choose.',
      },
      hint: {
        vi: 'Đề nghị trao đổi với Văn phòng Hội LHPN tỉnh; nếu ghi nhầm thì xóa các dòng này.',
        en: 'Talk to the provincial office; if it is a mistake, delete these rows.',
      },
    },
  },
  *check(scope) {
    const { submission, unit } = scope
    if (!unit || isBlankWorkbook(scope)) return
    for (const { form, sheet, entries } of submission.forms) {
      const isAsked = (unit.quota[form.key]?.count ?? 0) > 0 || unit.waived?.[form.key] !== undefined
      if (form.kind !== 'people' || isAsked || entries.length === 0) continue
      yield { at: { sheet }, variant: 'none-assigned', severity: 'warning', args: { actual: entries.length } }
    }
    for (const { quota, of, sheet } of judgedQuotas(scope)) {
      const { actual, required } = quota
      if (of.kind !== 'people' || required === 0 || actual === required) continue
      if (actual < required) yield { at: { sheet }, args: { actual, required, missing: required - actual } }
      else yield { at: { sheet }, variant: 'over', args: { actual, required } }
    }
  },
})
