import { foldWords } from '../../vietnamese/fold.ts'
import type { CellScope } from '../define-rule.ts'
import { defineRule } from '../define-rule.ts'
import { atCell } from '../place.ts'

/** An activity's name of one syllable, or of the group's label and generic words only («Sinh kế», «Hỗ trợ»). */
export const entryVague = defineRule<CellScope>({
  code: 'entry-vague',
  severity: 'warning',
  optional: true,
  concerns: ({ key }, { identity }) => key === identity[0],
  title: { vi: 'Tên việc còn chung', en: 'Name too general' },
  why: {
    vi: 'Văn bản yêu cầu phần việc là sản phẩm cụ thể, tiêu biểu.',
    en: 'The document asks for tangible, typical pieces of work.',
  },
  wording: {
    '': {
      message: {
        vi: 'tên «{value}» còn chung, chưa rõ làm việc gì.',
        en: 'the name «{value}» is too general to say what is done.',
      },
      hint: {
        vi: 'Ghi rõ việc gì, bao nhiêu, cho ai; ví dụ: «Hỗ trợ 02 con dê giống sinh sản cho phụ nữ Ê-đê nghèo».',
        en: 'Say what, how much and for whom; for example «Hỗ trợ 02 con dê giống sinh sản cho phụ nữ Ê-đê nghèo».',
      },
    },
  },
  *check({ entry, cell, campaign }) {
    if (typeof cell.value !== 'string' || cell.raw === '') return
    const words = foldWords(cell.raw)
    const group = entry.values.group?.value
    const generic = new Set(
      [...campaign.vagueWords, typeof group === 'string' ? group : ''].flatMap((text) => foldWords(text)),
    )
    const specific = words.filter((word) => !generic.has(word) && !/^\d+$/.test(word))
    if (words.length >= 2 && specific.length > 0) return
    yield { at: atCell(entry, cell), args: { value: cell.raw }, value: cell.raw }
  },
})
