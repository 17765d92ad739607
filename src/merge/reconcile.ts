import type { OwnSheet, Submission } from '../submission/submission.ts'
import type { CheckedSubmission, Collection } from '../validation.ts'
import type { LeftOutReason, NotMerged, SheetAccount } from './consolidation.ts'

/** Why nothing of a workbook is merged, and what is used in its place. */
export interface SetAside {
  readonly reason: LeftOutReason
  readonly instead?: string
}

/**
 * The account of one workbook, sheet by sheet: each filled row is merged, or named with the reason why not. `whole` is the reason that
 * keeps all of it out.
 */
export function reconcile({ submission }: CheckedSubmission, whole: SetAside | null): SheetAccount[] {
  const { file, sheets } = submission
  return sheets.flatMap((sheet) => {
    const { merged, notMerged } = accountOf(sheet, submission, whole)
    const rowsFilled = merged + notMerged.length
    return rowsFilled === 0 ? [] : [{ file: file.path, sheet: sheet.name, rowsFilled, merged, notMerged }]
  })
}

/** Tells the reason that keeps a whole workbook out; null when it is used. */
export function setAsideIn(collection: Collection): (submission: Submission) => SetAside | null {
  const replaced = new Map<string, SetAside>([
    ...collection.versions.flatMap(({ used, superseded }) =>
      superseded.map((path) => [path, { reason: 'superseded', instead: used }] as const),
    ),
    ...collection.duplicates.map(
      ({ file, of }) => [file, { reason: 'duplicate-file', instead: of }] as const,
    ),
  ])
  return ({ file, otherCampaign, identity }) => {
    const other = replaced.get(file.path)
    if (other) return other
    if (otherCampaign) return { reason: 'other-campaign' }
    if (identity.kind === 'mismatch') return { reason: 'unit-mismatch' }
    return identity.kind === 'unknown' ? { reason: 'unit-unknown' } : null
  }
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
