import type { Unit } from '../campaign/campaign.ts'
import type { CheckedSubmission } from '../validation.ts'
import type { RefusalReason } from '../workbook/grid.ts'
import type { LogLine } from './log-line.ts'

/** What became of one given file. */
export type Outcome =
  /** Kept under `line.file`; `version` counts the files of the unit. */
  | { readonly kind: 'kept'; readonly line: LogLine; readonly version: number }
  /** It lay in the inbox already, and is written down now. */
  | { readonly kind: 'noted'; readonly line: LogLine }
  /** The same bytes are in the inbox; `at` is when they were received, when the log tells. */
  | { readonly kind: 'known'; readonly file: string; readonly at: string | null }
  /** In a folder: no workbook, or a form still blank. */
  | { readonly kind: 'passed-over'; readonly why: RefusalReason | 'untouched' }

/** A given file, what was understood of it, and what became of it. */
export interface ReceivedOne {
  /** As given. */
  readonly path: string
  readonly unit: Unit | null
  /** null for what is no workbook. */
  readonly checked: CheckedSubmission | null
  readonly outcome: Outcome
}

/** What a run of receiving did. */
export interface Reception {
  /** The inbox and its log, as given. */
  readonly inbox: string
  readonly log: string
  readonly files: readonly ReceivedOne[]
  /** Lines an earlier run had left to be written, and which are now. */
  readonly repaired: number
  /** Original names of files that an earlier run was stopped at before they were kept. */
  readonly lost: readonly string[]
  /** Why the lines could not be written into the log yet: they wait beside it; null when they were. */
  readonly pending: string | null
}
