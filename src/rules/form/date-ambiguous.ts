import type { Day } from '../../finding.ts'
import { columnLetters } from '../../workbook/address.ts'
import type { FormScope } from '../define-rule.ts'
import { defineRule } from '../define-rule.ts'
import { atCell } from '../place.ts'

/** Fewest cells of each sort that make the pattern. */
const ENOUGH = 2
const NUMERIC = /^\d{1,2}\s*[/.\-\\]\s*\d{1,2}\s*[/.\-\\]\s*(\d{2}|\d{4})$/

/**
 * The classic trap: on a computer set to month/day, Excel takes 03/04 for 4 March, and leaves 28/02 as text. So a column whose real
 * dates all have a day up to 12, and whose typed dates all have one above, may have day and month swapped.
 */
export const dateAmbiguous = defineRule<FormScope>({
  code: 'date-ambiguous',
  severity: 'warning',
  title: { vi: 'Ngày, tháng có thể bị đảo', en: 'Day and month may be swapped' },
  why: {
    vi: 'Máy đặt kiểu tháng/ngày sẽ đổi 03/04 thành 04/03 mà không báo.',
    en: 'A computer set to month/day turns 03/04 into 04/03 without a word.',
  },
  wording: {
    '': {
      message: {
        vi: 'cột {letters} («{column}»): ngày và tháng có thể bị đảo chỗ ở các ô {cells}; ví dụ {day} có thể là {swapped}. Số liệu vẫn giữ như trong tệp.',
        en: 'column {letters} («{column}»): day and month may be swapped in {cells}; {day}, for example, may be {swapped}. The dates are kept as they are in the file.',
      },
      hint: {
        vi: 'Đề nghị đơn vị xem lại các ô này; nếu bị đảo, ghi lại theo ngày/tháng/năm.',
        en: 'Ask the unit to look at these cells; where they are swapped, write day/month/year again.',
      },
    },
  },
  toUnit: {
    '': {
      message:
        'cột «{column}»: ngày và tháng có thể bị đảo chỗ ở các ô {cells}; ví dụ {day} có thể là {swapped}. Các ngày vẫn giữ như đã ghi.',
      hint: 'Đề nghị xem lại các ô này; nếu bị đảo, ghi lại theo ngày/tháng/năm.',
    },
  },
  *check({ dates: columns }) {
    for (const { field, dates } of columns) {
      const real = dates.filter(({ cell }) => cell.isDateCell && !cell.shared)
      const [first] = real
      if (!first || real.length < ENOUGH || real.some(({ day }) => dayOfMonth(day) > 12)) continue
      const typed = dates.filter(({ cell }) => !cell.isDateCell && !cell.shared && NUMERIC.test(cell.raw))
      if (typed.length < ENOUGH || typed.some(({ day }) => dayOfMonth(day) <= 12)) continue
      yield {
        at: atCell(first.entry, first.cell),
        args: {
          letters: columnLetters(first.cell.column),
          column: field.short,
          cells: { cells: real.map(({ cell }) => cell.cell) },
          day: { day: first.day },
          swapped: { day: swap(first.day) },
        },
      }
    }
  },
})

function dayOfMonth(day: Day): number {
  return Number(day.slice(8))
}

function swap(day: Day): Day {
  const [year, month, date] = day.split('-')
  return `${year}-${date}-${month}`
}
