import { columnLetters } from '../workbook/address.ts'
import { quotedSheet } from '../workbook/quote.ts'

export const STATISTICS_SHEET = 'Thống kê'

/** Rows of a table of `Thống kê` above its lines: title, how it is counted, header. */
const HEAD = 3

/** Where a table of `Thống kê` stands: its lines from `firstRow` to `lastRow`, then `totalRow`. Rows count from 1. */
export interface PlacedTable {
  readonly titleRow: number
  readonly headerRow: number
  readonly firstRow: number
  readonly lastRow: number
  readonly totalRow: number
}

/** A table of so many lines and their sum, its title on row `titleRow`. */
export function placedTable(titleRow: number, lines: number): PlacedTable {
  const firstRow = titleRow + HEAD
  const totalRow = firstRow + lines
  return { titleRow, headerRow: firstRow - 1, firstRow, lastRow: totalRow - 1, totalRow }
}

/** The lines of a column, absolute and with their sheet: other sheets and charts use it as it is. */
export function columnRange({ firstRow, lastRow }: PlacedTable, column: number): string {
  const letters = columnLetters(column)
  return `${quotedSheet(STATISTICS_SHEET)}!$${letters}$${firstRow}:$${letters}$${lastRow}`
}

/** A cell of `Thống kê`, absolute and with its sheet. */
export function cellOf(column: number, row: number): string {
  return `${quotedSheet(STATISTICS_SHEET)}!$${columnLetters(column)}$${row}`
}
