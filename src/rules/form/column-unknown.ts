import type { FormScope } from '../define-rule.ts'
import { defineRule } from '../define-rule.ts'
import { atHeader } from '../place.ts'

/** A column that the unit added; its cells are carried along. */
export const columnUnknown = defineRule<FormScope>({
  code: 'column-unknown',
  severity: 'info',
  title: { vi: 'Cột đơn vị thêm vào', en: 'Added column' },
  why: {
    vi: 'Nội dung đơn vị thêm được giữ nguyên để không mất thông tin.',
    en: 'What a unit adds is kept, so that nothing is lost.',
  },
  wording: {
    '': {
      message: {
        vi: 'cột «{column}» không có trong mẫu; nội dung vẫn được giữ ở «Cột đơn vị thêm».',
        en: 'the column «{column}» is not in the form; its content is kept under «Cột đơn vị thêm».',
      },
      hint: { vi: 'Không cần xử lý.', en: 'Nothing to do.' },
    },
  },
  *check({ filled }) {
    const suggested = filled.missing.flatMap(({ near }) => near ?? [])
    for (const { column, label } of filled.unknown) {
      if (suggested.includes(label)) continue
      yield { at: atHeader(filled, column), args: { column: label }, value: label }
    }
  },
})
