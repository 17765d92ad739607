import type { CellScope } from '../define-rule.ts'
import { defineRule } from '../define-rule.ts'
import { atCell } from '../place.ts'

/** An amount that is too small to be đồng, or can be read in two ways. */
export const numberAmbiguous = defineRule<CellScope>({
  code: 'number-ambiguous',
  severity: 'error',
  outcomes: ['ambiguous'],
  concerns: ({ type }) => type === 'money',
  title: { vi: 'Số tiền chưa rõ', en: 'Amount not clear' },
  why: {
    vi: '5.000 đồng và 5 triệu đồng chênh nhau một nghìn lần; không đoán thay đơn vị.',
    en: '5.000 đồng and 5 million are a thousand times apart; nothing is guessed for the unit.',
  },
  remedy: {
    vi: 'Ghi đủ số đồng, ví dụ 5.000.000.',
    en: 'Write the amount in full đồng, for example 5.000.000.',
  },
  wording: {
    '': {
      message: {
        vi: 'số tiền {value} đồng quá nhỏ, có lẽ là {suggestion} đồng.',
        en: 'the amount of {value} đồng is too small, perhaps it is {suggestion} đồng.',
      },
      hint: {
        vi: 'Ghi đủ số đồng, ví dụ {suggestion}.',
        en: 'Write the full amount in đồng, for example {suggestion}.',
      },
    },
    thousands: {
      message: {
        vi: '«{value}» chưa rõ là {other} đồng hay {suggestion} đồng.',
        en: '«{value}» may be {other} or {suggestion} đồng.',
      },
      hint: {
        vi: 'Ghi đủ số đồng, ví dụ {suggestion}.',
        en: 'Write the full amount in đồng, for example {suggestion}.',
      },
    },
  },
  *check({ entry, cell }) {
    if (cell.outcome.kind !== 'ambiguous') return
    const { why, suggestion, other } = cell.outcome
    const args = { value: cell.raw, suggestion, other }
    yield { at: atCell(entry, cell), variant: why, args, value: cell.raw, suggestion }
  },
})
