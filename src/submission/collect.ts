import type { Campaign, Unit } from '../campaign/campaign.ts'
import { unitFromFileName } from '../campaign/unit-names.ts'
import type { Day } from '../finding.ts'
import type { Collection, SkippedFile, Versions } from '../validation.ts'
import type { RefusalReason } from '../workbook/grid.ts'
import type { Admission } from './admit.ts'
import { fileKey, rowOfFile, unclearReceipts, unmatchedReceipts } from './match-receipts.ts'
import type { ReceiptLog } from './receipt.ts'
import type { Submission } from './submission.ts'
import { chooseVersion, findDuplicates, isUsable, unitOf } from './supersede.ts'

/** What is known of all files beside the submissions themselves. */
export interface CollectInput {
  readonly campaign: Campaign
  readonly asOf: Day
  /** True when units that sent nothing are to be named. */
  readonly nameMissing: boolean
  /** Files of a folder that are no spreadsheets. */
  readonly skipped: readonly { readonly path: string; readonly kind: RefusalReason }[]
  readonly receipts: ReceiptLog | null
}

/** Sets duplicates and older versions aside and gathers what the rules over all files look at. */
export function collect(
  submissions: readonly Submission[],
  untouched: readonly Submission[],
  input: CollectInput,
  admission: Admission,
): Collection {
  const { campaign, asOf, nameMissing } = input
  const duplicates = findDuplicates(submissions)
  const singles = submissions.filter(({ file }) => !duplicates.has(file.path))
  const versions = versionsOf(singles, campaign)
  const superseded = new Set(versions.flatMap((version) => version.superseded))
  const fileUnit = (path: string) =>
    rowOfFile(path, admission.lines)?.unit ?? unitFromFileName(fileKey(path), admission.lookups.names)
  const unreadable = singles
    .filter(({ refusal }) => refusal !== null)
    .map(({ file: { path } }) => ({ path, unit: fileUnit(path) }))
  const skipped: SkippedFile[] = [
    ...input.skipped.map(({ path, kind }) => ({ path, kind, unit: fileUnit(path) })),
    ...untouched.map((submission) => ({
      path: submission.file.path,
      kind: 'untouched' as const,
      unit: unitOf(submission),
      ...(submission.stamp?.kind === 'correction' ? { isCorrection: true as const } : {}),
    })),
  ]
  const withFile = new Set(
    [...submissions.map(unitOf), ...[...unreadable, ...skipped].map(({ unit }) => unit)].flatMap(
      (unit) => unit ?? [],
    ),
  )
  return {
    campaign,
    asOf,
    nameMissing,
    used: singles
      .filter((submission) => isUsable(submission) && !superseded.has(submission.file.path))
      .map((submission) => ({ submission, unit: unitOf(submission) })),
    unreadable,
    duplicates: [...duplicates].map(([file, of]) => ({ file, of })),
    versions,
    skipped: skipped.toSorted((a, b) => (a.path < b.path ? -1 : 1)),
    unclearReceipts: unclearReceipts(
      input.receipts,
      [...submissions, ...untouched].map((one) => ({ path: one.file.path, unit: unitOf(one) })),
      asOf,
    ),
    // Of a file that nobody opened the name tells the unit, as of an unreadable one.
    unmatchedReceipts: unmatchedReceipts(input.receipts, admission.given, withFile).map((row) =>
      row.notGiven ? { ...row, unit: row.unit ?? fileUnit(row.file) } : row,
    ),
  }
}

function versionsOf(submissions: readonly Submission[], campaign: Campaign): Versions[] {
  const ofUnits = new Map<Unit | null, Submission[]>()
  for (const submission of submissions.filter(isUsable)) {
    const unit = unitOf(submission)
    const known = ofUnits.get(unit)
    if (known) known.push(submission)
    else ofUnits.set(unit, [submission])
  }
  return campaign.units.flatMap((unit) => {
    const own = ofUnits.get(unit) ?? []
    return own.length > 1 ? (chooseVersion(unit, own) ?? []) : []
  })
}
