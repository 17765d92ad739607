import type { Text } from '../../usage-error.ts'
import type { CellScope, Wording } from '../define-rule.ts'
import { defineRule } from '../define-rule.ts'
import { atCell } from '../place.ts'
import { exampleOf, remedyOf } from './field-words.ts'

const WRITE_DIGITS: Text = {
  vi: 'Chỉ ghi chữ số, ví dụ {example}.',
  en: 'Write digits only, for example {example}.',
}

function expression(hint: Text): Wording {
  return {
    message: {
      vi: '«{value}» là phép tính, chưa phải một số tiền.',
      en: '«{value}» is a calculation, not yet an amount.',
    },
    hint,
  }
}

/** A cell that does not read as its column's type. Nothing is guessed: a suggestion is only shown. */
export const valueInvalid = defineRule<CellScope>({
  code: 'value-invalid',
  severity: 'error',
  outcomes: ['invalid'],
  title: { vi: 'Ghi chưa đúng kiểu', en: 'Not of the column’s kind' },
  why: {
    vi: 'Số, tiền, ngày phải đọc được thì mới cộng được; không đoán thay đơn vị.',
    en: 'Numbers, amounts and days must be readable to be added; nothing is guessed for the unit.',
  },
  remedy: {
    vi: 'Ghi số bằng chữ số, tiền bằng đồng (5.000.000), ngày theo ngày/tháng/năm (28/02/2022), năm đủ bốn chữ số.',
    en: 'Write numbers in digits, amounts in đồng (5.000.000), days as day/month/year (28/02/2022), years with four digits.',
  },
  wording: {
    '': {
      message: {
        vi: '«{value}» chưa đúng kiểu của cột «{column}».',
        en: '«{value}» does not fit the column «{column}».',
      },
      hint: { vi: '{remedy}', en: 'Write it again. The form says: {remedy}' },
    },
    number: {
      message: { vi: '«{value}» không phải là số.', en: '«{value}» is not a number.' },
      hint: WRITE_DIGITS,
    },
    'number-words': {
      message: { vi: '«{value}» ghi bằng chữ.', en: '«{value}» is written in words.' },
      hint: { vi: 'Ghi bằng chữ số: {suggestion}.', en: 'Write it in digits: {suggestion}.' },
    },
    range: {
      message: {
        vi: '«{value}» là một khoảng, chưa phải một con số.',
        en: '«{value}» is a range, not one number.',
      },
      hint: {
        vi: 'Ghi một con số dự kiến, ví dụ {example}.',
        en: 'Write the one number that is expected, for example {example}.',
      },
    },
    'whole-number': {
      message: {
        vi: '«{value}» có phần thập phân, trong khi cột này ghi số người.',
        en: '«{value}» has decimals, while this column counts people.',
      },
      hint: { vi: 'Ghi số nguyên, ví dụ {example}.', en: 'Write a whole number, for example {example}.' },
    },
    'not-positive': {
      message: { vi: 'số người ghi là {value}.', en: 'the number of people is {value}.' },
      hint: {
        vi: 'Ghi số người dự kiến được hỗ trợ, từ 1 trở lên.',
        en: 'Write how many people are to be supported, 1 or more.',
      },
    },
    'negative-money': {
      message: { vi: 'số tiền {value} là số âm.', en: 'the amount {value} is negative.' },
      hint: {
        vi: 'Ghi lại số tiền dự kiến bằng đồng, ví dụ {example}.',
        en: 'Write the amount in đồng again, for example {example}.',
      },
    },
    'money-expression': expression({
      vi: 'Nếu đúng như vậy, ghi số tiền của cả phần việc: {suggestion}.',
      en: 'If that is right, write the amount for the whole activity: {suggestion}.',
    }),
    'money-expression-unread': expression({
      vi: 'Ghi số tiền của cả phần việc bằng đồng, ví dụ {example}.',
      en: 'Write the amount for the whole activity in đồng, for example {example}.',
    }),
    'money-text': {
      message: { vi: '«{value}» không phải là số tiền.', en: '«{value}» is not an amount.' },
      hint: {
        vi: 'Ghi số tiền dự kiến bằng đồng, ví dụ {example}; chữ «{value}» chuyển sang cột nguồn kinh phí hoặc ghi chú.',
        en: 'Write the amount in đồng, for example {example}; the words «{value}» belong under source of funds or notes.',
      },
    },
    'money-too-large': {
      message: {
        vi: 'số tiền «{value}» lớn hơn mức có thể.',
        en: 'the amount «{value}» is larger than it can be.',
      },
      hint: {
        vi: 'Xem lại có thừa chữ số 0 không, ghi lại số tiền bằng đồng.',
        en: 'See whether there is a 0 too many, and write the amount in đồng again.',
      },
    },
    'date-not-real': {
      message: {
        vi: '«{value}» là ngày không có trong lịch.',
        en: '«{value}» is not in the calendar.',
      },
      hint: { vi: '{remedy}', en: 'Write it again. The form says: {remedy}' },
    },
    date: {
      message: { vi: '«{value}» chưa rõ là ngày nào.', en: '«{value}» does not say which day.' },
      hint: {
        vi: 'Ghi ngày/tháng/năm, ví dụ {example}.',
        en: 'Write day/month/year, for example {example}.',
      },
    },
    year: {
      message: { vi: '«{value}» chưa phải là một năm.', en: '«{value}» is not a year.' },
      hint: {
        vi: 'Ghi đủ bốn chữ số, ví dụ {example}.',
        en: 'Write all four digits, for example {example}.',
      },
    },
  },
  *check({ entry, field, cell, campaign }) {
    if (cell.outcome.kind !== 'invalid') return
    const { why, suggestion } = cell.outcome
    yield {
      at: atCell(entry, cell),
      variant: why === 'money-expression' && suggestion === undefined ? 'money-expression-unread' : why,
      args: {
        value: cell.raw,
        column: field.short,
        remedy: remedyOf(field),
        example: exampleOf(field, campaign),
        ...(suggestion === undefined ? {} : { suggestion }),
      },
      value: cell.raw,
      ...(suggestion === undefined ? {} : { suggestion }),
    }
  },
})
