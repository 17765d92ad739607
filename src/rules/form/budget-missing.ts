import type { FormScope } from '../define-rule.ts'
import { defineRule } from '../define-rule.ts'
import { atCell } from '../place.ts'

/** No amount, or 0: in a cell, or because the column is not there. */
export const budgetMissing = defineRule<FormScope>({
  code: 'budget-missing',
  severity: 'warning',
  optional: true,
  title: { vi: 'Chưa có kinh phí dự kiến', en: 'No amount' },
  why: {
    vi: 'Báo cáo TW Hội cần tổng trị giá; để trống thì tổng bị thấp hơn thực tế.',
    en: 'The Central Union asks for the total worth; blanks make it lower than it is.',
  },
  wording: {
    '': {
      message: { vi: 'chưa ghi kinh phí dự kiến.', en: 'no amount is given.' },
      hint: {
        vi: 'Ghi số tiền bằng đồng, kể cả hiện vật, ngày công quy thành tiền; việc không cần kinh phí thì ghi rõ ở cột ghi chú.',
        en: 'Write the amount in đồng, with goods and labour at their worth; if it costs nothing, say so in the notes column.',
      },
    },
    column: {
      message: {
        vi: 'không có cột «{column}» nên chưa có kinh phí của {count} dòng.',
        en: 'there is no column «{column}», so {count} {count:row has|rows have} no amount.',
      },
      hint: {
        vi: 'Thêm lại cột «{column}» đúng tên như mẫu, ghi số tiền bằng đồng ở từng dòng, kể cả hiện vật, ngày công quy thành tiền.',
        en: 'Put the column «{column}» back, and write the amount of each row in đồng, with goods and labour at their worth.',
      },
    },
  },
  toUnit: {
    column: null,
  },
  *check({ filled }) {
    const { form, sheet, headerRow, entries, columns } = filled
    const field = form.fields.find(({ key }) => key === 'budget')
    if (!field || entries.length === 0) return
    if (columns.budget === undefined) {
      const args = { column: field.label, count: entries.length }
      yield { at: { sheet, row: headerRow }, variant: 'column', args }
      return
    }
    for (const entry of entries) {
      const cell = entry.values.budget
      if (!cell || cell.shared) continue
      if (cell.outcome.kind === 'blank') yield { at: atCell(entry, cell) }
      else if (cell.value === 0) yield { at: atCell(entry, cell), value: cell.raw }
    }
  },
})
