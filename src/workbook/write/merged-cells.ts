import type { Range } from '../grid.ts'
import type { CellStyle, PlanCell, PlanRow } from '../plan.ts'

/** The merged ranges that touch a row, by its number. */
export function mergesByRow(merges: readonly Range[]): ReadonlyMap<number, readonly Range[]> {
  const byRow = new Map<number, Range[]>()
  for (const merge of merges) {
    for (let row = merge.top; row <= merge.bottom; row++) {
      const known = byRow.get(row)
      if (known) known.push(merge)
      else byRow.set(row, [merge])
    }
  }
  return byRow
}

/**
 * The rows with every cell of a merged range present: those the plan does not name repeat the look of the first one, so that the
 * frame goes round the whole range. Rows that only a merged range reaches are added.
 */
export function* withMergedCells(
  rows: Iterable<PlanRow>,
  merges: ReadonlyMap<number, readonly Range[]>,
): Generator<PlanRow> {
  const styles = new Map<Range, CellStyle>()
  const reached = [...merges.keys()].sort((a, b) => a - b)
  let next = 0
  for (const row of rows) {
    for (; (reached[next] ?? Infinity) < row.number; next++) {
      yield completed({ number: reached[next] ?? 0, cells: [] }, merges, styles)
    }
    if (reached[next] === row.number) next++
    yield completed(row, merges, styles)
  }
  for (const number of reached.slice(next)) yield completed({ number, cells: [] }, merges, styles)
}

function completed(
  row: PlanRow,
  merges: ReadonlyMap<number, readonly Range[]>,
  styles: Map<Range, CellStyle>,
): PlanRow {
  const touching = merges.get(row.number)
  if (!touching) return row
  const named = new Map(row.cells.map((cell) => [cell.column, cell]))
  const added: PlanCell[] = []
  for (const merge of touching) {
    const first = row.number === merge.top ? named.get(merge.left)?.style : undefined
    if (first) styles.set(merge, first)
    const style = styles.get(merge) ?? {}
    for (let column = merge.left; column <= merge.right; column++) {
      if (!named.has(column)) added.push({ column, value: null, style })
    }
  }
  return { ...row, cells: [...row.cells, ...added].sort((a, b) => a.column - b.column) }
}
