import { fold } from '../../vietnamese/fold.ts'
import type { FormScope } from '../define-rule.ts'
import { defineRule } from '../define-rule.ts'
import { atCell } from '../place.ts'

/** An activity's name of one syllable, or of the group's label and generic words only («Sinh kế», «Hỗ trợ»). */
export const entryVague = defineRule<FormScope>({
  code: 'entry-vague',
  severity: 'warning',
  optional: true,
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
  *check({ filled: { form, entries }, campaign }) {
    const [nameKey = 'name'] = form.identity
    if (entries.length === 0) return
    const generic = genericWords(campaign.vagueWords)
    const labels = new Map<string, ReadonlySet<string>>()
    for (const entry of entries) {
      const cell = entry.values[nameKey]
      if (!cell || cell.shared || cell.value === null) continue
      const group = entry.values.group?.value
      const label = typeof group === 'string' ? group : ''
      const ofLabel = labels.get(label) ?? genericWords([label])
      labels.set(label, ofLabel)
      const words = wordsOf(cell.raw)
      const isSpecific = (word: string) => !generic.has(word) && !ofLabel.has(word) && !/^\d+$/.test(word)
      if (words.length >= 2 && words.some(isSpecific)) continue
      yield { at: atCell(entry, cell), args: { value: cell.raw }, value: cell.raw }
    }
  },
})

/** With their marks, because «nghề» is generic and «nghé» (a buffalo calf) is not; and without any, as some type. */
function genericWords(texts: readonly string[]): ReadonlySet<string> {
  return new Set(texts.flatMap(wordsOf).flatMap((word) => [word, fold(word)]))
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}\d]+/gu) ?? []
}
