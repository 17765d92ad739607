import type { Field } from '../campaign/campaign.ts'
import type { CellStyle } from '../workbook/plan.ts'

/** Points; the heads of tables are set a little smaller than what stands in them. */
export const TABLE_SIZE = 12
const HEAD_SIZE = 11

export const COLORS = {
  header: 'E2EFDA',
  live: 'F2F2F2',
  metFill: 'C6EFCE',
  metText: '006100',
  blankFill: 'FFF2CC',
  fillIn: 'FFFBEA',
  wrongFill: 'FFC7CE',
  doubtFill: 'FCE4D6',
  tabCorrection: 'C00000',
  tabForm: '70AD47',
  tabInfo: '4472C4',
} as const

export const TITLE: CellStyle = { bold: true, size: 14, horizontal: 'center', vertical: 'middle', wrap: true }
export const SUBTITLE: CellStyle = {
  italic: true,
  size: 13,
  horizontal: 'center',
  vertical: 'middle',
  wrap: true,
}
export const HEADER: CellStyle = {
  bold: true,
  size: HEAD_SIZE,
  fill: COLORS.header,
  horizontal: 'center',
  vertical: 'middle',
  wrap: true,
  border: 'all',
}
export const TOTAL: CellStyle = { bold: true, size: TABLE_SIZE, vertical: 'middle', border: 'all' }
export const NOTE: CellStyle = { italic: true, size: HEAD_SIZE, vertical: 'middle' }
export const LIVE: CellStyle = {
  bold: true,
  size: HEAD_SIZE,
  fill: COLORS.live,
  indent: 1,
  vertical: 'middle',
  wrap: true,
  border: 'all',
}
export const CENTERED: CellStyle = { horizontal: 'center', vertical: 'middle', wrap: true }

/** A cell of a form's table as its type is written. */
export function fieldStyle(field: Field): CellStyle {
  return {
    size: TABLE_SIZE,
    vertical: 'middle',
    wrap: true,
    border: 'all',
    unlocked: true,
    ...typeStyle(field),
  }
}

function typeStyle({ type }: Field): CellStyle {
  switch (type) {
    case 'index':
    case 'year':
      return { horizontal: 'center', numberFormat: '0' }
    case 'count':
      return { horizontal: 'center', numberFormat: '#,##0' }
    case 'money':
      return { horizontal: 'right', numberFormat: '#,##0' }
    case 'day':
      return { horizontal: 'center', numberFormat: 'dd/mm/yyyy' }
    default:
      return { horizontal: 'left' }
  }
}
