import type { Field } from '../campaign/campaign.ts'
import { fold } from '../vietnamese/fold.ts'
import type { Range, Row } from '../workbook/grid.ts'
import { cellText } from './cell-text.ts'
import { isMoneyUnit } from './header-unit.ts'

/** What stands over one column: in one row, or in several of a header whose upper row groups columns or whose lower one explains. */
export interface LabelCell {
  readonly column: number
  /** Last column of a label that is merged over several and has none below. */
  readonly lastColumn: number
  /** The row of the text that names the column. */
  readonly row: number
  readonly label: string
  /** Every text over the column, a line each: a unit of money may stand in another row than the name. */
  readonly whole: string
  readonly field: Field | null
}

interface Part {
  readonly column: number
  readonly text: string
  readonly row: number
  /** Merged from a column further left. */
  readonly spread: boolean
  readonly lastColumn: number
}

/** A longer text is no label. */
export const LONGEST_LABEL = 120

/** Columns that one label is taken to stand over, at most. */
const WIDEST = 60

/** The field that a text names. */
export type FindField = (text: string) => Field | null

/** Ranges merged over several columns, by their upper row. */
export type WideMerges = ReadonlyMap<number, readonly Range[]>

/** Sorts out the ranges of a sheet that are merged over several columns. */
export function wideMerges(merges: readonly Range[]): WideMerges {
  const byRow = new Map<number, Range[]>()
  for (const range of merges) {
    if (range.right <= range.left) continue
    const before = byRow.get(range.top)
    byRow.set(range.top, before ? [...before, range].slice(-WIDEST) : [range])
  }
  return byRow
}

/** The labels of a header of one row or several, read as labels of a form. */
export function labelCells(rows: readonly Row[], merges: WideMerges, find: FindField): LabelCell[] {
  const parts = new Map<number, Part[]>()
  for (const row of rows) {
    for (const part of partsOf(row, merges.get(row.number) ?? []))
      parts.set(part.column, [...(parts.get(part.column) ?? []), part])
  }
  return [...parts]
    .toSorted(([a], [b]) => a - b)
    .flatMap(([column, list]) => (list.every(({ spread }) => spread) ? [] : [labelOf(column, list, find)]))
}

/** The texts of a row by column; one that is merged over several columns stands over each of them. */
function partsOf(row: Row, merges: readonly Range[]): Part[] {
  return row.cells.flatMap((cell) => {
    const text = cellText(cell)
    if (text === '' || text.length > LONGEST_LABEL) return []
    const range = merges.find(({ left }) => left === cell.column)
    const lastColumn = Math.min(range?.right ?? cell.column, cell.column + WIDEST)
    return Array.from({ length: lastColumn - cell.column + 1 }, (_, at) => ({
      column: cell.column + at,
      text,
      row: row.number,
      spread: at > 0,
      lastColumn: at > 0 ? cell.column + at : lastColumn,
    }))
  })
}

function labelOf(column: number, parts: readonly Part[], find: FindField): LabelCell {
  const [only] = parts
  if (only && parts.length === 1) {
    const { text, row, lastColumn } = only
    return { column, lastColumn, row, label: text, whole: text, field: find(text) }
  }
  const whole = parts.map(({ text }) => text).join('\n')
  const own = parts.filter(({ spread }) => !spread)
  const last = parts.at(-1)
  // The lowest text that names a field; the whole of them («Thời gian» over «từ»); a group of columns for its «Tổng».
  const named =
    own.findLast((part) => find(part.text) && speaksFor(part, parts)) ??
    (find(whole) ? last : undefined) ??
    (last && isSum(last.text) ? parts.findLast(({ text }) => find(text)) : undefined)
  const isOneText = named === undefined || own.every((part) => part === named || isRemark(part.text))
  return {
    column,
    lastColumn: column,
    row: (named?.spread ? last : (named ?? own.at(-1)))?.row ?? 0,
    label: isOneText ? own.map(({ text }) => text).join(' ') : named.text,
    whole,
    field: find(whole) ?? (named ? find(named.text) : null),
  }
}

/** A text over several columns names none of them when they have texts of their own below it. */
function speaksFor(part: Part, parts: readonly Part[]): boolean {
  const below = parts.slice(parts.indexOf(part) + 1)
  return part.lastColumn === part.column || below.every(({ text }) => isRemark(text) || isSum(text))
}

function isSum(text: string): boolean {
  return ['tong', 'tongso', 'tongcong', 'cong'].includes(fold(text))
}

/** «(người)», «(triệu đồng)», «*», «triệu đồng»: explains the label above it. A number in brackets numbers the column, «(Ký tên …)» is for signing. */
export function isRemark(text: string): boolean {
  const isBracketed = /^\(.*\)$/s.test(text) && !/^\((?:\d{1,2}\)$|\s*ký(?!\p{L}))/iu.test(text)
  return isBracketed || fold(text) === '' || isMoneyUnit(text)
}
