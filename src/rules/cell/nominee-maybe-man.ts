import type { CellScope } from '../define-rule.ts'
import { defineRule } from '../define-rule.ts'
import { atCell } from '../place.ts'
import { groupsOf } from './ethnic-groups.ts'

/** A name that begins as men's names do in that ethnic group. In other groups the same word begins women's names. */
export const nomineeMaybeMan = defineRule<CellScope>({
  code: 'nominee-maybe-man',
  severity: 'warning',
  optional: true,
  concerns: ({ key }) => key === 'name',
  title: { vi: 'Tên có thể là nam', en: 'Perhaps a man’s name' },
  why: {
    vi: "Với người Ê-đê, Mnông, Gia-rai, «Y» thường là tên nam, «H'» là tên nữ.",
    en: "Among Ê-đê, Mnông and Gia-rai people «Y» usually begins a man’s name, «H'» a woman’s.",
  },
  wording: {
    '': {
      message: {
        vi: 'họ tên bắt đầu bằng «{prefix}», người {group} thường đặt cho nam.',
        en: 'the name begins with «{prefix}», usual for men among {group} people.',
      },
      hint: {
        vi: 'Đề nghị kiểm tra lại họ tên; nếu đúng là phụ nữ thì giữ nguyên.',
        en: 'Check the name; if she is a woman, leave it.',
      },
    },
  },
  check({ entry, cell, campaign: { ethnicity } }) {
    const { malePrefix } = ethnicity
    const ethnic = entry.values.ethnicity
    if (!malePrefix || !ethnic) return []
    const [first = '', ...rest] = cell.raw.split(/[\s-]+/)
    const group = groupsOf(ethnic).find((name) => malePrefix.groups.includes(name))
    if (group === undefined || rest.length === 0 || first.toLowerCase() !== malePrefix.prefix.toLowerCase())
      return []
    return [{ at: atCell(entry, cell), args: { prefix: malePrefix.prefix, group }, value: cell.raw }]
  },
})
