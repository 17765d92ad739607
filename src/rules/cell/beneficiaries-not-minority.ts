import type { CellScope } from '../define-rule.ts'
import { defineRule } from '../define-rule.ts'
import { atCell } from '../place.ts'
import { groupsOf } from './ethnic-groups.ts'

/** The people supported are of the majority only. */
export const beneficiariesNotMinority = defineRule<CellScope>({
  code: 'beneficiaries-not-minority',
  severity: 'warning',
  optional: true,
  concerns: ({ type }) => type === 'ethnicity',
  title: { vi: 'Không có dân tộc thiểu số', en: 'No ethnic minority' },
  why: {
    vi: 'Công trình dành cho phụ nữ dân tộc thiểu số nghèo.',
    en: 'The campaign’s work is for poor women of ethnic minorities.',
  },
  wording: {
    '': {
      message: {
        vi: 'dân tộc chỉ ghi «{value}», trong khi Công trình dành cho phụ nữ dân tộc thiểu số nghèo.',
        en: 'the ethnic group is «{value}» only, while the work is for poor women of ethnic minorities.',
      },
      hint: {
        vi: 'Xem lại người được hỗ trợ; nếu có phụ nữ dân tộc thiểu số, ghi rõ dân tộc.',
        en: 'See who is supported; if there are women of ethnic minorities, name their group.',
      },
    },
  },
  check({ entry, cell, campaign: { ethnicity } }) {
    const groups = groupsOf(cell)
    if (groups.length === 0 || groups.some((group) => group !== ethnicity.majority)) return []
    return [{ at: atCell(entry, cell), args: { value: cell.raw }, value: cell.raw }]
  },
})
