import type { CellScope } from '../define-rule.ts'
import { defineRule } from '../define-rule.ts'
import { atCell } from '../place.ts'
import { wantedValue } from './wanted-value.ts'

/** The nominee did not agree that her data are given. */
export const nomineeConsent = defineRule<CellScope>({
  code: 'nominee-consent',
  severity: 'warning',
  optional: true,
  concerns: ({ key }) => key === 'consent',
  title: { vi: 'Chưa đồng ý cung cấp thông tin', en: 'No consent' },
  why: {
    vi: 'Thông tin cá nhân chỉ được gửi khi người được chọn đồng ý.',
    en: 'Personal data may be sent only when the nominee agrees.',
  },
  wording: {
    '': {
      message: {
        vi: 'ghi «{value}», tức là người được chọn chưa đồng ý cung cấp thông tin.',
        en: 'it says «{value}»: the nominee has not agreed that her data are given.',
      },
      hint: {
        vi: 'Đề nghị nói rõ mục đích và hỏi lại ý kiến; nếu vẫn chưa đồng ý, trao đổi với Văn phòng trước khi gửi thông tin.',
        en: 'Explain the purpose and ask again; if she still does not agree, talk to the office before sending her data.',
      },
    },
  },
  check({ entry, field, cell, campaign }) {
    if (typeof cell.value !== 'string' || cell.value === wantedValue(field, campaign)) return []
    return [{ at: atCell(entry, cell), args: { value: cell.value }, value: cell.raw }]
  },
})
