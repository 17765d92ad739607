import type { Campaign } from '../campaign/campaign.ts'
import { COVER_SHEET, INSTRUCTION_SHEET } from '../campaign/sheet-names.ts'
import { printedLines } from '../document/printed-lines.ts'
import { cellText } from '../submission/cell-text.ts'
import type { Entry, Submission } from '../submission/submission.ts'
import type { CheckedSubmission, Collection } from '../validation.ts'
import { fold } from '../vietnamese/fold.ts'
import type { Row, Sheet } from '../workbook/grid.ts'
import type { LeftOutReason, NotMerged, SheetAccount } from './consolidation.ts'

/** Why nothing of a workbook is merged, and what is used in its place. */
interface SetAside {
  readonly reason: LeftOutReason
  readonly instead?: string
}

/** The account of one workbook, sheet by sheet: each filled row is merged, or named with the reason why not. */
export function reconcile({ submission }: CheckedSubmission, collection: Collection): SheetAccount[] {
  const { content, path } = submission.file
  if (!content.ok) return []
  const whole = setAside(submission, collection)
  const isPrinted = printedTest(submission, collection.campaign)
  return content.grid.sheets.flatMap((sheet) => {
    const { merged, notMerged: all } = accountOf(sheet, submission, whole)
    const printed = new Set(sheet.rows.filter(isPrinted).map(({ number }) => number))
    const notMerged = all.filter(({ row, reason }) => reason !== 'footer' || !printed.has(row))
    const rowsFilled = merged + notMerged.length
    return rowsFilled === 0 ? [] : [{ file: path, sheet: sheet.name, rowsFilled, merged, notMerged }]
  })
}

/** The reason that keeps a whole workbook out; null when it is used. */
export function setAside(submission: Submission, { duplicates, versions }: Collection): SetAside | null {
  const { path } = submission.file
  const duplicate = duplicates.find(({ file }) => file === path)
  if (duplicate) return { reason: 'duplicate-file', instead: duplicate.of }
  const version = versions.find(({ superseded }) => superseded.includes(path))
  if (version) return { reason: 'superseded', instead: version.used }
  if (submission.otherCampaign) return { reason: 'other-campaign' }
  if (submission.identity.kind === 'mismatch') return { reason: 'unit-mismatch' }
  if (submission.identity.kind === 'unknown') return { reason: 'unit-unknown' }
  return null
}

function accountOf(
  sheet: Sheet,
  { forms, secondSheets, spareSheets }: Submission,
  whole: SetAside | null,
): { merged: number; notMerged: NotMerged[] } {
  const own = forms.filter((form) => form.sheet === sheet.name)
  const second = secondSheets.filter((other) => other.sheet === sheet.name)
  const spare = spareSheets.filter((other) => other.sheet === sheet.name)
  if (own.length === 0 && spare.length === 0) return { merged: 0, notMerged: otherRows(sheet) }
  const entries = own.flatMap((form) => form.entries.flatMap((entry) => rowsOf(entry, sheet)))
  const notMerged = [
    ...(whole ? entries.map((row) => ({ row, ...whole })) : []),
    ...[...own, ...spare].flatMap(({ leftOut }) => leftOut.map(({ row, reason }) => ({ row, reason }))),
    ...second.flatMap(({ rows, used }) =>
      rows.map((row) => ({ row, ...(whole ?? { reason: 'second-sheet' as const, instead: used }) })),
    ),
  ]
  return { merged: whole ? 0 : entries.length, notMerged: notMerged.toSorted((a, b) => a.row - b.row) }
}

/** The rows of an entry: one, or all the filled ones over which its name is merged. */
function rowsOf({ row, lastRow = row }: Entry, sheet: Sheet): number[] {
  if (lastRow === row) return [row]
  return sheet.rows.map(({ number }) => number).filter((number) => number >= row && number <= lastRow)
}

/** In a workbook of thidua's own, the lines that the blank form already carried below its table; no row otherwise. */
function printedTest({ stamp }: Submission, campaign: Campaign): (row: Row) => boolean {
  const unit = stamp && campaign.units.find(({ id }) => id === stamp.unit)
  if (!unit) return () => false
  const lines = printedLines(campaign, unit)
  return ({ cells }) => cells.every((cell) => lines.has(cellText(cell)))
}

/** A sheet that is no form, but no sheet of the template either: what a unit wrote there is named, never merged. */
function otherRows({ name, readAs = name, rows }: Sheet): NotMerged[] {
  if (name.startsWith('_') || [COVER_SHEET, INSTRUCTION_SHEET].some((known) => fold(known) === fold(readAs)))
    return []
  return rows
    .filter(({ cells }) => cells.some((cell) => cellText(cell) !== ''))
    .map(({ number }) => ({ row: number, reason: 'other-sheet' }))
}
