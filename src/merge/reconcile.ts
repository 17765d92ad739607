import type { OwnSheet, Submission } from '../submission/submission.ts'
import type { CheckedSubmission, Collection } from '../validation.ts'
import type { LeftOutReason, NotMerged, SheetAccount } from './consolidation.ts'

/** Why nothing of a workbook is merged, and what is used in its place. */
interface SetAside {
  readonly reason: LeftOutReason
  readonly instead?: string
}

/** The account of one workbook, sheet by sheet: each filled row is merged, or named with the reason why not. */
export function reconcile({ submission }: CheckedSubmission, collection: Collection): SheetAccount[] {
  const { file, sheets } = submission
  const whole = setAside(submission, collection)
  return sheets.flatMap((sheet) => {
    const { merged, notMerged } = accountOf(sheet, submission, whole)
    const rowsFilled = merged + notMerged.length
    return rowsFilled === 0 ? [] : [{ file: file.path, sheet: sheet.name, rowsFilled, merged, notMerged }]
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
  { name, otherRows }: OwnSheet,
  { forms, secondSheets, spareSheets, misplaced }: Submission,
  whole: SetAside | null,
): { merged: number; notMerged: NotMerged[] } {
  const own = forms.filter((form) => form.sheet === name)
  const second = secondSheets.filter((other) => other.sheet === name)
  const spare = spareSheets.filter((other) => other.sheet === name)
  const explained = misplaced.filter((other) => other.sheet === name)
  const entries = own.flatMap((form) => form.entries.flatMap(({ row, rows = [row] }) => rows))
  const notMerged = [
    ...(whole ? entries.map((row) => ({ row, ...whole })) : []),
    ...otherRows.map(({ row }) => ({ row, reason: 'other-sheet' as const })),
    ...[...own, ...spare].flatMap(({ leftOut }) => leftOut.map(({ row, reason }) => ({ row, reason }))),
    ...second.flatMap(({ rows, used }) =>
      rows.map((row) => ({ row, ...(whole ?? { reason: 'second-sheet' as const, instead: used }) })),
    ),
    ...explained.flatMap(({ rows }) =>
      rows.map((row) => ({ row, ...(whole ?? { reason: 'instruction-sheet' as const }) })),
    ),
  ]
  return { merged: whole ? 0 : entries.length, notMerged: notMerged.toSorted((a, b) => a.row - b.row) }
}
