const LONGEST_NAME = 31

/** What stands on one sheet of a list: its lines `from` up to, not with, `to`, of all. */
export interface Stretch {
  readonly sheet: string
  readonly from: number
  readonly to: number
}

/**
 * The sheets of a list whose lines stand below `headerRow` and down to `lastRow` at most: one, also for none, as long as Excel's sheets
 * reach; then «B. Hỗ trợ sinh kế (2)» goes on.
 */
export function stretches(sheet: string, count: number, headerRow: number, lastRow: number): Stretch[] {
  const most = lastRow - headerRow
  return Array.from({ length: Math.max(1, Math.ceil(count / most)) }, (_, at) => ({
    sheet: numbered(sheet, at),
    from: at * most,
    to: Math.min(count, (at + 1) * most),
  }))
}

function numbered(name: string, at: number): string {
  if (at === 0) return name
  const number = ` (${at + 1})`
  return name.slice(0, LONGEST_NAME - number.length).trimEnd() + number
}
