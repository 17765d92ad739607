import { tidy } from '../vietnamese/fold.ts'
import { formatDay, formatNumber } from '../vietnamese/format.ts'
import type { Cell, Row } from '../workbook/grid.ts'

/** What a cell says, as Excel would show it in Vietnamese: text tidied, a date as 28/02/2022, a number plain (5000000; 12,5). */
export function cellText(cell: Cell | undefined): string {
  if (!cell) return ''
  switch (cell.kind) {
    case 'text':
      return tidy(cell.text)
    case 'number':
      return Number.isSafeInteger(cell.number)
        ? String(cell.number)
        : formatNumber(cell.number, 'vi').replaceAll('.', '')
    case 'day':
      return formatDay(cell.day, 'vi')
    case 'boolean':
      return cell.boolean ? 'TRUE' : 'FALSE'
    case 'error':
      return cell.error
    case 'no-result':
      return ''
  }
}

/** The cell of a row in a column. */
export function cellAt(row: Row, column: number | undefined): Cell | undefined {
  if (column === undefined) return undefined
  const { cells } = row
  // From where it stands in a row without gaps: few cells are absent before it.
  let at = Math.min(column, cells.length) - 1
  while (at >= 0 && (cells[at]?.column ?? 0) > column) at -= 1
  const cell = cells[at]
  return cell?.column === column ? cell : undefined
}

/** What stands in a row, cell after cell. */
export function textOfRow({ cells }: Row): string {
  return cells
    .map(cellText)
    .filter((text) => text !== '')
    .join(' · ')
}
