import { withCurrentPhones } from '../../vietnamese/phone.ts'
import type { CellScope } from '../define-rule.ts'
import { defineRule } from '../define-rule.ts'
import { atCell } from '../place.ts'

/** A mobile number of 11 digits where the form asks for a phone: such numbers ended in 2018. */
export const phoneOutdated = defineRule<CellScope>({
  code: 'phone-outdated',
  severity: 'warning',
  concerns: ({ key }) => key === 'contact',
  title: { vi: 'Số điện thoại đầu số cũ', en: 'Old phone number' },
  why: {
    vi: 'Di động 11 số đã chuyển thành 10 số từ năm 2018; gọi số cũ không được.',
    en: 'Mobile numbers of 11 digits became 10 digits in 2018; the old ones cannot be reached.',
  },
  remedy: { vi: 'Ghi lại số điện thoại 10 chữ số.', en: 'Write the number of 10 digits.' },
  wording: {
    '': {
      message: {
        vi: 'số điện thoại ghi đầu số cũ (11 chữ số).',
        en: 'the phone number has an old prefix (11 digits).',
      },
      hint: { vi: 'Nếu đúng, ghi lại là «{suggestion}».', en: 'If that is right, write «{suggestion}».' },
    },
  },
  check({ entry, cell }) {
    const suggestion = withCurrentPhones(cell.raw)
    if (suggestion === null) return []
    return [{ at: atCell(entry, cell), args: { suggestion }, value: cell.raw, suggestion }]
  },
})
