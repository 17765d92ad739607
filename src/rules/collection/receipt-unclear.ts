import type { CollectionScope } from '../define-rule.ts'
import { defineRule } from '../define-rule.ts'

/** A line of the receipt log whose day cannot be read: the day of receipt is then only estimated, or unknown. */
export const receiptUnclear = defineRule<CollectionScope>({
  code: 'receipt-unclear',
  severity: 'warning',
  title: { vi: 'Sổ nhận ghi ngày chưa rõ', en: 'Unclear day in the receipt log' },
  why: {
    vi: 'Ngày trong sổ nhận không đọc được thì chưa kết luận được đúng hạn hay muộn.',
    en: 'Without a day that can be read nobody can say whether a workbook came in time.',
  },
  wording: {
    '': {
      message: {
        vi: 'dòng {row} của sổ nhận: «{value}» chưa rõ là ngày nào.',
        en: 'row {row} of the receipt log: «{value}» is no day.',
      },
      hint: {
        vi: 'Ghi ngày/tháng/năm, có thể kèm giờ, ví dụ 26/02/2022 16:30, rồi kiểm tra lại.',
        en: 'Write day/month/year, with the time if known, for example 26/02/2022 16:30, and check again.',
      },
    },
  },
  *check({ unclearReceipts }) {
    for (const { log, row, value } of unclearReceipts)
      yield { at: { file: log, row }, args: { row: String(row), value }, value }
  },
})
