import type { Encoding } from '../../vietnamese/legacy/encoding.ts'
import type { Piece } from './piece.ts'
import type { Writing } from './settle.ts'

type Counts = Record<Writing, number>

/**
 * Asks the texts around one that could be of several writings: its row first (rows are pasted, and typed by one person), then its
 * column. An encoding needs more texts there than Unicode has; null when none does.
 */
export function surroundings(
  settled: ReadonlyMap<Piece, Writing>,
): (piece: Piece, candidates: readonly Encoding[]) => Encoding | null {
  const counts = new Map<string, Counts>()
  for (const [piece, writing] of settled) {
    for (const key of linesOf(piece)) {
      const found = counts.get(key) ?? { tcvn3: 0, vni: 0, unicode: 0, uncertain: 0 }
      found[writing] += 1
      counts.set(key, found)
    }
  }
  return (piece, candidates) => {
    for (const key of linesOf(piece)) {
      const found = counts.get(key)
      if (!found) continue
      const [most] = candidates.toSorted((one, other) => found[other] - found[one])
      if (most && found[most] > found.unicode) return most
    }
    return null
  }
}

/** The row and the column of a cell; the name of a sheet has neither. */
function linesOf({ sheet, row, column }: Piece): string[] {
  return row === 0 ? [] : [`${sheet} row ${row}`, `${sheet} column ${column}`]
}
