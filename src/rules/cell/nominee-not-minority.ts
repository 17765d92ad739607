import type { CellScope } from '../define-rule.ts'
import { defineRule } from '../define-rule.ts'
import { atCell } from '../place.ts'
import { groupsOf } from './ethnic-groups.ts'

/** A nominee of the majority: the document says ethnic minority. */
export const nomineeNotMinority = defineRule<CellScope>({
  code: 'nominee-not-minority',
  severity: 'error',
  optional: true,
  concerns: ({ type }) => type === 'ethnicity',
  title: { vi: 'Người được chọn không phải người dân tộc thiểu số', en: 'Nominee of no ethnic minority' },
  why: {
    vi: 'Văn bản ghi rõ: phụ nữ dân tộc thiểu số nghèo.',
    en: 'The document says: a poor woman of an ethnic minority.',
  },
  wording: {
    '': {
      message: {
        vi: 'dân tộc ghi «{value}», trong khi người được chọn là phụ nữ dân tộc thiểu số nghèo.',
        en: 'the ethnic group is «{value}», while a nominee is a poor woman of an ethnic minority.',
      },
      hint: {
        vi: 'Xem lại cột dân tộc; nếu ghi đúng, đề nghị đơn vị chọn người khác.',
        en: 'See whether the group is right; if it is, the unit has to choose somebody else.',
      },
    },
  },
  check({ entry, cell, campaign: { ethnicity } }) {
    const groups = groupsOf(cell)
    if (groups.length === 0 || groups.some((group) => group !== ethnicity.majority)) return []
    return [{ at: atCell(entry, cell), args: { value: cell.raw }, value: cell.raw }]
  },
})
