import { isSyllable } from '../syllable.ts'
import { hasSignInside, hasStrange, latin1Words } from './characters.ts'
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
  /** With a sign inside that makes them words of another encoding, and syllables in none of these. */
  readonly lost: number
}

/** Of a text without a word in Latin-1. */
export const NO_EVIDENCE: Evidence = {
  words: 0,
  unicode: 0,
  decoded: { tcvn3: 0, vni: 0 },
  only: { tcvn3: 0, vni: 0 },
  strange: { tcvn3: 0, vni: 0 },
  lost: 0,
}

/**
 * Weighs texts against the grammar of Vietnamese syllables in each encoding. Remembers the words it has seen: workbooks say the same
 * thousand words over and over.
 */
export function weigher(): (text: string) => Evidence {
  const known = new Map<string, Reading>()
  return (text) => {
    const words = latin1Words(text)
    return words.length === 0 ? NO_EVIDENCE : count(words.map(({ word }) => readingOf(word, known)))
  }
}

/** Of one word: in what it is a syllable. */
interface Reading {
  readonly unicode: boolean
  readonly tcvn3: boolean
  readonly vni: boolean
  readonly strange: boolean
  readonly lost: boolean
}

function readingOf(word: string, known: Map<string, Reading>): Reading {
  const found = known.get(word)
  if (found) return found
  const [unicode, tcvn3, vni] = [isSyllable(word), isSyllableIn(word, 'tcvn3'), isSyllableIn(word, 'vni')]
  const reading = {
    unicode,
    tcvn3,
    vni,
    // «µm» is a unit of length.
    strange: hasStrange(word.replace(/^µ/, '')),
    lost: !unicode && !tcvn3 && !vni && hasSignInside(word),
  }
  known.set(word, reading)
  return reading
}

function count(readings: readonly Reading[]): Evidence {
  const decoded = { tcvn3: 0, vni: 0 }
  const only = { tcvn3: 0, vni: 0 }
  const strange = { tcvn3: 0, vni: 0 }
  let [unicode, lost] = [0, 0]
  for (const reading of readings) {
    if (reading.unicode) unicode += 1
    if (reading.lost) lost += 1
    for (const encoding of ENCODINGS) {
      if (!reading[encoding]) continue
      decoded[encoding] += 1
      if (reading.unicode) continue
      only[encoding] += 1
      if (reading.strange) strange[encoding] += 1
    }
  }
  return { words: readings.length, unicode, decoded, only, strange, lost }
}

/** True when a word decodes as a whole, and to a syllable. */
export function isSyllableIn(word: string, encoding: Encoding): boolean {
  return isWhole(word, encoding) && isSyllable(decode(word, encoding))
}
