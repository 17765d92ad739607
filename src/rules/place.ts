import type { Place } from '../finding.ts'
import type { Entry, Filled, FilledForm } from '../submission/submission.ts'
import { cellAddress } from '../workbook/address.ts'

/** A cell of an entry. */
export function atCell(entry: Entry, cell: Filled): Place {
  return { sheet: entry.sheet, cell: cell.cell, row: entry.row, column: cell.column }
}

/** A cell of a form's header row. */
export function atHeader({ sheet, headerRow, labelRows }: FilledForm, column: number): Place {
  const row = labelRows?.[column] ?? headerRow
  return { sheet, cell: cellAddress(column, row), row, column }
}
