import type { Unit } from '../campaign/campaign.ts'
import type { PhrasedFinding, Severity } from '../finding.ts'
import type { VersionChanges } from '../submission/changes.ts'
import type { CheckedSubmission, Summary, UnitResult, Validation } from '../validation.ts'

/** What every reporter shows: a validation whose findings have their sentences, with its figures. */
export interface Report {
  readonly validation: Validation
  /** Of everything that was found, whatever is shown. */
  readonly summary: Summary
  /** Findings of each submission, in the order of `validation.submissions`. */
  readonly findings: readonly (readonly PhrasedFinding[])[]
  /** Findings of no single submission. */
  readonly others: readonly PhrasedFinding[]
  /** What the findings were narrowed to; absent when all are there. */
  readonly narrowing?: Narrowing
  /** What changed from each version that was set aside to the one that is used; absent when nobody asked for it. */
  readonly changes?: readonly VersionChanges[]
}

/** A report without its sentences: for who tells figures only. */
export type Overview = Pick<Report, 'validation' | 'summary'>

/** Which findings a person asked for: of these severities, about these units; an empty list asks for all. */
export interface Narrowing {
  readonly severities: readonly Severity[]
  readonly units: readonly Unit[]
}

/** Above so many submissions those in order shrink to one line each. */
const MANY = 30

/** Too many submissions to read through. */
export function hasMany(report: Report): boolean {
  return reported(report).length > MANY
}

/** A submission with its sentences. */
export interface ReportedSubmission {
  readonly submission: CheckedSubmission
  readonly findings: readonly PhrasedFinding[]
}

/** The submissions that are shown, beside their findings. */
export function reported(report: Report): ReportedSubmission[] {
  const { validation, findings } = report
  return validation.submissions
    .map((submission, at) => ({ submission, findings: findings[at] ?? [] }))
    .filter((one) => isAbout(one, report))
}

/** Whether a submission is of a shown unit, or, where nobody can tell whose it is, speaks of one. */
export function isAbout({ submission, findings }: ReportedSubmission, report: Report): boolean {
  const unit = unitOf(submission, report.validation)
  const units = report.narrowing?.units ?? []
  return (
    isShown(unit, report) ||
    (unit === null && units.some((one) => findings.some((finding) => speaksOf(finding, one))))
  )
}

/** A finding tells a unit by its id, or names it in its sentence. */
export function speaksOf({ unit, args }: PhrasedFinding, { id, name }: Unit): boolean {
  return unit === id || Object.values(args).includes(name)
}

/** Whose a submission is; one that cannot be read belongs to the unit that its name or the receipt log tells. */
export function unitOf({ unit, submission }: CheckedSubmission, { collection }: Validation): Unit | null {
  return unit ?? collection.unreadable.find(({ path }) => path === submission.file.path)?.unit ?? null
}

/** Whether what concerns a unit is shown; with chosen units, what concerns nobody is not. */
export function isShown(unit: Unit | null, { narrowing }: Pick<Report, 'narrowing'>): boolean {
  const units = narrowing?.units ?? []
  return units.length === 0 || (unit !== null && units.includes(unit))
}

/** The units that are shown with their state: of single files only those that the files are of. */
export function shownUnits(report: Report): UnitResult[] {
  const { collection, submissions, units } = report.validation
  const sent = new Set(submissions.map(({ unit }) => unit))
  return units.filter(
    ({ unit, file }) => isShown(unit, report) && (collection.nameMissing || file !== null || sent.has(unit)),
  )
}
