import { isSyllable } from '../syllable.ts'
import { hasStrange, replaceLatin1Words } from './characters.ts'
import { decode, isWhole } from './decode.ts'
import type { Encoding } from './encoding.ts'
import { ENCODINGS } from './encoding.ts'

/** What the words with Latin-1 characters speak for, in numbers of words. */
export interface Evidence {
  readonly words: number
  /** Syllables as they stand. */
  readonly unicode: number
  /** Syllables when decoded. */
  readonly decoded: Readonly<Record<Encoding, number>>
  /** Syllables only when decoded, and those of them with a character that Vietnamese in Unicode never has. */
  readonly only: Readonly<Record<Encoding, number>>
  readonly strange: Readonly<Record<Encoding, number>>
}

/** Weighs a text against the grammar of Vietnamese syllables in each encoding. */
export function weigh(text: string): Evidence {
  let words = 0
  let unicode = 0
  const decoded = { tcvn3: 0, vni: 0 }
  const only = { tcvn3: 0, vni: 0 }
  const strange = { tcvn3: 0, vni: 0 }
  replaceLatin1Words(text, (word) => {
    const stands = isSyllable(word)
    words += 1
    if (stands) unicode += 1
    for (const encoding of ENCODINGS) {
      if (!isSyllableIn(word, encoding)) continue
      decoded[encoding] += 1
      if (stands) continue
      only[encoding] += 1
      if (hasStrange(word)) strange[encoding] += 1
    }
    return word
  })
  return { words, unicode, decoded, only, strange }
}

/** Decodes the words that are syllables only then, in a text that is otherwise Unicode. */
export function decodeStrayWords(text: string, encoding: Encoding): string {
  return replaceLatin1Words(text, (word) =>
    !isSyllable(word) && isSyllableIn(word, encoding) ? decode(word, encoding) : word,
  )
}

function isSyllableIn(word: string, encoding: Encoding): boolean {
  return isWhole(word, encoding) && isSyllable(decode(word, encoding))
}
