import type { PhrasedFinding } from '../finding.ts'
import type { CheckedSubmission, Summary, Validation } from '../validation.ts'

/** What every reporter shows: a validation whose findings have their sentences, with its figures. */
export interface Report {
  readonly validation: Validation
  readonly summary: Summary
  /** Findings of each submission, in the order of `validation.submissions`. */
  readonly findings: readonly (readonly PhrasedFinding[])[]
  /** Findings of no single submission. */
  readonly others: readonly PhrasedFinding[]
}

/** A submission with its sentences. */
export interface ReportedSubmission {
  readonly submission: CheckedSubmission
  readonly findings: readonly PhrasedFinding[]
}

/** Submissions beside their findings. */
export function reported({ validation, findings }: Report): ReportedSubmission[] {
  return validation.submissions.map((submission, at) => ({ submission, findings: findings[at] ?? [] }))
}
