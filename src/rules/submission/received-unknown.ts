import type { SubmissionScope } from '../define-rule.ts'
import { defineRule } from '../define-rule.ts'

/** Neither the receipt log nor a usable file time says when the workbook came. */
export const receivedUnknown = defineRule<SubmissionScope>({
  code: 'received-unknown',
  severity: 'warning',
  officeOnly: true,
  title: { vi: 'Chưa rõ ngày nhận', en: 'Day of receipt unknown' },
  why: {
    vi: 'Không có ngày nhận thì không kết luận được đúng hạn hay muộn.',
    en: 'Without a day of receipt nobody can say whether it was on time.',
  },
  wording: {
    '': {
      message: {
        vi: 'chưa rõ ngày nhận: sổ nhận chưa ghi, ngày sửa tệp không dùng được.',
        en: 'it is not known when this was received: the receipt log says nothing, the file’s own date cannot be used.',
      },
      hint: {
        vi: 'Ghi ngày giờ nhận vào sổ nhận rồi kiểm tra lại.',
        en: 'Write the moment of receipt into the receipt log and check again.',
      },
    },
  },
  *check({ timeliness }) {
    if (timeliness === 'unknown') yield { at: {} }
  },
})
