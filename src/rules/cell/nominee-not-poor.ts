import type { CellScope } from '../define-rule.ts'
import { defineRule } from '../define-rule.ts'
import { atCell } from '../place.ts'
import { wantedValue } from './wanted-value.ts'

/** A nominee of another household than «Hộ nghèo»: the province decides. */
export const nomineeNotPoor = defineRule<CellScope>({
  code: 'nominee-not-poor',
  severity: 'warning',
  optional: true,
  concerns: ({ key }) => key === 'household',
  title: { vi: 'Người được chọn không thuộc hộ nghèo', en: 'Nominee’s household is not poor' },
  why: {
    vi: 'Văn bản ghi «nghèo»; trường hợp cận nghèo, khó khăn do Hội LHPN tỉnh xem xét.',
    en: 'The document says «poor»; near-poor and other hardship are for the province to decide.',
  },
  wording: {
    '': {
      message: {
        vi: 'diện hộ ghi «{value}», trong khi văn bản đề nghị chọn phụ nữ dân tộc thiểu số nghèo.',
        en: 'the household is «{value}», while the document asks for a poor woman of an ethnic minority.',
      },
      hint: {
        vi: 'Đề nghị xem lại; nếu vẫn đề nghị người này, nêu lý do ở cột ghi chú để Hội LHPN tỉnh xem xét.',
        en: 'Look at it again; if she is still proposed, give the reason in the notes column for the province to decide.',
      },
    },
  },
  check({ entry, field, cell, campaign }) {
    if (typeof cell.value !== 'string' || cell.value === wantedValue(field, campaign)) return []
    return [{ at: atCell(entry, cell), args: { value: cell.value }, value: cell.raw }]
  },
})
