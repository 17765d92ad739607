import { CORRECTION_SHEET } from '../campaign/sheet-names.ts'
import type { Finding, Place } from '../finding.ts'
import { fold } from '../vietnamese/fold.ts'
import type { Grid, Sheet } from '../workbook/grid.ts'
import { cellText } from './cell-text.ts'
import { stampPairs } from './stamp.ts'

/** Head of the column of a correction workbook's first sheet in which the unit answers. */
export const OPINION_LABEL = 'Ý kiến của đơn vị'

/** What a line of a correction workbook is about, as its stamp keeps it: the finding that the office will see again if nothing is mended. */
export interface CorrectionKey extends Pick<Place, 'sheet' | 'row' | 'column'> {
  readonly code: string
  readonly value?: string
}

/** What a unit says of a finding instead of mending it. */
export interface Opinion extends CorrectionKey {
  readonly text: string
}

/** Where the opinions stand on the first sheet of a correction workbook; null for any other sheet. */
export function opinionColumn(sheet: Sheet): number | null {
  return opinionHead(sheet)?.column ?? null
}

const CORRECTION = fold(CORRECTION_SHEET)

function opinionHead({ name, readAs = name, rows }: Sheet): { row: number; column: number } | null {
  if (fold(readAs) !== CORRECTION) return null
  for (const { number, cells } of rows) {
    const cell = cells.find((one) => cellText(one) === OPINION_LABEL)
    if (cell) return { row: number, column: cell.column }
  }
  return null
}

/** A sheet that is the first one of a correction workbook: no form, and nothing on it is an entry. */
export function isCorrectionSheet(sheet: Sheet): boolean {
  return opinionHead(sheet) !== null
}

/** Longest value that a key keeps. */
const LONGEST_VALUE = 200

/** The key of a finding, as one line of text for the stamp. */
export function keyText({ code, at: { sheet, row, column }, value }: Finding): string {
  return JSON.stringify({ code, sheet, row, column, value: value?.slice(0, LONGEST_VALUE) })
}

/** Name of the stamp's line about a numbered line of the first sheet. */
export function keyName(number: number): string {
  return `finding.${number}`
}

/** The opinions written into a correction workbook; none in any other. */
export function readOpinions(grid: Grid): Opinion[] {
  const sheet = grid.sheets.find(isCorrectionSheet)
  const head = sheet && opinionHead(sheet)
  if (!sheet || !head) return []
  const keys = stampPairs(grid)
  return sheet.rows.flatMap(({ number, cells }) => {
    const text = cellText(cells.find(({ column }) => column === head.column))
    const key = parseKey(keys.get(keyName(Number(cellText(cells[0])))))
    return number <= head.row || text === '' || !key ? [] : [{ ...key, text }]
  })
}

function parseKey(text: string | undefined): CorrectionKey | null {
  try {
    const key: unknown = JSON.parse(text ?? '')
    return typeof key === 'object' && key !== null && 'code' in key ? (key as CorrectionKey) : null
  } catch {
    return null
  }
}

/** The findings with what the unit said of them; a finding whose cell moved is known by its column and value. */
export function withOpinions(findings: readonly Finding[], opinions: readonly Opinion[]): readonly Finding[] {
  if (opinions.length === 0) return findings
  const open = opinions.filter((opinion) => !findings.some((finding) => isExact(opinion, finding)))
  return findings.map((finding) => {
    const exact = opinions.find((opinion) => isExact(opinion, finding))
    const moved = exact ? [] : open.filter((opinion) => isMoved(opinion, finding))
    const opinion = exact ?? (moved.length === 1 ? moved[0] : undefined)
    return opinion ? { ...finding, opinion: opinion.text } : finding
  })
}

function isExact(opinion: Opinion, { code, at }: Finding): boolean {
  const { sheet, row, column } = at
  return (
    opinion.code === code &&
    opinion.sheet === sheet &&
    opinion.row === row &&
    (column === undefined || opinion.column === column)
  )
}

function isMoved(opinion: Opinion, { code, at, value }: Finding): boolean {
  return (
    opinion.code === code &&
    opinion.sheet === at.sheet &&
    opinion.column === at.column &&
    opinion.value === value?.slice(0, LONGEST_VALUE)
  )
}
