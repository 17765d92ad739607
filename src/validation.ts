/** The result of checking: every submission with its findings, every unit with its state, and what is of no single submission. Types only. */
import type { Campaign, Unit } from './campaign/campaign.ts'
import type { Day, Finding } from './finding.ts'
import type { Moment, Receipt, Submission } from './submission/submission.ts'
import type { RefusalReason } from './workbook/grid.ts'

export type SubmissionStatus = 'accepted' | 'needs-correction' | 'unreadable' | 'superseded'
/** `exempt`: nothing came, and nothing need come. `not-given`: its file is written in the receipt log and lies beside the given ones. */
export type UnitState =
  | SubmissionStatus
  | 'missing'
  | 'no-quota-missing'
  | 'exempt'
  | 'declared-none'
  | 'not-given'
export type Timeliness = 'on-time' | 'boundary' | 'late' | 'unknown'

export interface QuotaResult {
  readonly form: string
  readonly kind: 'at-least' | 'exactly'
  readonly required: number
  readonly actual: number
  readonly met: boolean
}

/** A file looked at by itself, before the others are known. */
export interface Examined {
  readonly submission: Submission
  /** The unit it is used for; null when none can be told. */
  readonly unit: Unit | null
  readonly timeliness: Timeliness
  /** Calendar days after the deadline's date; null when unknown. */
  readonly daysLate: number | null
  /** Entries by form key, every form of the round. */
  readonly counts: Readonly<Record<string, number>>
  readonly quotas: readonly QuotaResult[]
  /** Nothing is registered on any form, and the unit says so where something was asked of it. */
  readonly declaredNone: boolean
  readonly findings: readonly Finding[]
}

/** The same among all files: what became of it, with what was found of it there. */
export interface CheckedSubmission extends Examined {
  readonly status: SubmissionStatus
  readonly used: boolean
  readonly receipt: Receipt
}

export interface UnitResult {
  readonly unit: Unit
  readonly status: UnitState
  readonly timeliness: Timeliness | null
  /** Path of the used submission, or of an unreadable or skipped file of the unit. */
  readonly file: string | null
}

/** A given file that is no submission, in a folder: a photo, a letter, or a form that is still blank. */
export interface SkippedFile {
  readonly path: string
  readonly kind: RefusalReason | 'untouched'
  /** Told by the stamp or, for other files, by the file name. */
  readonly unit: Unit | null
  /** Of an untouched file: a correction workbook, not a blank form. */
  readonly isCorrection?: true
}

/** Several workbooks of one unit: which is used, and whether that could be known. */
export interface Versions {
  readonly unit: Unit
  readonly used: string
  readonly receipt: Receipt
  /** It is proven to be the last one received; otherwise it is used because those after it are not filled in. */
  readonly isLatest: boolean
  readonly superseded: readonly string[]
  /** True when nothing proves which came last. */
  readonly conflict: boolean
}

/** A row of the receipt log that cannot be right. */
export type UnclearReceipt = { readonly log: string; readonly row: number } & (
  | { readonly kind: 'no-day' /** As typed. */; readonly value: string }
  | { readonly kind: 'future'; readonly day: Day }
  /** The file is that of another unit than the row says. */
  | { readonly kind: 'other-unit'; readonly file: string; readonly unit: Unit; readonly own: Unit }
)

/** A row of the receipt log whose file is not among the given ones. */
export interface UnmatchedReceipt {
  /** Path of the log and the row in it. */
  readonly log: string
  readonly row: number
  readonly file: string
  readonly unit: Unit | null
  /** What the row calls the unit, when that names none of the campaign. */
  readonly strangeUnit?: string
  readonly at: Moment | null
  /** The file lies beside the log or the given ones, and was not asked about. */
  readonly notGiven?: true
}

/** A submission that counts, with the unit it counts for (null: nobody). */
export interface UsedSubmission {
  readonly submission: Submission
  readonly unit: Unit | null
}

/** All given files together, after duplicates and older versions were set aside: the subject of the collection rules. */
export interface Collection {
  readonly campaign: Campaign
  readonly asOf: Day
  /** False with --only-given or when only single files were given: units that sent nothing are not named. */
  readonly nameMissing: boolean
  readonly used: readonly UsedSubmission[]
  /** Unreadable files; the unit as the file name or the receipt log tells it. */
  readonly unreadable: readonly { readonly path: string; readonly unit: Unit | null }[]
  readonly duplicates: readonly { readonly file: string; readonly of: string }[]
  readonly versions: readonly Versions[]
  readonly skipped: readonly SkippedFile[]
  readonly unmatchedReceipts: readonly UnmatchedReceipt[]
  readonly unclearReceipts: readonly UnclearReceipt[]
}

export interface Validation {
  readonly campaign: Campaign
  readonly asOf: Day
  readonly submissions: readonly CheckedSubmission[]
  /** Every unit of the campaign, in its order. */
  readonly units: readonly UnitResult[]
  /** Findings of no single submission: unit-missing, file-skipped, unit-conflict … */
  readonly findings: readonly Finding[]
  readonly collection: Collection
}

export interface Summary {
  readonly files: number
  readonly submissions: number
  readonly superseded: number
  readonly unreadable: number
  readonly errors: number
  readonly warnings: number
  readonly infos: number
  /** Findings of which the unit has said something in a correction workbook; they count all the same. */
  readonly withOpinion: number
  readonly unitsExpected: number
  readonly unitsReceived: number
  readonly unitsComplete: number
  /** Of used submissions, by form key. */
  readonly entries: Readonly<Record<string, number>>
}
