import type { SubmissionScope } from '../define-rule.ts'
import { defineRule } from '../define-rule.ts'
import { neededForms } from './needed-forms.ts'

/** A form on which the unit has a quota is not in the workbook. */
export const sheetMissing = defineRule<SubmissionScope>({
  code: 'sheet-missing',
  severity: 'error',
  title: { vi: 'Thiếu trang bắt buộc', en: 'Required sheet missing' },
  why: {
    vi: 'Không có trang này thì không có số liệu để tính chỉ tiêu.',
    en: 'Without this sheet there is nothing to hold against the quota.',
  },
  remedy: {
    vi: 'Đề nghị đơn vị ghi vào đúng trang của mẫu rồi gửi lại; không xóa trang của mẫu.',
    en: 'Ask the unit to fill in that sheet of the form and send it again; sheets of the form should not be deleted.',
  },
  wording: {
    '': {
      message: { vi: 'không có trang «{form}».', en: 'there is no sheet «{form}».' },
      hint: {
        vi: 'Đề nghị đơn vị ghi vào trang «{form}» của mẫu rồi gửi lại; không xóa trang của mẫu.',
        en: 'Ask the unit to fill in the sheet «{form}» of the form and send it again; sheets of the form should not be deleted.',
      },
    },
    header: {
      message: {
        vi: 'trang «{sheet}» không có dòng tên cột nên chưa đọc được nội dung.',
        en: 'the sheet «{sheet}» has no row of column names, so nothing of it can be read.',
      },
      hint: {
        vi: 'Chép lại dòng tên cột của trang «{form}» trong mẫu lên trên các dòng đã ghi rồi gửi lại.',
        en: 'Copy the column names of the sheet «{form}» of the form above the rows and send it again.',
      },
    },
  },
  toUnit: {
    '': null,
    header: {
      message: 'trang «{sheet}» không có dòng tên cột nên chưa chép được nội dung sang tệp này.',
      hint: 'Đề nghị chép các dòng đã ghi sang trang «{form}» rồi gửi lại.',
    },
  },
  *check({ submission, unit, campaign }) {
    for (const form of neededForms(unit, campaign.forms)) {
      if (submission.forms.some((filled) => filled.form.key === form.key)) continue
      const named = submission.headerless.find((one) => one.form === form)
      const args = { form: form.sheet }
      if (!named) yield { at: { sheet: form.sheet }, args }
      else yield { at: { sheet: named.sheet }, variant: 'header', args: { ...args, sheet: named.sheet } }
    }
  },
})
