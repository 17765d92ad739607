import { hasUnicodeLetters } from '../../vietnamese/legacy/characters.ts'
import { isUnconvertedFont } from '../../vietnamese/legacy/encoding.ts'
import type { Piece } from './piece.ts'

/** Fewest texts with a word of such an encoding each, or fewest words in one text; fewer may be a slip or a trade mark. */
const ENOUGH = { texts: 3, words: 2 }

/** Letters of Windows beyond Latin-1 that stand for Vietnamese ones there. */
const OF_WINDOWS = /[ŒœŠšŽžŸƒ]/g

/**
 * Whether a text is in an encoding that is not converted (VISCII, VPS, Vietware): its font says so and its words are not all
 * Vietnamese, or its words are none in Unicode and in no encoding that is converted. Such a font is not believed where most texts in it
 * read as Unicode.
 */
export function unconvertedIn(pieces: readonly Piece[]): (piece: Piece) => boolean {
  const inFont = pieces.filter(({ font }) => font !== undefined && isUnconvertedFont(font))
  const strange = new Set(inFont.filter(isStrange).map(({ source }) => source))
  const isBelieved = strange.size * 2 > inFont.length
  const areMany = pieces.filter(({ evidence }) => evidence.lost > 0).length >= ENOUGH.texts
  const fewest = areMany ? 1 : ENOUGH.words
  return (piece) => piece.evidence.lost >= fewest || (isBelieved && strange.has(piece.source))
}

function isStrange({ text, evidence }: Piece): boolean {
  if (hasUnicodeLetters(text.replace(OF_WINDOWS, ''))) return false
  return text.search(OF_WINDOWS) >= 0 || evidence.unicode < evidence.words
}
