import type { Field } from '../campaign/campaign.ts'
import type { CellStyle } from '../workbook/plan.ts'
import { CENTER_CELL, DAY_CELL, FILLS, NUMBER_CELL, TEXT_CELL } from './report-styles.ts'

/** The looks of a column's cells, made once: the writer tells them apart by identity. */
export interface Looks {
  readonly plain: CellStyle
  /** Of a value that is still to be mended. */
  readonly marked: CellStyle
}

/** The looks of a list's column of a field, or of texts. */
export function looksOf(field: Field | undefined): Looks {
  const plain = field ? styleOf(field) : TEXT_CELL
  return { plain, marked: { ...plain, fill: FILLS.mark } }
}

function styleOf({ type }: Field): CellStyle {
  switch (type) {
    case 'count':
    case 'money':
      return NUMBER_CELL
    case 'day':
      return DAY_CELL
    case 'year':
      return { ...CENTER_CELL, numberFormat: '0' }
    default:
      return TEXT_CELL
  }
}
