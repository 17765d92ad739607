import { cellAddress } from '../../workbook/address.ts'
import type { SubmissionScope, Wording } from '../define-rule.ts'
import { defineRule } from '../define-rule.ts'

const LEADERS_DECIDE = {
  vi: 'Văn phòng báo cáo lãnh đạo: nếu đồng ý thì miễn chỉ tiêu cho đơn vị trong đợt; nếu không thì đề nghị đơn vị đăng ký đủ rồi gửi lại.',
  en: 'The leaders decide: either the unit is exempt from the quota in this campaign, or it is asked to meet it and send again.',
}

function againstQuota(vi: string, en: string): Wording {
  return {
    message: {
      vi: `đơn vị ghi «{value}», tức là báo không đăng ký, trong khi chỉ tiêu là ${vi}{required} {noun}.`,
      en: `the unit wrote «{value}», so it registers nothing, while its quota is ${en}{required} ({noun}).`,
    },
    hint: LEADERS_DECIDE,
  }
}

/** A form on which the unit says that it registers nothing: an answer, not a blank, but no quota is met by it. */
export const declaredNone = defineRule<SubmissionScope>({
  code: 'declared-none',
  severity: 'error',
  title: { vi: 'Đơn vị báo không đăng ký', en: 'Declared none' },
  why: {
    vi: 'Báo không đăng ký là đã trả lời, khác với để trống hoặc chưa gửi; chỉ tiêu đã giao vẫn còn cho đến khi được miễn.',
    en: 'Saying that nothing is registered is an answer, unlike a blank form or none; the quota stands until it is waived.',
  },
  wording: {
    '': againstQuota('ít nhất ', 'at least '),
    exactly: againstQuota('', ''),
    'no-quota': {
      message: {
        vi: 'đơn vị ghi «{value}», tức là báo không đăng ký nội dung này.',
        en: 'the unit wrote «{value}», so it registers nothing here.',
      },
      hint: { vi: 'Không cần xử lý.', en: 'Nothing to do.' },
    },
  },
  *check({ submission: { forms }, quotas }) {
    for (const { form, sheet, declaresNone } of forms) {
      if (!declaresNone) continue
      const { row, column, value } = declaresNone
      const quota = quotas.find((one) => one.form === form.key && one.required > 0)
      const found = { at: { sheet, cell: cellAddress(column, row), row, column }, value }
      if (!quota) yield { ...found, variant: 'no-quota', severity: 'info', args: { value } }
      else {
        const args = { value, required: quota.required, noun: form.noun }
        yield { ...found, variant: quota.kind === 'exactly' ? 'exactly' : '', args }
      }
    }
  },
})
