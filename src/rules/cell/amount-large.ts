import type { CellScope } from '../define-rule.ts'
import { defineRule } from '../define-rule.ts'
import { atCell } from '../place.ts'

/** More money or more people in one entry than the campaign's limits expect. */
export const amountLarge = defineRule<CellScope>({
  code: 'amount-large',
  severity: 'warning',
  concerns: ({ type }) => type === 'money' || type === 'count',
  title: { vi: 'Số rất lớn', en: 'Very large number' },
  why: {
    vi: 'Thừa một chữ số 0 là tổng kinh phí hoặc tổng số người tăng gấp mười.',
    en: 'One 0 too many makes a total ten times what it is.',
  },
  wording: {
    '': {
      message: {
        vi: 'số tiền {amount} đồng lớn hơn mức thường gặp ({limit} đồng).',
        en: 'the amount of {amount} đồng is more than usual ({limit} đồng).',
      },
      hint: {
        vi: 'Xem lại có thừa chữ số 0 không; nếu đúng thì giữ nguyên.',
        en: 'See whether there is a 0 too many; if it is right, leave it.',
      },
    },
    people: {
      message: {
        vi: '{amount} người là nhiều hơn mức thường gặp ({limit} người).',
        en: '{amount} people is more than usual ({limit}).',
      },
      hint: {
        vi: 'Xem lại có thừa chữ số 0 không; nếu đúng thì giữ nguyên.',
        en: 'See whether there is a 0 too many; if it is right, leave it.',
      },
    },
  },
  check({ entry, field, cell, campaign: { limits } }) {
    const limit = field.type === 'money' ? limits.largeMoney : limits.largePeople
    if (typeof cell.value !== 'number' || cell.value <= limit) return []
    const variant = field.type === 'money' ? '' : 'people'
    return [{ at: atCell(entry, cell), variant, args: { amount: cell.value, limit }, value: cell.raw }]
  },
})
