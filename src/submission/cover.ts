import { COVER_SHEET } from '../campaign/sheet-names.ts'
import { fold } from '../vietnamese/fold.ts'
import { cellAddress } from '../workbook/address.ts'
import type { Cell, Grid, Row, Sheet } from '../workbook/grid.ts'
import { cellText } from './cell-text.ts'
import type { FormArea } from './headers.ts'
import { isInstruction } from './headers.ts'
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

/** A cell's text as a label: up to its colon, folded, and what stands behind it. */
export type LabelWords = Pick<CoverCell, 'label' | 'behind'>

/** Divides a text at its first colon. */
export function labelWords(text: string): LabelWords {
  const [, label = '', behind = ''] = /^([^:：]*)[:：]?(.*)$/s.exec(text) ?? []
  return { label: fold(label), behind: behind.trim() }
}

/** Each cell of the cover and of what stands above the forms, in their order. `wordsOf` is `labelWords`, or one that remembers. */
export function coverCells(
  grid: Grid,
  areas: readonly FormArea[],
  wordsOf: (text: string) => LabelWords,
): CoverCell[] {
  const found: CoverCell[] = []
  for (const { sheet, rows } of coverRows(grid, areas)) {
    for (const { number: row, cells } of rows) {
      for (const [at, cell] of cells.entries()) {
        const text = cellText(cell)
        const { label, behind } = wordsOf(text)
        found.push({ sheet, row, cell, text, label, behind, next: cells[at + 1] })
      }
    }
  }
  return found
}

/** Labels as they are compared: folded. */
export function foldedLabels(labels: readonly string[]): ReadonlySet<string> {
  return new Set(labels.map(fold))
}

/** The value of a label on `Thông tin`, else above a form's header. */
export function labelled(labels: ReadonlySet<string>, cells: readonly CoverCell[]): LabelledCell | null {
  for (const one of cells) {
    const value = labels.has(one.label) ? labelledValue(one) : null
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

const COVER = fold(COVER_SHEET)

function isCover({ name, readAs = name }: Sheet): boolean {
  return fold(readAs) === COVER
}

/** Rows of a sheet that may be a renamed cover. */
const COVER_ROWS = 15

/**
 * Rows that are about the workbook as a whole: the cover sheet, else the first rows of sheets that are no forms, and what stands above the
 * first header of each other sheet.
 */
function coverRows(grid: Grid, areas: readonly FormArea[]): { sheet: Sheet; rows: readonly Row[] }[] {
  const forms = new Set(areas.map(({ sheet }) => sheet))
  const named = grid.sheets.filter(isCover)
  const others = grid.sheets.filter(
    (sheet) =>
      !forms.has(sheet) && !sheet.name.startsWith('_') && !isInstruction(sheet) && !isCorrectionSheet(sheet),
  )
  const above = [...forms].map((sheet) => {
    const first = Math.min(...areas.flatMap((area) => (area.sheet === sheet ? [area.header.row] : [])))
    const below = sheet.rows.findIndex(({ number }) => number >= first)
    return { sheet, rows: sheet.rows.slice(0, below) }
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

const FOLDED_LABELS = Object.entries(COVER_LABELS).map(([key, words]) => [key, fold(words)] as const)

/** What a unit filled in on `Thông tin`. */
export function coverValues(cells: readonly CoverCell[]): Submission['cover'] {
  const cover = cells.find(({ sheet }) => isCover(sheet))?.sheet
  const labels = cells.filter(({ sheet, behind }) => sheet === cover && behind === '')
  return Object.fromEntries(
    FOLDED_LABELS.flatMap(([key, wanted]) => {
      const cell = labels.find(({ label }) => label === wanted)?.next
      if (!cell || cellText(cell) === '') return []
      return [[key, cell.kind === 'day' ? { day: cell.day } : cellText(cell)]]
    }),
  )
}
