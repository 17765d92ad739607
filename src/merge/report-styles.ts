import type { CellStyle, PlanCell } from '../workbook/plan.ts'

export const FILLS = {
  header: 'E2EFDA',
  part: 'F2F2F2',
  sum: 'DDEBF7',
  mark: 'F8CBAD',
  bar: '63BE7B',
  tabSummary: 'C00000',
  tabList: '70AD47',
  tabControl: '7F7F7F',
} as const

/** Whole numbers, with a dash for none. */
const NUMBER_FORMAT = '#,##0;-#,##0;"–"'

const TABLE: CellStyle = { size: 11, vertical: 'middle', border: 'all', wrap: true }

export const HEADER_CELL: CellStyle = { ...TABLE, bold: true, horizontal: 'center', fill: FILLS.header }
export const COLUMN_NUMBER: CellStyle = { ...TABLE, italic: true, size: 10, horizontal: 'center' }
export const TEXT_CELL: CellStyle = { ...TABLE, horizontal: 'left' }
export const CENTER_CELL: CellStyle = { ...TABLE, horizontal: 'center' }
export const NUMBER_CELL: CellStyle = { ...TABLE, horizontal: 'right', numberFormat: NUMBER_FORMAT }
export const PERCENT_CELL: CellStyle = { ...TABLE, horizontal: 'right', numberFormat: '0%' }
export const DAY_CELL: CellStyle = { ...CENTER_CELL, numberFormat: 'dd/mm/yyyy' }
export const LINE: CellStyle = { size: 11, vertical: 'middle', wrap: true }
export const NOTE_LINE: CellStyle = { ...LINE, italic: true }
/** The reminder that a file holds personal data. */
export const PRIVACY_LINE: CellStyle = { ...LINE, bold: true, color: 'C00000' }

/** What a cell that leads somewhere needs: LibreOffice does not wrap what is linked, it cuts it. */
export const LINKED: CellStyle = { wrap: false, shrink: true }
/** Looks of a text that leads somewhere. */
export const LINK: CellStyle = { ...LINKED, underline: true, color: '0563C1' }

/** A cell that leads somewhere, looking like it; without a link the plain look. */
export function linked(style: CellStyle, link: PlanCell['link'] | null): Pick<PlanCell, 'style' | 'link'> {
  return link ? { style: { ...style, ...LINK }, link } : { style }
}
