import { fold } from './fold.ts'

/**
 * The one candidate that a typed text certainly means: at most 1 folded letter away from 5 letters, 2 from 10 letters, and no other
 * candidate as near. null when there is none.
 */
export function nearest(typed: string, candidates: readonly string[]): string | null {
  const key = fold(typed)
  return closest(key, foldedOf(candidates), certainDistance(key))?.name ?? null
}

/** A candidate to ask about («Có phải … không?»): up to a third of the letters, and at most 3, may differ. */
export function similar(typed: string, candidates: readonly string[]): string | null {
  return similarAmong(candidates)(typed)
}

/** The same for many texts: the candidates are folded once. */
export function similarAmong(candidates: readonly string[]): (typed: string) => string | null {
  const names = foldedOf(candidates)
  return (typed) => {
    const key = fold(typed)
    return closest(key, names, askingDistance(key))?.name ?? null
  }
}

/** The thing to ask about, of things that may each have several names. */
export function similarOf<Thing>(typed: string, byName: Iterable<readonly [string, Thing]>): Thing | null {
  const key = fold(typed)
  const names = [...byName].map(([name, thing]) => ({ name, folded: fold(name), meaning: thing }))
  return closest(key, names, askingDistance(key))?.meaning ?? null
}

/** How many letters of a folded text may be wrong while it is still certain what was meant. */
export function certainDistance(key: string): number {
  if (key.length >= 10) return 2
  return key.length >= 5 ? 1 : 0
}

function askingDistance(key: string): number {
  return Math.min(3, Math.floor(key.length / 3))
}

interface Name<Meaning> {
  readonly name: string
  readonly folded: string
  readonly meaning: Meaning
}

/** Candidates that fold alike mean the same. */
function foldedOf(candidates: readonly string[]): Name<string>[] {
  return candidates.map((name) => {
    const folded = fold(name)
    return { name, folded, meaning: folded }
  })
}

/** The one name at the least distance up to `most`; null when names as near mean something else. */
function closest<Meaning>(key: string, names: readonly Name<Meaning>[], most: number): Name<Meaning> | null {
  let best: Name<Meaning> | null = null
  let least = most + 1
  for (const name of key === '' ? [] : names) {
    const distance = editDistance(key, name.folded, Math.min(least, most))
    if (distance < least) {
      best = name
      least = distance
    } else if (distance === least && best !== null && name.meaning !== best.meaning) {
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
