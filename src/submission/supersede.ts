import type { Unit } from '../campaign/campaign.ts'
import type { Versions } from '../validation.ts'
import { isProven, isProvenLater } from './receipt.ts'
import type { Receipt, Submission } from './submission.ts'

/**
 * Files with the same bytes as another: file path → the one that is used, which is the one received first. A copy that the receipt
 * log does not know (a browser's «… (1).xlsx») never replaces the one it knows.
 */
export function findDuplicates(submissions: readonly Submission[]): Map<string, string> {
  const kept = new Map<string, Submission>()
  for (const submission of submissions) {
    if (isIncomparable(submission)) continue
    const other = kept.get(submission.file.sha256)
    if (!other || isBetterKnown(submission.receipt, other.receipt))
      kept.set(submission.file.sha256, submission)
  }
  return new Map(
    submissions.flatMap(({ file }) => {
      const of = kept.get(file.sha256)?.file.path ?? file.path
      return of === file.path ? [] : [[file.path, of] as const]
    }),
  )
}

/** Files too large to be loaded have no hash, and may be anything; empty ones are alike whoever sent them. */
function isIncomparable({ file: { sha256 }, refusal }: Submission): boolean {
  return sha256 === '' || refusal?.reason === 'empty'
}

function isBetterKnown(receipt: Receipt, other: Receipt): boolean {
  return isProvenLater(other, receipt) || (isProven(receipt) && !isProven(other))
}

/** A workbook that can be used for a unit: readable, of this campaign, its unit known. */
export function isUsable(submission: Submission): boolean {
  const { refusal, otherCampaign, identity } = submission
  return refusal === null && otherCampaign === null && identity.kind === 'known'
}

/** The unit of a submission, null when none can be told. */
export function unitOf({ identity }: Submission): Unit | null {
  return identity.kind === 'known' ? identity.unit : null
}

/**
 * Of a unit's several workbooks, the one that counts: the newest by evidence among those with entries. Equal times and file times
 * are no evidence; then it is a conflict, and of those that nothing proves older the one last modified inside the workbook is used, else
 * the last by name.
 */
export function chooseVersion(unit: Unit, versions: readonly Submission[]): Versions | null {
  const filled = versions.filter(({ forms }) => forms.some(({ entries }) => entries.length > 0))
  const candidates = filled.length > 0 ? filled : versions
  const latest = candidates.filter(
    (one) => !candidates.some((other) => isProvenLater(other.receipt, one.receipt)),
  )
  const used = latest.toSorted(byModification).at(-1)
  if (!used) return null
  const others = versions.filter((other) => other !== used)
  return {
    unit,
    used: used.file.path,
    receipt: used.receipt,
    isLatest: others.every((other) => isProvenLater(used.receipt, other.receipt)),
    superseded: others.map(({ file }) => file.path),
    conflict: latest.length > 1,
  }
}

function byModification(a: Submission, b: Submission): number {
  return compare(a.saved ?? '', b.saved ?? '') || compare(a.file.path, b.file.path)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
