import type { CellScope } from '../define-rule.ts'
import { defineRule } from '../define-rule.ts'
import { atCell } from '../place.ts'

/** A cell shows #REF!, #VALUE! or the like. */
export const formulaError = defineRule<CellScope>({
  code: 'formula-error',
  severity: 'error',
  outcomes: ['formula-error'],
  title: { vi: 'Công thức báo lỗi', en: 'Formula error' },
  why: {
    vi: 'Ô báo lỗi thì không có giá trị để lấy.',
    en: 'A cell that shows an error has no value to take.',
  },
  wording: {
    '': {
      message: {
        vi: 'công thức báo lỗi {value} nên không lấy được nội dung.',
        en: 'the formula shows the error {value}, so there is nothing to read.',
      },
      hint: {
        vi: 'Ghi thẳng nội dung hoặc con số vào ô, không dùng công thức.',
        en: 'Type the text or the number itself instead of a formula.',
      },
    },
  },
  *check({ entry, cell }) {
    if (cell.outcome.kind !== 'formula-error') return
    yield { at: atCell(entry, cell), args: { value: cell.raw }, value: cell.raw }
  },
})
