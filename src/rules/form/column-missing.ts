import type { FormScope } from '../define-rule.ts'
import { defineRule } from '../define-rule.ts'

/** A required column is not in the header row. */
export const columnMissing = defineRule<FormScope>({
  code: 'column-missing',
  severity: 'error',
  title: { vi: 'Thiếu cột bắt buộc', en: 'Required column missing' },
  why: {
    vi: 'Cột bắt buộc là số liệu phải có trong biểu tổng hợp.',
    en: 'A required column is what the report is made of.',
  },
  remedy: {
    vi: 'Thêm lại cột đúng tên như mẫu, ghi đủ các dòng rồi gửi lại.',
    en: 'Put the column back under the name it has in the form, fill in its rows and send it again.',
  },
  wording: {
    '': {
      message: {
        vi: 'không có cột «{column}», là cột bắt buộc.',
        en: 'there is no column «{column}», which is required.',
      },
      hint: {
        vi: 'Thêm lại cột «{column}» đúng tên như mẫu, ghi đủ các dòng rồi gửi lại.',
        en: 'Put the column «{column}» back, fill in its rows and send it again.',
      },
    },
    suggestion: {
      message: {
        vi: 'không có cột «{column}», là cột bắt buộc. Có phải cột «{suggestion}» không?',
        en: 'there is no column «{column}», which is required. Is it the column «{suggestion}»?',
      },
      hint: {
        vi: 'Nếu đúng, đổi tên cột «{suggestion}» thành «{column}».',
        en: 'If so, rename the column «{suggestion}» to «{column}».',
      },
    },
  },
  toUnit: {
    '': null,
    suggestion: {
      message: 'bản đã gửi không có cột «{column}», là cột bắt buộc. Có phải cột «{suggestion}» không?',
      hint: 'Nếu đúng, chép nội dung cột «{suggestion}» (bên phải bảng) sang cột «{column}».',
    },
  },
  *check({ filled }) {
    // A form that nobody asked for and nobody filled in needs no columns.
    if (filled.form.needed === 'never' && filled.entries.length === 0) return
    for (const { key, near } of filled.missing) {
      const column = filled.form.fields.find((field) => field.key === key)?.label ?? key
      const at = { sheet: filled.sheet, row: filled.headerRow }
      if (near === undefined) yield { at, args: { column } }
      else yield { at, variant: 'suggestion', args: { column, suggestion: near }, suggestion: near }
    }
  },
})
