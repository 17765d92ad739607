/** Everything that came back, put together: every entry with its source, and an account of every filled row. Types only. */
import type { Unit } from '../campaign/campaign.ts'
import type { Entry, LeftOutRow } from '../submission/submission.ts'
import type { CheckedSubmission, UnitResult, Validation } from '../validation.ts'
import type { ListColumns } from './list-columns.ts'

/** One entry of a used workbook; `entry` names sheet and row. */
export interface MergedEntry {
  readonly unit: Unit
  readonly file: string
  readonly entry: Entry
}

/** Why a filled row is not in the lists. */
export type LeftOutReason =
  | LeftOutRow['reason']
  | 'superseded'
  | 'duplicate-file'
  | 'unit-unknown'
  | 'unit-mismatch'
  | 'other-campaign'
  | 'other-sheet'
  | 'instruction-sheet'

export interface NotMerged {
  readonly row: number
  readonly reason: LeftOutReason
  /** The file or sheet that is used in its place. */
  readonly instead?: string
}

/** The account of one sheet: rowsFilled = merged + notMerged.length. A row that holds only its number is not filled. */
export interface SheetAccount {
  readonly file: string
  readonly sheet: string
  readonly rowsFilled: number
  readonly merged: number
  readonly notMerged: readonly NotMerged[]
}

/** A unit of the campaign with its state and the workbook that is used for it. */
export interface UnitLine {
  readonly result: UnitResult
  readonly used: CheckedSubmission | null
  /** Its entries by form key. */
  readonly entries: Readonly<Record<string, readonly MergedEntry[]>>
}

/** `livelihood`: rows of the target's form without the issuing body's own; đồng and people are of that form too. */
export interface Totals {
  readonly units: number
  readonly livelihood: number
  readonly livelihoodWithProvince: number
  readonly target: number
  readonly beneficiaries: number
  /** Đồng. */
  readonly budget: number
  readonly nominees: number
}

export interface Consolidation {
  readonly validation: Validation
  /** In the order of the campaign's units. */
  readonly lines: readonly UnitLine[]
  /** By form key, in the order of the units, then of the rows. */
  readonly entries: Readonly<Record<string, readonly MergedEntry[]>>
  /** The same, column by column, where they are counted. */
  readonly columns: Readonly<Record<string, ListColumns>>
  readonly accounts: readonly SheetAccount[]
  readonly totals: Totals
}
