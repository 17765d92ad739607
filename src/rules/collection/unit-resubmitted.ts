import type { CollectionScope } from '../define-rule.ts'
import { defineRule } from '../define-rule.ts'

const OTHER_IS_OFFICIAL = {
  vi: 'Không cần xử lý; nếu bản chính thức là bản khác, chuyển các bản không dùng sang thư mục khác rồi kiểm tra lại.',
  en: 'Nothing to do; if another one is official, move those that should not count to another folder and check again.',
}

/** An older workbook of a unit, said at the one that is set aside: which is used instead, and why. */
export const unitResubmitted = defineRule<CollectionScope>({
  code: 'unit-resubmitted',
  severity: 'info',
  officeOnly: true,
  title: { vi: 'Đơn vị gửi nhiều lần', en: 'Sent more than once' },
  why: {
    vi: 'Chỉ dùng bản nhận sau cùng, không cộng các lần gửi với nhau.',
    en: 'Only the last one received is used; they are never added together.',
  },
  wording: {
    '': {
      message: {
        vi: '{unit} đã gửi {count} bản; dùng bản nhận sau cùng «{used}» (nhận {received} theo sổ nhận), không cộng các bản với nhau.',
        en: '{unit} sent {count} workbooks; the last one received is used, «{used}» ({received} by the receipt log). They are not added together.',
      },
      hint: OTHER_IS_OFFICIAL,
    },
    filled: {
      message: {
        vi: '{unit} đã gửi {count} bản; dùng «{used}», bản sau cùng có ghi nội dung, không cộng các bản với nhau.',
        en: '{unit} sent {count} workbooks; «{used}» is used, the last one that is filled in. They are not added together.',
      },
      hint: OTHER_IS_OFFICIAL,
    },
  },
  *check({ versions }) {
    for (const { unit, used, receipt, isLatest, superseded, conflict } of versions) {
      if (conflict) continue
      const args = { unit: unit.name, count: superseded.length + 1, used }
      for (const file of superseded) {
        const found = { at: { file }, unit: unit.id }
        if (isLatest && receipt.at !== null)
          yield { ...found, args: { ...args, received: { moment: receipt.at } } }
        else yield { ...found, variant: 'filled', args }
      }
    }
  },
})
