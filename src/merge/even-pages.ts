/**
 * Which of some blocks below each other, so many rows high, begin a page, so that none is broken that fits on one: as few pages as can
 * be, filled as evenly as can be, so that no small block is left alone on one. Indexes; the first block is never among them.
 */
export function pageStarts(blocks: readonly number[], rowsOfPage: number): number[] {
  const fewest = startsWithin(blocks, rowsOfPage)
  const longest = Math.max(1, ...blocks.filter((rows) => rows <= rowsOfPage))
  for (let rows = longest; rows < rowsOfPage; rows++) {
    const starts = startsWithin(blocks, rows)
    if (starts.length === fewest.length) return starts
  }
  return fewest
}

/** Block by block, each on the page of the one before as long as it fits. */
function startsWithin(blocks: readonly number[], rowsOfPage: number): number[] {
  const starts: number[] = []
  let used = 0
  for (const [at, rows] of blocks.entries()) {
    if (at > 0 && used + rows > rowsOfPage) {
      starts.push(at)
      used = 0
    }
    used += rows
  }
  return starts
}
