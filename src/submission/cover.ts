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

/** The value of a label on `Thông tin`, else above a form's header. Labels are compared folded. */
export function labelled(
  labels: readonly string[],
  grid: Grid,
  areas: readonly FormArea[],
): LabelledCell | null {
  const wanted = new Set(labels.map(fold))
  for (const { sheet, rows } of coverRows(grid, areas)) {
    for (const row of rows) {
      const found = labelledIn(row, sheet, wanted)
      if (found) return found
    }
  }
  return null
}

/** Rows of a sheet that may be a renamed cover. */
const COVER_ROWS = 15

/**
 * Rows that are about the workbook as a whole: the cover sheet, else the first rows of sheets that are no forms, and what stands above the
 * first header of each other sheet.
 */
export function coverRows(grid: Grid, areas: readonly FormArea[]): { sheet: Sheet; rows: readonly Row[] }[] {
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

function labelledIn(row: Row, sheet: Sheet, wanted: ReadonlySet<string>): LabelledCell | null {
  for (const [at, cell] of row.cells.entries()) {
    const [, label = '', behind = ''] = /^([^:：]*)[:：]?(.*)$/s.exec(cellText(cell)) ?? []
    if (!wanted.has(fold(label))) continue
    const typed = behind.trim()
    const value = typed === '' ? row.cells[at + 1] : cell
    if (!value) return null
    const text = typed === '' ? cellText(value) : typed
    return { sheet: sheet.name, cell: cellAddress(value.column, row.number), value: text }
  }
  return null
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
export function coverValues({ sheets }: Grid): Submission['cover'] {
  const sheet = sheets.find(({ name, readAs = name }) => fold(readAs) === fold(COVER_SHEET))
  return Object.fromEntries(
    Object.entries(COVER_LABELS).flatMap(([key, label]) => {
      const cell = sheet && rightOf(label, sheet)
      if (!cell || cellText(cell) === '') return []
      return [[key, cell.kind === 'day' ? { day: cell.day } : cellText(cell)]]
    }),
  )
}

/** The cell right of a label. */
function rightOf(label: string, { rows }: Sheet): Cell | undefined {
  const wanted = fold(label)
  for (const { cells } of rows) {
    const at = cells.findIndex((cell) => fold(cellText(cell).replace(/[:：]\s*$/, '')) === wanted)
    if (at >= 0) return cells[at + 1]
  }
  return undefined
}
