import { columnLetters } from '../../workbook/address.ts'
import type { FormScope } from '../define-rule.ts'
import { defineRule } from '../define-rule.ts'
import { atCell } from '../place.ts'
import { endsBeforeStart } from './date-columns.ts'

const LOOK_AGAIN = {
  vi: 'Đề nghị xem lại; nếu đúng như vậy thì giữ nguyên, ghi lý do ở cột ghi chú.',
  en: 'Look at the days again; if they are right, leave them and give the reason in the notes column.',
}

/** Days outside the campaign, once for each column. They are merged all the same: the office decides. */
export const dateOutsidePeriod = defineRule<FormScope>({
  code: 'date-outside-period',
  severity: 'warning',
  optional: true,
  title: { vi: 'Ngày ngoài thời gian đợt thi đua', en: 'Day outside the campaign' },
  why: {
    vi: 'Việc ngoài thời gian đợt thi đua có thể không được công nhận; Văn phòng cần xem xét.',
    en: 'Work outside the campaign may not be recognised; the office has to decide.',
  },
  wording: {
    '': {
      message: {
        vi: 'cột {letters} («{column}»), dòng {rows}: ngày {day} nằm ngoài thời gian đợt thi đua (từ {from} đến {to}). Vẫn được tổng hợp.',
        en: 'column {letters} («{column}»), row {rows}: {day} is outside the campaign ({from} to {to}). Merged all the same.',
      },
      hint: LOOK_AGAIN,
    },
    several: {
      message: {
        vi: 'cột {letters} («{column}»), các dòng {rows}: ngày nằm ngoài thời gian đợt thi đua (từ {from} đến {to}), ví dụ {day}. Vẫn được tổng hợp.',
        en: 'column {letters} («{column}»), rows {rows}: outside the campaign ({from} to {to}), for example {day}. Merged all the same.',
      },
      hint: LOOK_AGAIN,
    },
  },
  *check({ dates: columns, campaign: { period } }) {
    for (const { field, dates } of columns) {
      const outside = dates.filter(
        ({ day, entry }) => (day < period.from || day > period.to) && !endsBeforeStart(entry),
      )
      const [first] = outside
      if (!first) continue
      yield {
        at: atCell(first.entry, first.cell),
        ...(outside.length === 1 ? {} : { variant: 'several' }),
        args: {
          day: { day: first.day },
          letters: columnLetters(first.cell.column),
          column: field.short,
          rows: { rows: outside.map(({ entry }) => entry.row) },
          from: { day: period.from },
          to: { day: period.to },
        },
      }
    }
  },
})
