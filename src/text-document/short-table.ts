import type { TableBlock } from './plan.ts'

const MOST_ROWS = 16

/** Whether a table is so short that it is not torn between two pages of paper. */
export function isShort({ rows }: TableBlock): boolean {
  return rows.length <= MOST_ROWS
}
