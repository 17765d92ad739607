import type { FormScope } from '../define-rule.ts'
import { defineRule } from '../define-rule.ts'
import { dayOfCell } from '../form/date-columns.ts'
import { atCell } from '../place.ts'

/** The end lies before the start. */
export const dateOrder = defineRule<FormScope>({
  code: 'date-order',
  severity: 'error',
  title: { vi: 'Ngày kết thúc trước ngày bắt đầu', en: 'End before start' },
  why: {
    vi: 'Một trong hai ngày chắc chắn ghi nhầm.',
    en: 'One of the two days is certainly mistyped.',
  },
  remedy: {
    vi: 'Xem lại hai ngày của dòng đó, ghi lại ngày chưa đúng.',
    en: 'Look at both days of the row and correct the wrong one.',
  },
  wording: {
    '': {
      message: {
        vi: 'ngày kết thúc {to} lại trước ngày bắt đầu {from}.',
        en: 'the end, {to}, is before the start, {from}.',
      },
      hint: {
        vi: 'Xem lại hai ngày ở dòng {row}, ghi lại ngày chưa đúng.',
        en: 'Look at both days of row {row} and correct the wrong one.',
      },
    },
  },
  *check({ filled: { entries } }) {
    for (const entry of entries) {
      const cell = entry.values.to
      const to = dayOfCell(cell)
      const from = to === null ? null : dayOfCell(entry.values.from)
      if (!cell || from === null || to === null || to >= from) continue
      const args = { to: { day: to }, from: { day: from }, row: String(entry.row) }
      yield { at: atCell(entry, cell), args, value: cell.raw }
    }
  },
})
