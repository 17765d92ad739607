import type { FormScope } from '../define-rule.ts'
import { defineRule } from '../define-rule.ts'
import { atHeader } from '../place.ts'

/** A required column stands twice in the header row. */
export const columnDuplicated = defineRule<FormScope>({
  code: 'column-duplicated',
  severity: 'error',
  title: { vi: 'Cột trùng tên', en: 'Column twice' },
  why: {
    vi: 'Hai cột cùng tên thì không biết lấy cột nào.',
    en: 'Of two columns of the same name nobody knows which one counts.',
  },
  wording: {
    '': {
      message: {
        vi: 'có {count} cột cùng tên «{column}» (ô {cells}).',
        en: '{count} columns are named «{column}» ({cells}).',
      },
      hint: {
        vi: 'Giữ một cột đã ghi đủ, xóa hoặc đổi tên cột còn lại.',
        en: 'Keep the one that is filled in, delete or rename the other.',
      },
    },
  },
  toUnit: {
    '': {
      message:
        'bản đã gửi có {count} cột cùng tên «{column}»; lấy cột thứ nhất, các cột kia được giữ ở bên phải bảng.',
      hint: 'Đề nghị xem lại, chép nội dung đúng vào cột «{column}».',
    },
  },
  *check({ filled }) {
    for (const { key, columns } of filled.duplicated) {
      const label = filled.form.fields.find((field) => field.key === key)?.label ?? key
      const cells = columns.map((column) => atHeader(filled, column).cell ?? '')
      const args = { count: columns.length, column: label, cells: { list: cells } }
      yield { at: atHeader(filled, columns.at(-1) ?? 1), args }
    }
  },
})
