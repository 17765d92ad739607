import { hasGluedSign, hasVniPair } from '../../vietnamese/legacy/characters.ts'
import { isWhole } from '../../vietnamese/legacy/decode.ts'
import { ENCODINGS, type Encoding } from '../../vietnamese/legacy/encoding.ts'
import type { Grid } from '../../workbook/grid.ts'
import { fontGroups } from './font-groups.ts'
import type { Piece } from './piece.ts'
import { isDoubtful, isOfFont, isSuspect, piecesOf } from './piece.ts'
import { surroundings } from './surroundings.ts'
import { unconvertedIn } from './unconverted.ts'
import { electedBy, leaning } from './vote.ts'

/** What a text is written in. `uncertain`: it looks legacy, but neither font nor vote tells the encoding. */
export type Writing = Encoding | 'unicode' | 'uncertain'

/**
 * Says what the texts of a workbook are written in: by their font; else, when the suspect texts of the workbook elect an encoding, by
 * their own words; else by their row and column. Texts that are not named are Unicode. `own` are texts that the form itself offers.
 */
export function settle(grid: Grid, own: ReadonlySet<string>): ReadonlyMap<Piece, Writing> {
  const suspicious = piecesOf(grid, 'suspicious')
  const isUnconverted = unconvertedIn(suspicious)
  const isDoubted = (piece: Piece) => isDoubtful(piece) || isUnconverted(piece)
  if (!suspicious.some((piece) => isDoubted(piece) || isOfFont(piece))) return new Map()
  const fonts = fontGroups(suspicious)
  const voted = electedBy(suspicious.filter((piece) => isSuspect(piece) || fonts.has(piece.source)))
  const elected = ENCODINGS.filter((one) => voted.includes(one) || [...fonts.values()].includes(one))
  const pieces = elected.length === 0 ? suspicious : piecesOf(grid, 'all')
  const settled = new Map<Piece, Writing>()
  const open: Piece[] = []
  for (const piece of pieces) {
    const font = fonts.get(piece.source)
    const writing = font
      ? inFont(piece, font)
      : own.has(piece.text)
        ? 'unicode'
        : byWords(piece, elected, isDoubted)
    if (writing) settled.set(piece, writing)
    else open.push(piece)
  }
  const around = surroundings(settled)
  for (const piece of open) {
    const candidates = elected.filter((encoding) => isPossible(piece, encoding))
    settled.set(piece, around(piece, candidates) ?? unresolved(piece, isDoubted))
  }
  return settled
}

function inFont(piece: Piece, encoding: Encoding): Writing {
  return isPossible(piece, encoding) || isBetter(piece, encoding) ? encoding : 'unicode'
}

type Test = (piece: Piece) => boolean

/** Null when the words do not tell. */
function byWords(piece: Piece, elected: readonly Encoding[], isDoubted: Test): Writing | null {
  if (piece.isUnicode && !isDoubted(piece)) return 'unicode'
  const lean = leaning(piece)
  const candidates = lean ? elected.filter((encoding) => encoding === lean) : elected
  const [only] = candidates
  if (only === undefined) return unresolved(piece, isDoubted)
  if (candidates.length === 1 && isSure(piece, only)) return only
  return candidates.some((encoding) => isPossible(piece, encoding) || isBetter(piece, encoding))
    ? null
    : unresolved(piece, isDoubted)
}

function unresolved(piece: Piece, isDoubted: Test): Writing {
  return isDoubted(piece) ? 'uncertain' : 'unicode'
}

function isSure(piece: Piece, encoding: Encoding): boolean {
  const hasMark = encoding === 'vni' ? hasVniPair : hasGluedSign
  return isBetter(piece, encoding) || (hasMark(piece.text) && isPossible(piece, encoding))
}

function isBetter({ evidence }: Piece, encoding: Encoding): boolean {
  return evidence.decoded[encoding] > evidence.unicode
}

/** Reads as well in the encoding as in Unicode, and could be typed in it. */
function isPossible({ text, isUnicode, evidence }: Piece, encoding: Encoding): boolean {
  return !isUnicode && evidence.decoded[encoding] >= evidence.unicode && isWhole(text, encoding)
}
