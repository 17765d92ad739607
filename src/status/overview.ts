import type { Campaign, Unit } from '../campaign/campaign.ts'
import type { DeadlineState } from '../campaign/deadline.ts'
import { deadlineState } from '../campaign/deadline.ts'
import { expectedUnits } from '../campaign/own-units.ts'
import type { Day, Finding } from '../finding.ts'
import type { CheckedSubmission, UnitResult, Validation } from '../validation.ts'

/** Where one unit stands. */
export interface UnitStatus {
  readonly unit: Unit
  readonly result: UnitResult
  /** The workbook that is used; null when there is none. */
  readonly used: CheckedSubmission | null
  /** How many different workbooks it has sent. */
  readonly versions: number
  readonly errors: number
  readonly warnings: number
  /** Rows of the target's form. */
  readonly registered: number
  /** null for a unit without a quota. */
  readonly required: number | null
}

/** What the office has to do next, in this order; each with those it is about. */
export interface Tasks {
  /** Units with a quota that have sent nothing. */
  readonly remind: readonly Unit[]
  /** Units whose workbook must be corrected, or could not be opened. */
  readonly reply: readonly Unit[]
  /** Workbooks of which no unit can be told. */
  readonly identify: readonly string[]
  /** Files whose day of receipt is a mere estimate, or unknown. */
  readonly note: readonly string[]
}

/** Shares are out of the units with a quota. */
export interface Overview {
  readonly campaign: Campaign
  readonly asOf: Day
  readonly deadline: DeadlineState
  /** Every unit of the campaign, in its order. */
  readonly units: readonly UnitStatus[]
  readonly expected: number
  readonly sent: number
  readonly onTime: number
  readonly complete: number
  /** Rows of the target's form of units with a quota, against the sum of their quotas. */
  readonly registered: number
  readonly required: number
  /** A unit above its quota does not make up for one below. */
  readonly short: number
  readonly tasks: Tasks
}

/** Puts together who has sent what, against quotas and deadline. */
export function overviewOf(validation: Validation): Overview {
  const { campaign, asOf, submissions } = validation
  const units = validation.units.map((result) => statusOf(result, validation))
  const isExpected = new Set(expectedUnits(campaign))
  const expected = units.filter(({ unit }) => isExpected.has(unit))
  const sent = expected.filter(({ used }) => used !== null)
  const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0)
  return {
    campaign,
    asOf,
    deadline: deadlineState(asOf, campaign.round.deadline),
    units,
    expected: expected.length,
    sent: sent.length,
    onTime: sent.filter(({ used }) => used?.timeliness === 'on-time').length,
    complete: sent.filter(({ result }) => result.status === 'accepted').length,
    registered: sum(expected.map(({ registered }) => registered)),
    required: sum(expected.map(({ required }) => required ?? 0)),
    short: sum(expected.map(({ required, registered }) => Math.max(0, (required ?? 0) - registered))),
    tasks: {
      remind: expected.filter(({ result }) => result.status === 'missing').map(({ unit }) => unit),
      reply: units.filter(mustCorrect).map(({ unit }) => unit),
      identify: submissions.filter(isNobodys).map(({ submission }) => submission.file.path),
      note: submissions.filter(isEstimated).map(({ submission }) => submission.file.path),
    },
  }
}

function statusOf(result: UnitResult, { campaign, submissions, collection }: Validation): UnitStatus {
  const { unit } = result
  const used = submissions.find((one) => one.used && one.unit === unit) ?? null
  const own = collection.versions.find((one) => one.unit === unit)
  const { form } = campaign.target
  return {
    unit,
    result,
    used,
    versions: used === null ? 0 : 1 + (own?.superseded.length ?? 0),
    errors: count(used?.findings, 'error'),
    warnings: count(used?.findings, 'warning'),
    registered: used?.counts[form] ?? 0,
    required: unit.quota[form]?.count ?? null,
  }
}

function count(findings: readonly Finding[] = [], severity: Finding['severity']): number {
  return findings.filter((one) => one.severity === severity).length
}

function mustCorrect({ result }: UnitStatus): boolean {
  return result.status === 'needs-correction' || (result.status === 'unreadable' && result.file !== null)
}

function isNobodys({ unit, status }: CheckedSubmission): boolean {
  return unit === null && status !== 'unreadable' && status !== 'superseded'
}

function isEstimated({ receipt, status }: CheckedSubmission): boolean {
  return status !== 'superseded' && (receipt.source === 'file-time' || receipt.source === 'unknown')
}
