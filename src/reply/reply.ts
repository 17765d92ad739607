/** What goes back to a unit. Types only. */
import type { Unit } from '../campaign/campaign.ts'
import type { WorkbookPlan } from '../workbook/plan.ts'
import type { UnitFinding } from './unit-findings.ts'

/** `correction`: something is to be mended or sent again; `confirmation`: all is in order. */
export interface Reply {
  readonly unit: Unit
  readonly kind: 'correction' | 'confirmation'
  /** The file it answers. */
  readonly file: string
  readonly findings: readonly UnitFinding[]
  /** Null for a confirmation. */
  readonly workbook: WorkbookPlan | null
  readonly message: string
}

/** A given file that nobody can be answered about, and why. */
export interface Unanswered {
  readonly file: string
  readonly reason: 'unit-unknown' | 'unit-mismatch' | 'file-missing'
}

/** All that a run of `thidua reply` gives. */
export interface Replies {
  readonly replies: readonly Reply[]
  readonly unanswered: readonly Unanswered[]
  /** Units without errors that have something to look at again, and get no reply. */
  readonly onlyWarnings: readonly Unit[]
}
