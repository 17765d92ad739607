import type { SubmissionScope } from '../define-rule.ts'
import { defineRule } from '../define-rule.ts'
import { countTogether, isEnoughTogether } from './judged-quotas.ts'

const ONE_SHEET = {
  vi: 'Đề nghị đơn vị ghi chung vào một trang «{used}», xóa trang thừa rồi gửi lại.',
  en: 'Ask the unit to put all rows into one sheet «{used}», delete the other and send it again.',
}

/** Two sheets hold the same form; only one of them is used. */
export const sheetDuplicated = defineRule<SubmissionScope>({
  code: 'sheet-duplicated',
  severity: 'error',
  title: { vi: 'Trang trùng', en: 'Sheet twice' },
  why: {
    vi: 'Hai trang cùng một mẫu: cộng cả hai có thể tính trùng, bỏ một trang có thể mất việc.',
    en: 'Of two sheets of one form, adding both may count twice, dropping one may lose an activity.',
  },
  remedy: {
    vi: 'Đề nghị đơn vị ghi chung vào một trang, xóa trang thừa rồi gửi lại.',
    en: 'Ask the unit to put all rows into one sheet, delete the other and send it again.',
  },
  wording: {
    '': {
      message: {
        vi: 'hai trang cùng là «{form}»: «{used}» và «{other}». Chỉ dùng trang «{used}»; {rows} dòng đã ghi ở trang «{other}» chưa được tổng hợp.',
        en: 'two sheets hold the form «{form}»: «{used}» and «{other}». Only «{used}» is used; {rows} filled {rows:row|rows} of «{other}» {rows:is|are} not merged.',
      },
      hint: ONE_SHEET,
    },
    'enough-together': {
      message: {
        vi: 'hai trang cùng là «{form}»: «{used}» và «{other}» ({rows} dòng). Gộp lại thì đủ chỉ tiêu ({together}/{required}), nhưng chưa rõ trang nào là chính thức; tạm dùng «{used}».',
        en: 'two sheets hold the form «{form}»: «{used}» and «{other}» ({rows} {rows:row|rows}). Together they meet the quota ({together}/{required}), but it is not clear which one counts; «{used}» is used for now.',
      },
      hint: ONE_SHEET,
    },
  },
  toUnit: {
    '': {
      message:
        'bản đã gửi có hai trang cùng là «{form}»: «{used}» và «{other}». Các dòng của trang «{other}» được ghi tiếp vào dưới các dòng của trang «{used}»; dòng giống hệt nhau chỉ ghi một lần.',
      hint: 'Đề nghị xem lại, xóa các dòng trùng nếu có; nếu đã đúng, ghi như vậy ở cột ý kiến rồi gửi lại.',
    },
    'enough-together': {
      message:
        'bản đã gửi có hai trang cùng là «{form}»: «{used}» và «{other}». Các dòng của trang «{other}» được ghi tiếp vào dưới các dòng của trang «{used}»; dòng giống hệt nhau chỉ ghi một lần.',
      hint: 'Đề nghị xem lại, xóa các dòng trùng nếu có; nếu đã đúng, ghi như vậy ở cột ý kiến rồi gửi lại.',
    },
  },
  *check(scope) {
    for (const { form, sheet, used, rows } of scope.submission.secondSheets) {
      const quota = scope.quotas.find((one) => one.form === form.key)
      const enough = quota !== undefined && isEnoughTogether(scope, quota)
      const args = { form: form.sheet, used, other: sheet, rows: rows.length }
      if (!enough) yield { at: { sheet }, args }
      else {
        const together = { together: countTogether(scope, quota), required: quota.required }
        yield { at: { sheet }, variant: 'enough-together', args: { ...args, ...together } }
      }
    }
  },
})
