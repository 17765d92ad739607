/** Columns of a table, each with its gap on the left. */
export interface Widths {
  readonly columns: number[]
  readonly gap: number
}

/** Columns that may wrap their cells: the unit's name, and the state, which is last. */
const NAME = 1
/** The widths at which most names and states stay on one line; below them, only words are kept whole. */
const COMFORT = { name: 17, state: 13 } as const

/**
 * Widths that fit: headings on one line if there is room, else broken at their blanks; then the gaps shrink, then the unit's name
 * and the state, which wrap.
 */
export function columnWidths(
  heads: readonly string[],
  rows: readonly (readonly string[])[],
  width: number,
  widthOf: (text: string) => number,
): Widths {
  const widest = (head: string, at: number) =>
    Math.max(widthOf(head), ...rows.map((row) => widthOf(row[at] ?? '')))
  const longestWord = (text: string) => Math.max(...text.split(' ').map(widthOf))
  const wordsOf = (at: number) => Math.max(...[heads, ...rows].map((row) => longestWord(row.at(at) ?? '')))
  const total = (columns: readonly number[], gap: number) => columns.reduce((sum, one) => sum + one + gap, 0)
  const full = heads.map(widest)
  const stacked = heads.map((head, at) =>
    Math.max(longestWord(head), ...rows.map((row) => widthOf(row[at] ?? ''))),
  )
  for (const [columns, gap] of [
    [full, 2],
    [stacked, 2],
  ] as const) {
    if (total(columns, gap) <= width) return { columns: columns.map((one) => one + gap), gap }
  }
  const words = { name: wordsOf(NAME), state: wordsOf(-1) }
  const comfort = {
    name: Math.max(COMFORT.name, words.name),
    state: Math.max(COMFORT.state, words.state),
  }
  for (const gap of [2, 1]) {
    for (const least of [comfort, words]) {
      const columns = shrunk(stacked, total(stacked, gap) - width, least)
      if (total(columns, gap) <= width) return { columns: columns.map((one) => one + gap), gap }
    }
  }
  return { columns: shrunk(stacked, total(stacked, 1) - width, words).map((one) => one + 1), gap: 1 }
}

/** Takes the columns too many from the state, then from the name. */
function shrunk(
  columns: readonly number[],
  over: number,
  least: { readonly name: number; readonly state: number },
): number[] {
  const last = columns.length - 1
  const give = (width: number, most: number, wanted: number) =>
    Math.min(Math.max(0, wanted), Math.max(0, width - most))
  const fromState = give(columns[last] ?? 0, least.state, over)
  const fromName = give(columns[NAME] ?? 0, least.name, over - fromState)
  return columns.map((one, at) => (at === last ? one - fromState : at === NAME ? one - fromName : one))
}
