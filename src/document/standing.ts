import type { Campaign, Unit } from '../campaign/campaign.ts'
import { expectedUnits, ownKinds } from '../campaign/own-units.ts'
import type { Day } from '../finding.ts'
import type { CheckedSubmission, QuotaResult, Timeliness, UnitState, Validation } from '../validation.ts'

/** Errors that are told as what a unit lacks of its quota, or as its lateness: no content of its workbook is wrong. */
const TOLD_BY_FIGURES = [
  'submitted-late',
  'quota-short',
  'quota-not-met-exactly',
  'nominee-count',
  'declared-none',
]

/** How a unit stands in a round: figures alone, nothing that its workbook says of a person. */
export interface UnitStanding {
  readonly unit: Unit
  /** The issuing body itself. */
  readonly own: boolean
  /** Has a quota, and is not the issuing body itself. */
  readonly expected: boolean
  readonly state: UnitState
  /** False for what is known from the receipt log alone. */
  readonly hasFile: boolean
  /** A workbook of it is used. */
  readonly received: boolean
  /** Null when it is not known; `estimated` by the file's time. */
  readonly day: Day | null
  readonly estimated: boolean
  readonly timeliness: Timeliness | null
  readonly daysLate: number
  /** Errors of its workbook but those that quotas and lateness tell. */
  readonly corrections: number
  /** What it was asked for beside what it registered, form by form. */
  readonly quotas: readonly QuotaResult[]
}

/** How every unit of the campaign stands, in its order. */
export function standingsOf({ campaign, units, submissions }: Validation): UnitStanding[] {
  const usedFor = new Map(submissions.filter(({ used }) => used).map((checked) => [checked.unit, checked]))
  const expected = new Set(expectedUnits(campaign))
  const own = ownKinds(campaign)
  return units.map(({ unit, status, file }) => ({
    unit,
    own: own.has(unit.kind),
    expected: expected.has(unit),
    state: status,
    hasFile: file !== null,
    ...ofWorkbook(usedFor.get(unit)),
  }))
}

type OfWorkbook = Omit<UnitStanding, 'unit' | 'own' | 'expected' | 'state' | 'hasFile'>

function ofWorkbook(used: CheckedSubmission | undefined): OfWorkbook {
  if (!used) {
    return {
      received: false,
      day: null,
      estimated: false,
      timeliness: null,
      daysLate: 0,
      corrections: 0,
      quotas: [],
    }
  }
  const { receipt, timeliness, daysLate, findings, quotas } = used
  return {
    received: true,
    day: receipt.at?.slice(0, 10) ?? null,
    estimated: receipt.source === 'file-time',
    timeliness,
    daysLate: daysLate ?? 0,
    corrections: findings.filter(
      ({ severity, code }) => severity === 'error' && !TOLD_BY_FIGURES.includes(code),
    ).length,
    quotas,
  }
}

/** What a unit was asked for of the form that the campaign's target counts; undefined when nothing. */
export function targetQuota({ quotas }: UnitStanding, { target }: Campaign): QuotaResult | undefined {
  return quotas.find(({ form }) => form === target.form)
}
