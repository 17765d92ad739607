import { fold } from './fold.ts'

/**
 * The one candidate that a typed text certainly means: folded distance at most 1 from 5 letters, 2 from 10 letters, and no other
 * candidate as near. null when there is none.
 */
export function nearest(typed: string, candidates: readonly string[]): string | null {
  const key = fold(typed)
  return closest(key, candidates, key.length >= 10 ? 2 : key.length >= 5 ? 1 : 0)
}

/** A candidate to ask about («Có phải … không?»): up to a third of the letters may differ. */
export function similar(typed: string, candidates: readonly string[]): string | null {
  const key = fold(typed)
  return closest(key, candidates, Math.min(3, Math.floor(key.length / 3)))
}

function closest(key: string, candidates: readonly string[], most: number): string | null {
  let best: string | null = null
  let least = most + 1
  for (const candidate of candidates) {
    const distance = editDistance(key, fold(candidate), least)
    if (distance < least) {
      best = candidate
      least = distance
    } else if (distance === least && distance <= most && best !== null && fold(candidate) !== fold(best))
      best = null
  }
  return best
}

/** Optimal string alignment distance: one letter added, lost, changed, or two neighbours swapped. Gives up above `most`. */
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
