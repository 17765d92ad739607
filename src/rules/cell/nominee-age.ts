import type { CellScope } from '../define-rule.ts'
import { defineRule } from '../define-rule.ts'
import { atCell } from '../place.ts'

/** An age in the document's year outside the campaign's bounds: mostly a mistyped year of birth. */
export const nomineeAge = defineRule<CellScope>({
  code: 'nominee-age',
  severity: 'warning',
  optional: true,
  concerns: ({ key }) => key === 'birthYear',
  title: { vi: 'Tuổi cần kiểm tra', en: 'Age to be checked' },
  why: {
    vi: 'Tuổi quá trẻ hoặc quá cao thường do gõ nhầm năm sinh.',
    en: 'An unusual age mostly comes from a mistyped year of birth.',
  },
  wording: {
    '': {
      message: {
        vi: 'năm sinh {birthYear}, tính đến năm {year} là {age} tuổi, ngoài khoảng thường gặp (từ {min} đến {max} tuổi).',
        en: 'born in {birthYear}, that is {age} years old in {year}, outside the usual {min} to {max}.',
      },
      hint: {
        vi: 'Kiểm tra lại năm sinh, ghi lại nếu nhầm; nếu đúng thì giữ nguyên.',
        en: 'Check the year of birth and correct it; if it is right, leave it.',
      },
    },
  },
  check({ entry, cell, campaign: { document, limits } }) {
    if (typeof cell.value !== 'number') return []
    const year = document.date.slice(0, 4)
    const age = Number(year) - cell.value
    const { min, max } = limits.nomineeAge
    if (age >= min && age <= max) return []
    const args = { birthYear: String(cell.value), year, age, min, max }
    return [{ at: atCell(entry, cell), args, value: cell.raw }]
  },
})
