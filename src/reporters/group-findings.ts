import type { PhrasedFinding } from '../finding.ts'

/** Findings of one cause in one column, told in one line. */
export interface FindingGroup {
  readonly first: PhrasedFinding
  /** «F9, F12, F15», «F9:F28322» of long runs; '' for findings without a cell. */
  readonly cells: string
}

const RANK = { error: 0, warning: 1, info: 2 } as const

/** Groups equal findings of a column and puts errors first; inside a severity the order of sheet and row stays. */
export function groupFindings(findings: readonly PhrasedFinding[]): FindingGroup[] {
  const groups = new Map<string, { first: PhrasedFinding; cells: string[] }>()
  for (const finding of findings) {
    const { code, variant, message, hint, at, opinion } = finding
    const key = [code, variant, message, hint, at.sheet, at.column ?? at.cell, opinion].join('\u0000')
    const group = groups.get(key)
    if (group) group.cells.push(at.cell ?? '')
    else groups.set(key, { first: finding, cells: [at.cell ?? ''] })
  }
  return [...groups.values()]
    .map(({ first, cells }) => ({ first, cells: cellList(cells) }))
    .toSorted((a, b) => RANK[a.first.severity] - RANK[b.first.severity])
}

/** So many cells are told one by one; of more, those that stand under each other are told as a range. */
const FEW = 12

function cellList(cells: readonly string[]): string {
  if (cells.length <= FEW) return cells.join(', ')
  const runs: { first: string; last: string }[] = []
  for (const cell of cells) {
    const run = runs.at(-1)
    if (run && isBelow(cell, run.last)) run.last = cell
    else runs.push({ first: cell, last: cell })
  }
  return runs.map(({ first, last }) => (first === last ? first : `${first}:${last}`)).join(', ')
}

function isBelow(cell: string, above: string): boolean {
  const [, letters, row] = /^([A-Z]+)(\d+)$/.exec(above) ?? []
  return row !== undefined && cell === `${letters}${Number(row) + 1}`
}
