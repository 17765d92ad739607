import { letterhead } from '../document/letterhead.ts'
import type { Summary } from './summary.ts'
import {
  LINES_OF_A_PAGE,
  type SummaryColumn,
  type SummaryKey,
  summaryColumns,
  summaryLetters,
} from './summary-columns.ts'
import { type FigureKey, type SummaryLines, type SummaryRow, summaryRows } from './summary-rows.ts'

export const SUMMARY_SHEET = 'Tổng hợp'

/** Lines over the table: the title, the campaign, the state of things, and what the table is called. */
const TITLE_LINES = 4

/** Letters of a line of notes, at least. */
const NOTE_LINE = 50

/** Where the summary stands on its sheet; rows count from 1. */
export interface SummaryLayout extends SummaryLines {
  readonly columns: readonly SummaryColumn[]
  readonly letters: ReadonlyMap<SummaryKey, string>
  readonly head: ReturnType<typeof letterhead>
  readonly titleRow: number
  readonly headerRow: number
  /** The sum of all. */
  readonly lastRow: number
  /** Short enough for one page with the signatures below. */
  readonly isOnePage: boolean
}

/** The letterhead, the titles, two rows of header, then the lines. */
export function summaryLayout(summary: Summary): SummaryLayout {
  const { campaign } = summary
  const { rows } = summaryRows(summary, 1)
  const lines = rows.reduce((sum, row) => sum + linesOf(row), 0)
  const columns = summaryColumns(campaign, lines)
  const head = letterhead(campaign.report, columns.length)
  const titleRow = head.lastRow + 2
  const headerRow = titleRow + TITLE_LINES
  return {
    columns,
    letters: summaryLetters(columns),
    head,
    titleRow,
    headerRow,
    ...summaryRows(summary, headerRow + 2),
    lastRow: headerRow + 1 + rows.length,
    isOnePage: lines <= LINES_OF_A_PAGE,
  }
}

/** The lines of text that a row takes: one, or as many as its notes. */
function linesOf(row: SummaryRow): number {
  return row.kind === 'unit' ? Math.max(1, Math.ceil(row.line.note.length / NOTE_LINE)) : 1
}

/** The cell of a figure on the summary's own sheet, as a formula. @throws Error for a row without figures. */
export function figureAt(
  { letters, rows }: SummaryLayout,
  key: FigureKey,
  number: number,
): { readonly formula: string; readonly result: number } {
  const row = rows[number - (rows[0]?.number ?? 0)]
  if (!row || row.kind === 'part') throw new Error(`Row ${number} of the summary has no figures`)
  return { formula: `${letters.get(key)}${number}`, result: row.figures[key] }
}
