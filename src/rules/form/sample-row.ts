import { cellAddress } from '../../workbook/address.ts'
import type { FormScope } from '../define-rule.ts'
import { defineRule } from '../define-rule.ts'

/** A row left from an example («VD: …»): not counted, and said, because somebody may have meant it. */
export const sampleRow = defineRule<FormScope>({
  code: 'sample-row',
  severity: 'info',
  title: { vi: 'Dòng ví dụ', en: 'Example row' },
  why: {
    vi: 'Dòng ví dụ để lại trong biểu không phải là việc đăng ký nên không được tính.',
    en: 'An example left in the table is no registration, so it does not count.',
  },
  remedy: {
    vi: 'Xóa dòng ví dụ; nếu là việc đăng ký thật thì bỏ chữ «VD».',
    en: 'Delete the example; if it is a real activity, take the word «VD» away.',
  },
  wording: {
    '': {
      message: {
        vi: 'dòng {row} ghi là ví dụ nên không được tính.',
        en: 'row {row} is marked as an example and does not count.',
      },
      hint: {
        vi: 'Nếu đúng là ví dụ thì không cần xử lý; nếu là việc đăng ký thật, bỏ chữ «VD» rồi gửi lại.',
        en: 'If it is an example, there is nothing to do; if it is a real activity, take the word «VD» away and send it again.',
      },
    },
  },
  toUnit: {
    '': {
      message: 'có dòng ghi là ví dụ nên không chép sang bảng.',
      hint: 'Nếu là việc đăng ký thật, ghi lại vào bảng, bỏ chữ «VD».',
    },
  },
  *check({ filled: { form, sheet, columns, leftOut } }) {
    const column = columns[form.identity[0] ?? 'name'] ?? 1
    for (const { row, reason } of leftOut) {
      if (reason !== 'sample-row') continue
      yield { at: { sheet, cell: cellAddress(column, row), row, column }, args: { row: String(row) } }
    }
  },
})
