import type { FormScope } from '../define-rule.ts'
import { defineRule } from '../define-rule.ts'

/** The columns stand in another order than in the form. */
export const columnMoved = defineRule<FormScope>({
  code: 'column-moved',
  severity: 'info',
  title: { vi: 'Cột đổi chỗ', en: 'Columns in another order' },
  why: {
    vi: 'Đã đối chiếu theo tên cột nên không ảnh hưởng số liệu.',
    en: 'Columns are matched by name, so the figures are not affected.',
  },
  wording: {
    '': {
      message: {
        vi: 'thứ tự cột khác mẫu; đã đối chiếu theo tên cột.',
        en: 'the columns stand in another order than in the form; they were matched by name.',
      },
      hint: { vi: 'Không cần xử lý.', en: 'Nothing to do.' },
    },
  },
  toUnit: {
    '': null,
  },
  *check({ filled }) {
    if (filled.moved) yield { at: { sheet: filled.sheet, row: filled.headerRow } }
  },
})
