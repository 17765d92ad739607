import { fold } from './fold.ts'

/**
 * The one candidate that a typed text certainly means: at most 1 folded letter away from 5 letters, 2 from 10 letters, and no other
 * candidate as near. null when there is none.
 */
export function nearest(typed: string, candidates: readonly string[]): string | null {
  const key = fold(typed)
  return closest(key, candidates, certainDistance(key))
}

/** A candidate to ask about («Có phải … không?»): up to a third of the letters, and at most 3, may differ. */
export function similar(typed: string, candidates: readonly string[]): string | null {
  const key = fold(typed)
  return closest(key, candidates, Math.min(3, Math.floor(key.length / 3)))
}

/** How many letters of a folded text may be wrong while it is still certain what was meant. */
export function certainDistance(key: string): number {
  if (key.length >= 10) return 2
  return key.length >= 5 ? 1 : 0
}

/** The one candidate at the least distance up to `most`; candidates that fold alike count as one. */
function closest(key: string, candidates: readonly string[], most: number): string | null {
  let best: string | null = null
  let least = most + 1
  for (const candidate of key === '' ? [] : candidates) {
    const folded = fold(candidate)
    const distance = editDistance(key, folded, Math.min(least, most))
    if (distance < least) {
      best = candidate
      least = distance
    } else if (distance === least && best !== null && folded !== fold(best)) {
      best = null
    }
  }
  return best
}

/**
 * Damerau–Levenshtein distance (optimal string alignment): letters added, lost, changed, or neighbours swapped. Any number above
 * `most` stands for «more than `most`».
 */
export function editDistance(a: string, b: string, most = Number.POSITIVE_INFINITY): number {
  if (Math.abs(a.length - b.length) > most) return most + 1
  let previous: number[] = []
  let current = Array.from({ length: b.length + 1 }, (_, at) => at)
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const change = (current[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      const swap = swapped ? (previous[j - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY
      next.push(Math.min(change, swap, (current[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    previous = current
    current = next
  }
  return current[b.length] ?? 0
}
