import { COVER_SHEET, INSTRUCTION_SHEET } from '../campaign/sheet-names.ts'
import { fold } from '../vietnamese/fold.ts'
import { cellAddress } from '../workbook/address.ts'
import type { Cell, Grid, Row, Sheet } from '../workbook/grid.ts'
import { cellText } from './cell-text.ts'
import type { FormArea } from './headers.ts'
import { isCorrectionSheet } from './opinions.ts'
import type { Submission } from './submission.ts'

/** A label with the value that stands right of it, or behind its colon. */
export interface LabelledCell {
  readonly sheet: string
  readonly cell: string
  readonly value: string
}

/** A cell that is about the workbook as a whole: a label perhaps, with what stands behind its colon and right of it. */
export interface CoverCell {
  readonly sheet: Sheet
  readonly row: number
  readonly cell: Cell
  readonly text: string
  /** Folded: the text up to its colon. */
  readonly label: string
  readonly behind: string
  readonly next: Cell | undefined
}

/** Each cell of the cover and of what stands above the forms, in their order. */
export function coverCells(grid: Grid, areas: readonly FormArea[]): CoverCell[] {
  return coverRows(grid, areas).flatMap(({ sheet, rows }) =>
    rows.flatMap(({ number, cells }) =>
      cells.map((cell, at) => {
        const text = cellText(cell)
        const [, label = '', behind = ''] = /^([^:：]*)[:：]?(.*)$/s.exec(text) ?? []
        const words = { text, label: fold(label), behind: behind.trim() }
        return { sheet, row: number, cell, ...words, next: cells[at + 1] }
      }),
    ),
  )
}

/** The value of a label on `Thông tin`, else above a form's header. Labels are compared folded. */
export function labelled(labels: readonly string[], cells: readonly CoverCell[]): LabelledCell | null {
  const wanted = new Set(labels.map(fold))
  for (const one of cells) {
    const value = wanted.has(one.label) ? labelledValue(one) : null
    if (value) return value
  }
  return null
}

/** What a label says; null when nothing stands beside it. */
export function labelledValue({ sheet, row, cell, behind, next }: CoverCell): LabelledCell | null {
  const value = behind === '' ? next : cell
  if (!value) return null
  return {
    sheet: sheet.name,
    cell: cellAddress(value.column, row),
    value: behind === '' ? cellText(value) : behind,
  }
}

/** Rows of a sheet that may be a renamed cover. */
const COVER_ROWS = 15

/**
 * Rows that are about the workbook as a whole: the cover sheet, else the first rows of sheets that are no forms, and what stands above the
 * first header of each other sheet.
 */
function coverRows(grid: Grid, areas: readonly FormArea[]): { sheet: Sheet; rows: readonly Row[] }[] {
  const forms = new Set(areas.map(({ sheet }) => sheet))
  const named = grid.sheets.filter(({ name, readAs = name }) => fold(readAs) === fold(COVER_SHEET))
  const others = grid.sheets.filter(
    (sheet) =>
      !forms.has(sheet) &&
      !sheet.name.startsWith('_') &&
      fold(sheet.readAs ?? sheet.name) !== fold(INSTRUCTION_SHEET) &&
      !isCorrectionSheet(sheet),
  )
  const above = [...forms].map((sheet) => {
    const first = Math.min(...areas.flatMap((area) => (area.sheet === sheet ? [area.header.row] : [])))
    return { sheet, rows: sheet.rows.filter(({ number }) => number < first) }
  })
  const cover = named.length > 0 ? named : others
  return [
    ...cover.map((sheet) => ({
      sheet,
      rows: named.length > 0 ? sheet.rows : sheet.rows.slice(0, COVER_ROWS),
    })),
    ...above,
  ]
}

/** Cells of `Thông tin` that a unit fills in. */
export type CoverKey = 'document' | 'preparedBy' | 'position' | 'phone' | 'date'

/** Their labels. */
export const COVER_LABELS: Readonly<Record<CoverKey, string>> = {
  document: 'Văn bản gửi kèm (số, ngày)',
  preparedBy: 'Người lập biểu',
  position: 'Chức vụ',
  phone: 'Điện thoại',
  date: 'Ngày lập',
}

/** What a unit filled in on `Thông tin`. */
export function coverValues(cells: readonly CoverCell[]): Submission['cover'] {
  const cover = cells.find(({ sheet: { name, readAs = name } }) => fold(readAs) === fold(COVER_SHEET))?.sheet
  const labels = cells.filter(({ sheet, behind }) => sheet === cover && behind === '')
  return Object.fromEntries(
    Object.entries(COVER_LABELS).flatMap(([key, words]) => {
      const cell = labels.find(({ label }) => label === fold(words))?.next
      if (!cell || cellText(cell) === '') return []
      return [[key, cell.kind === 'day' ? { day: cell.day } : cellText(cell)]]
    }),
  )
}
