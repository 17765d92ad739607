/**
 * A count of people as it is published: its number, `few` for 1 or 2 («< 3»), or `hidden` («…», 3 or more) where the number would let a
 * small one be worked out from the total.
 */
export type PublishedCount = number | 'few' | 'hidden'

/** How many people a cell must hold to be told by its number, unless it holds none. */
const THRESHOLD = 3

/**
 * Counts whose sum is known, small ones suppressed. A cell is given as the people of each of its entries, because the list tells those
 * too. What is published fits more than one truth: for each suppressed cell there is an exchange of entries with another one that
 * changes its number and nothing that is published. Null when even hiding every cell does not reach that: then nothing may be told.
 */
export function suppressSmall(cells: readonly (readonly number[])[]): PublishedCount[] | null {
  const counts = cells.map(sum)
  const hidden = new Set(counts.flatMap((count, at) => (count > 0 && count < THRESHOLD ? [at] : [])))
  if (hidden.size === 0) return counts
  const others = counts.flatMap((count, at) => (count >= THRESHOLD ? [{ count, at }] : []))
  const candidates = others.toSorted((a, b) => a.count - b.count)
  while (!isSafe(cells, hidden)) {
    const next = candidates.shift()
    if (next === undefined) return null
    hidden.add(next.at)
  }
  return counts.map((count, at) => (!hidden.has(at) ? count : count < THRESHOLD ? 'few' : 'hidden'))
}

function isSafe(cells: readonly (readonly number[])[], hidden: ReadonlySet<number>): boolean {
  return [...hidden].every((at) =>
    [...hidden].some((other) => other !== at && canExchange(cells[at] ?? [], cells[other] ?? [])),
  )
}

/** Whether an entry of one cell can move to the other, or two be swapped, so that both numbers change and both cells look the same. */
function canExchange(a: readonly number[], b: readonly number[]): boolean {
  const [countA, countB] = [sum(a), sum(b)]
  const fits = (moved: number) =>
    moved !== 0 && looksLike(countA - moved, countA) && looksLike(countB + moved, countB)
  return distinct(a).some((fromA) => distinct(b).some((fromB) => fits(fromA - fromB)))
}

/** 0 stands for moving nothing back. */
function distinct(people: readonly number[]): number[] {
  return [...new Set([0, ...people])]
}

function looksLike(count: number, original: number): boolean {
  return original < THRESHOLD ? count >= 1 && count < THRESHOLD : count >= THRESHOLD
}

function sum(people: readonly number[]): number {
  return people.reduce((total, one) => total + one, 0)
}
