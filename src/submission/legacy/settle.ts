import { hasGluedSign } from '../../vietnamese/legacy/characters.ts'
import { isWhole } from '../../vietnamese/legacy/decode.ts'
import type { Encoding } from '../../vietnamese/legacy/encoding.ts'
import { fontGroups } from './font-groups.ts'
import type { Piece } from './piece.ts'
import { isSuspect } from './piece.ts'
import { surroundings } from './surroundings.ts'
import { electedBy, leaning } from './vote.ts'

/** What a text is written in. `uncertain`: it looks legacy, but neither font nor vote tells the encoding. */
export type Writing = Encoding | 'unicode' | 'uncertain'

/**
 * Says for every text what it is written in: by its font; else, when the suspect texts of the workbook elect an encoding, by its own
 * words; else by its row and its column. `own` are texts that the form itself offers, always Unicode.
 */
export function settle(pieces: readonly Piece[], own: ReadonlySet<string>): Map<Piece, Writing> {
  const fonts = fontGroups(pieces)
  const voters = pieces.filter((piece) => fonts.has(piece) || isSuspect(piece))
  const elected = electedBy(voters)
  const settled = new Map<Piece, Writing>()
  const open: Piece[] = []
  for (const piece of pieces) {
    const font = fonts.get(piece)
    const writing = font ? inFont(piece, font) : own.has(piece.text) ? 'unicode' : byWords(piece, elected)
    if (writing) settled.set(piece, writing)
    else open.push(piece)
  }
  const around = surroundings(settled)
  for (const piece of open) {
    const candidates = elected.filter((encoding) => isPossible(piece, encoding))
    settled.set(piece, around(piece, candidates) ?? (isSuspect(piece) ? 'uncertain' : 'unicode'))
  }
  return settled
}

function inFont(piece: Piece, encoding: Encoding): Writing {
  return isPossible(piece, encoding) || isBetter(piece, encoding) ? encoding : 'unicode'
}

/** Null when the words do not tell. */
function byWords(piece: Piece, elected: readonly Encoding[]): Writing | null {
  const suspect = isSuspect(piece)
  if (piece.isUnicode && !suspect) return 'unicode'
  const lean = leaning(piece)
  const candidates = lean ? elected.filter((encoding) => encoding === lean) : elected
  const [only] = candidates
  if (only === undefined) return suspect ? 'uncertain' : 'unicode'
  if (candidates.length === 1 && isSure(piece, only)) return only
  return candidates.some((encoding) => isPossible(piece, encoding) || isBetter(piece, encoding))
    ? null
    : 'unicode'
}

function isSure(piece: Piece, encoding: Encoding): boolean {
  return isBetter(piece, encoding) || (hasGluedSign(piece.text) && isPossible(piece, encoding))
}

function isBetter({ evidence }: Piece, encoding: Encoding): boolean {
  return evidence.decoded[encoding] > evidence.unicode
}

/** Reads as well in the encoding as in Unicode, and could be typed in it. */
function isPossible({ text, isUnicode, evidence }: Piece, encoding: Encoding): boolean {
  return !isUnicode && evidence.decoded[encoding] >= evidence.unicode && isWhole(text, encoding)
}
