import type { PhrasedFinding } from '../finding.ts'

/** Findings of one cause in one column, told in one line. */
export interface FindingGroup {
  readonly first: PhrasedFinding
  /** «F9, F12, F15»; '' for findings without a cell. */
  readonly cells: string
}

const RANK = { error: 0, warning: 1, info: 2 } as const

/** Groups equal findings of a column and puts errors first; inside a severity the order of sheet and row stays. */
export function groupFindings(findings: readonly PhrasedFinding[]): FindingGroup[] {
  const groups = new Map<string, { first: PhrasedFinding; cells: string[] }>()
  for (const finding of findings) {
    const { code, variant, message, hint, at, opinion } = finding
    const key = JSON.stringify([code, variant, message, hint, at.sheet, at.column ?? at.cell, opinion])
    const group = groups.get(key)
    if (group) group.cells.push(at.cell ?? '')
    else groups.set(key, { first: finding, cells: [at.cell ?? ''] })
  }
  return [...groups.values()]
    .map(({ first, cells }) => ({ first, cells: cells.join(', ') }))
    .toSorted((a, b) => RANK[a.first.severity] - RANK[b.first.severity])
}
