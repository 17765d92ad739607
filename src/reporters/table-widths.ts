/** Widths of a table's columns; every one has a gap on its left. */
export interface Widths {
  readonly widths: readonly number[]
  readonly gap: number
}

interface Wrapping {
  readonly name: number
  readonly state: number
}

/** The columns that may wrap their cells: the unit's name, and the state, which is last. */
const NAME = 1
const STATE = -1
/** The widths at which most names and states stay on one line; below them, only words are kept whole. */
const COMFORT: Wrapping = { name: 17, state: 13 }

/**
 * Widths that fit: headings (the first row) on one line if there is room, else broken at their blanks; then the state and the unit's
 * name wrap, then the gaps shrink.
 */
export function columnWidths(
  rows: readonly (readonly { readonly text: string }[])[],
  width: number,
  widthOf: (text: string) => number,
): Widths {
  const [heads = [], ...lines] = rows
  const longestWord = (text: string) => Math.max(...text.split(' ').map(widthOf))
  const widest = (at: number, of: typeof rows) =>
    Math.max(0, ...of.map((row) => widthOf(row[at]?.text ?? '')))
  const words = (at: number) => Math.max(...rows.map((row) => longestWord(row.at(at)?.text ?? '')))
  const total = (widths: readonly number[], gap: number) => widths.reduce((sum, one) => sum + one + gap, 0)

  const full = heads.map((_, at) => widest(at, rows))
  const stacked = heads.map(({ text }, at) => Math.max(longestWord(text), widest(at, lines)))
  const least = { name: words(NAME), state: words(STATE) }
  const comfort = {
    name: Math.max(COMFORT.name, least.name),
    state: Math.max(COMFORT.state, least.state),
  }
  const tries = [
    { widths: full, gap: 2 },
    ...[2, 1].flatMap((gap) =>
      [comfort, least].map((most) => ({ widths: shrunk(stacked, total(stacked, gap) - width, most), gap })),
    ),
  ]
  const narrowest = { widths: shrunk(stacked, total(stacked, 1) - width, least), gap: 1 }
  return tries.find((one) => total(one.widths, one.gap) <= width) ?? narrowest
}

/** Takes the columns too many from the state, then from the name. */
function shrunk(widths: readonly number[], over: number, least: Wrapping): number[] {
  const give = (width: number, kept: number, wanted: number) =>
    Math.min(Math.max(0, wanted), Math.max(0, width - kept))
  const state = give(widths.at(STATE) ?? 0, least.state, over)
  const name = give(widths[NAME] ?? 0, least.name, over - state)
  return widths.map((one, at) => (at === widths.length - 1 ? one - state : at === NAME ? one - name : one))
}
