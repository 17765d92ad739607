import { remembered } from '../../submission/remembered.ts'
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
  prepare: ({ vagueWords }) => {
    const generic = genericWords(vagueWords)
    const wordsOfLabel = remembered((label) => genericWords([label]))
    return function* check({ filled: { form, entries } }) {
      const [nameKey = 'name'] = form.identity
      for (const entry of entries) {
        const cell = entry.values[nameKey]
        if (!cell || cell.shared || cell.value === null) continue
        const group = entry.values.group?.value
        const ofLabel = wordsOfLabel(typeof group === 'string' ? group : '')
        const isGeneric = (word: string) => generic.has(word) || ofLabel.has(word) || /^\d+$/.test(word)
        if (isSpecific(cell.raw, isGeneric)) continue
        yield { at: atCell(entry, cell), args: { value: cell.raw }, value: cell.raw }
      }
    }
  },
})

/** Of two words or more, and not all of them generic. */
function isSpecific(name: string, isGeneric: (word: string) => boolean): boolean {
  let [count, specific] = [0, false]
  for (const [word] of name.toLowerCase().matchAll(WORD)) {
    count += 1
    specific ||= !isGeneric(word)
    if (specific && count >= 2) return true
  }
  return false
}

/** With their marks, because «nghề» is generic and «nghé» (a buffalo calf) is not; and without any, as some type. */
function genericWords(texts: readonly string[]): ReadonlySet<string> {
  const words = texts.flatMap((text) => text.toLowerCase().match(WORD) ?? [])
  return new Set(words.flatMap((word) => [word, fold(word)]))
}

const WORD = /[\p{L}\p{M}\d]+/gu
