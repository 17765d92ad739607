import type { CellScope } from '../define-rule.ts'
import { defineRule } from '../define-rule.ts'
import { atCell } from '../place.ts'
import { remedyOf } from './field-words.ts'

/** A required cell is blank, or holds a formula whose result is not stored in the file. */
export const valueMissing = defineRule<CellScope>({
  code: 'value-missing',
  severity: 'error',
  outcomes: ['blank', 'no-result'],
  title: { vi: 'Chưa ghi ô bắt buộc', en: 'Required cell blank' },
  why: {
    vi: 'Thiếu ô này thì dòng vẫn được tính nhưng số liệu tổng hợp chưa đủ.',
    en: 'The row still counts, but the totals are not complete without this cell.',
  },
  remedy: {
    vi: 'Ghi đủ các ô của cột có dấu * ở mọi dòng đã đăng ký.',
    en: 'Fill in the columns marked * in every row.',
  },
  wording: {
    '': {
      message: { vi: 'chưa ghi «{column}».', en: '«{column}» is blank.' },
      hint: { vi: '{remedy}', en: 'Fill in the cell. The form says: {remedy}' },
    },
    formula: {
      message: {
        vi: 'công thức chưa có kết quả nên không lấy được nội dung.',
        en: 'the formula has no stored result, so there is nothing to read.',
      },
      hint: {
        vi: 'Mở tệp bằng Excel, chờ tính xong rồi lưu lại; hoặc ghi thẳng con số vào ô.',
        en: 'Open the file in Excel, let it calculate and save; or type the value itself.',
      },
    },
  },
  toUnit: {
    formula: {
      message: 'công thức ở ô này chưa có kết quả nên không lấy được nội dung.',
      hint: 'Ghi thẳng nội dung hoặc con số vào ô.',
    },
  },
  check({ entry, field, cell }) {
    if (cell.outcome.kind === 'no-result') return [{ at: atCell(entry, cell), variant: 'formula' }]
    if (cell.outcome.kind !== 'blank' || !isRequired({ entry, field })) return []
    return [{ at: atCell(entry, cell), args: { column: field.short, remedy: remedyOf(field) } }]
  },
})

function isRequired({
  entry,
  field: { required, requiredWhen },
}: Pick<CellScope, 'entry' | 'field'>): boolean {
  if (required) return true
  const value = requiredWhen && entry.values[requiredWhen.field]?.value
  return typeof value === 'string' && requiredWhen?.values.includes(value) === true
}
