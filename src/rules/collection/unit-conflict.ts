import type { CollectionScope } from '../define-rule.ts'
import { defineRule } from '../define-rule.ts'

/** Several workbooks of a unit, and nothing proves which came last. */
export const unitConflict = defineRule<CollectionScope>({
  code: 'unit-conflict',
  severity: 'error',
  title: { vi: 'Nhiều bản, chưa rõ bản chính thức', en: 'Several versions, none proven last' },
  why: {
    vi: 'Ngày sửa tệp không phải là ngày nhận; chỉ sổ nhận mới chứng minh được bản nào gửi sau.',
    en: 'A file’s own date is not its day of receipt; only the receipt log proves which came later.',
  },
  wording: {
    '': {
      message: {
        vi: '{unit} có {count} bản khác nhau, chưa biết bản nào nhận sau: {files}. Tạm dùng «{used}», không cộng các bản với nhau.',
        en: '{unit} has {count} different workbooks, and it is not known which came last: {files}. «{used}» is used for now; they are not added together.',
      },
      hint: {
        vi: 'Hỏi đơn vị bản nào là bản chính thức, ghi ngày giờ nhận của từng bản vào sổ nhận rồi kiểm tra lại.',
        en: 'Ask the unit which one is official, write the moment each was received into the receipt log and check again.',
      },
    },
  },
  toUnit: {
    '': {
      message: 'đơn vị đã gửi {count} bản khác nhau: {files}. Tệp này lập theo bản «{used}».',
      hint: 'Đề nghị đơn vị cho biết bản nào là bản chính thức.',
    },
  },
  *check({ versions }) {
    for (const { unit, used, superseded, conflict } of versions) {
      if (!conflict) continue
      const files = [used, ...superseded].toSorted().map((file) => `«${file}»`)
      yield {
        at: {},
        unit: unit.id,
        args: { unit: unit.name, count: files.length, files: { list: files }, used },
      }
    }
  },
})
