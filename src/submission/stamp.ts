import { STAMP_SHEET } from '../campaign/sheet-names.ts'
import { fold } from '../vietnamese/fold.ts'
import type { Grid } from '../workbook/grid.ts'
import { cellText } from './cell-text.ts'
import type { Stamp } from './submission.ts'

const STAMP = fold(STAMP_SHEET)

/** Reads the machine stamp that thidua writes into its own workbooks: key and value rows of the hidden sheet; null when there is none. */
export function readStamp(grid: Grid): Stamp | null {
  const pairs = stampPairs(grid)
  const kind = pairs.get('kind')
  if (kind === undefined) return null
  return {
    kind,
    campaign: pairs.get('campaign') ?? '',
    round: pairs.get('round') ?? '',
    unit: pairs.get('unit') ?? '',
    version: Number(pairs.get('version') ?? 0) || 0,
    hash: pairs.get('hash') ?? '',
  }
}

/** The keys and values of the stamp; empty without one. */
export function stampPairs(grid: Grid): ReadonlyMap<string, string> {
  const sheet = grid.sheets.find(({ name }) => fold(name) === STAMP)
  return new Map(sheet?.rows.map(({ cells }) => [cellText(cells[0]), cellText(cells[1])]))
}
