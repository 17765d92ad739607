import { ENCODING_NAMES } from '../../vietnamese/legacy/encoding.ts'
import type { SubmissionScope } from '../define-rule.ts'
import { defineRule } from '../define-rule.ts'

/** Text in fonts from before Unicode was converted: once for a workbook, with the count and an example. */
export const textConverted = defineRule<SubmissionScope>({
  code: 'text-converted',
  severity: 'info',
  title: { vi: 'Đã chuyển phông cũ sang Unicode', en: 'Text in old fonts converted to Unicode' },
  why: {
    vi: 'Tên người, tên buôn phải đúng dấu; nên đọc lại sau khi chuyển.',
    en: 'Names of people and villages need their right accents; look at some after the conversion.',
  },
  wording: {
    '': {
      message: {
        vi: '{count} ô gõ bằng phông chữ cũ {encodings} đã chuyển sang Unicode; ví dụ «{from}» thành «{to}».',
        en: '{count} {count:cell|cells} typed in old {encodings} fonts {count:was|were} converted to Unicode; for example «{from}» to «{to}».',
      },
      hint: {
        vi: 'Đọc lại vài tên cho chắc; lần sau đề nghị đơn vị gõ bằng phông Times New Roman, bảng mã Unicode.',
        en: 'Look at some names to be sure; next time the unit should type in Times New Roman, in Unicode.',
      },
    },
  },
  toUnit: {
    '': {
      message:
        '{count} ô gõ bằng phông chữ cũ {encodings} đã chuyển sang Unicode; ví dụ «{from}» thành «{to}».',
      hint: 'Đề nghị đọc lại vài tên cho chắc; từ nay gõ bằng phông Times New Roman, bảng mã Unicode.',
    },
  },
  *check({ submission: { legacy } }) {
    const { converted, encodings, example } = legacy
    if (example === null) return
    const names = { list: encodings.map((one) => ENCODING_NAMES[one]) }
    yield { at: {}, args: { count: converted, encodings: names, ...example }, value: example.from }
  },
})
