import type { AddedColumn, FilledForm } from '../../submission/submission.ts'
import type { FormScope, Found } from '../define-rule.ts'
import { defineRule } from '../define-rule.ts'
import { atHeader } from '../place.ts'

/** A column that the unit added, wrote twice, or filled with amounts for one thing each; its cells are carried along. */
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
        vi: 'cột «{column}» không có trong mẫu; nội dung vẫn được giữ trong biểu tổng hợp, ở «Cột đơn vị thêm».',
        en: 'the column «{column}» is not in the form; its content is kept in the report, under «Cột đơn vị thêm».',
      },
      hint: { vi: 'Không cần xử lý.', en: 'Nothing to do.' },
    },
    again: {
      message: {
        vi: 'cột «{column}» trùng với cột ở ô {first}; lấy cột ở ô {first}, nội dung cột này vẫn được giữ trong biểu tổng hợp, ở «Cột đơn vị thêm».',
        en: 'the column «{column}» stands for the same as the one at {first}, which is used; the content of this one is kept in the report, under «Cột đơn vị thêm».',
      },
      hint: {
        vi: 'Nếu cột này mới đúng, xóa cột ở ô {first}.',
        en: 'If this is the right one, delete the column at {first}.',
      },
    },
    each: {
      message: {
        vi: 'cột «{column}» ghi số tiền cho mỗi {each} nên chưa cộng vào kinh phí; nội dung vẫn được giữ trong biểu tổng hợp, ở «Cột đơn vị thêm».',
        en: 'the column «{column}» has amounts for each {each}, which are not added up; its content is kept in the report, under «Cột đơn vị thêm».',
      },
      hint: {
        vi: 'Ghi tổng số tiền của cả việc ở cột «{field}».',
        en: 'Write the whole amount of the activity in the column «{field}».',
      },
    },
  },
  *check({ filled }) {
    const suggested = filled.missing.flatMap(({ near }) => near ?? [])
    for (const added of filled.unknown) {
      if (!suggested.includes(added.label)) yield foundOf(added, filled)
    }
  },
})

function foundOf({ column, label, again, each }: AddedColumn, filled: FilledForm): Found {
  const found = { at: atHeader(filled, column), value: label }
  const first = again === undefined ? undefined : filled.columns[again]
  if (first !== undefined) {
    const args = { column: label, first: atHeader(filled, first).cell ?? '' }
    return { ...found, variant: 'again', args }
  }
  // With the whole amounts in another column, one of shares is an added column like any other.
  if (!each || filled.columns[each.key] !== undefined) return { ...found, args: { column: label } }
  const field = filled.form.fields.find(({ key }) => key === each.key)?.label ?? each.key
  return { ...found, variant: 'each', args: { column: label, each: each.of, field } }
}
