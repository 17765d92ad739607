import { withoutCapital } from '../../vietnamese/capital.ts'
import type { CellScope } from '../define-rule.ts'
import { defineRule } from '../define-rule.ts'
import { atCell } from '../place.ts'

/** A place cell that names no commune of the unit and no whole area. The suggestion is not used. */
export const communeUnknown = defineRule<CellScope>({
  code: 'commune-unknown',
  severity: 'warning',
  outcomes: ['not-in-list'],
  concerns: ({ type }) => type === 'commune',
  title: { vi: 'Địa bàn chưa rõ', en: 'Place not known' },
  why: {
    vi: 'Tên xã ghi khác nhau thì thống kê theo địa bàn bị tách ra nhiều dòng.',
    en: 'Communes spelt in different ways are counted as different places.',
  },
  remedy: {
    vi: 'Ghi tên xã, phường, thị trấn; nhiều xã thì cách nhau bằng dấu chấm phẩy; cả huyện thì ghi «toàn huyện».',
    en: 'Write the commune; put a semicolon between several; for a whole district write «toàn huyện».',
  },
  wording: {
    '': {
      message: {
        vi: '«{value}» không có trong danh sách xã, phường, thị trấn của {place}.',
        en: '«{value}» is not among the communes of {place}.',
      },
      hint: {
        vi: 'Ghi tên xã, phường, thị trấn; nhiều xã thì cách nhau bằng dấu chấm phẩy; cả huyện thì ghi «toàn huyện».',
        en: 'Write the commune; put a semicolon between several; for a whole district write «toàn huyện».',
      },
    },
    suggestion: {
      message: {
        vi: '«{value}»: {place} có {named}. Có phải địa bàn này không?',
        en: '«{value}»: {place} has {named}. Is that the place?',
      },
      hint: { vi: 'Nếu đúng, ghi lại là «{suggestion}».', en: 'If so, write «{suggestion}».' },
    },
    'other-unit': {
      message: {
        vi: '«{value}» thuộc {other}, không thuộc {place}.',
        en: '«{value}» belongs to {other}, not to {place}.',
      },
      hint: {
        vi: 'Xem lại địa bàn, ghi lại nếu nhầm; nếu đúng như vậy thì nêu lý do ở cột ghi chú.',
        en: 'Check the place and correct it; if it is right, give the reason in the notes column.',
      },
    },
  },
  *check({ entry, cell, unit }) {
    if (cell.outcome.kind !== 'not-in-list' || !unit) return
    const { why, near } = cell.outcome
    const at = atCell(entry, cell)
    const args = { value: cell.raw, place: unit.place }
    if (near === undefined) yield { at, args, value: cell.raw }
    else if (why === 'other-unit') yield { at, variant: why, args: { ...args, other: near }, value: cell.raw }
    else {
      const suggested = { ...args, suggestion: near, named: withoutCapital(near) }
      yield { at, variant: 'suggestion', args: suggested, value: cell.raw, suggestion: near }
    }
  },
})
