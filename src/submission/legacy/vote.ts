import type { Encoding } from '../../vietnamese/legacy/encoding.ts'
import { ENCODINGS } from '../../vietnamese/legacy/encoding.ts'
import type { Piece } from './piece.ts'

/** Fewest texts with fewest words that are syllables in one encoding only, or that many words in fewer texts. */
const ENOUGH = { texts: 3, words: 6, wordsAlone: 12 }

/** Of the words with Latin-1 characters: at least so many are syllables in the encoding, and so many more than otherwise. */
const SHARE = { right: 0.6, overUnicode: 0.3, overOther: 0.15 }

/** A text with so many more syllables in one encoding than in the other is not in the other. */
const LEAN = 2

/**
 * The encodings that a workbook's suspect texts are surely in: usually one, both when two people's rows came together, none when
 * the texts are too few or do not agree. A text that surely is in the other encoding has no voice about one.
 */
export function electedBy(voters: readonly Piece[]): Encoding[] {
  return ENCODINGS.filter((encoding) => {
    const other = otherThan(encoding)
    return isClear(
      encoding,
      voters.filter((piece) => leaning(piece) !== other),
    )
  })
}

/** The encoding that the text's own words speak for against the other one; null when they do not say. */
export function leaning({ evidence: { decoded } }: Piece): Encoding | null {
  return ENCODINGS.find((encoding) => decoded[encoding] - decoded[otherThan(encoding)] >= LEAN) ?? null
}

function isClear(encoding: Encoding, texts: readonly Piece[]): boolean {
  const sum = (count: (evidence: Piece['evidence']) => number) =>
    texts.reduce((total, { evidence }) => total + count(evidence), 0)
  const words = sum((evidence) => evidence.words)
  const only = sum((evidence) => evidence.only[encoding])
  const right = sum((evidence) => evidence.decoded[encoding])
  const enough = only >= ENOUGH.wordsAlone || (only >= ENOUGH.words && texts.length >= ENOUGH.texts)
  return (
    enough &&
    right >= SHARE.right * words &&
    right - sum((evidence) => evidence.unicode) >= SHARE.overUnicode * words &&
    right - sum((evidence) => evidence.decoded[otherThan(encoding)]) >= SHARE.overOther * words
  )
}

function otherThan(encoding: Encoding): Encoding {
  return encoding === 'tcvn3' ? 'vni' : 'tcvn3'
}
