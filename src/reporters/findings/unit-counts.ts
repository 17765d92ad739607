import type { Severity } from '../../finding.ts'
import { absenceState, submissionState } from '../../labels.ts'
import type { Lang } from '../../usage-error.ts'
import type { Report } from '../report.ts'
import { shownUnits } from '../report.ts'
import type { FindingRow } from './rows.ts'

/** How one unit stands, with its rows. */
export interface UnitCount {
  readonly unit: string
  /** «Đạt», «Cần bổ sung», «Chưa gửi»; '' for what concerns no unit. */
  readonly state: string
  readonly rows: readonly FindingRow[]
}

/** Every shown unit of the campaign, then whatever else has rows, in the order of the rows. */
export function unitCounts(report: Report, rows: readonly FindingRow[], lang: Lang): UnitCount[] {
  const used = report.validation.submissions.filter((one) => one.used)
  const submissionOf = new Map(used.map((one) => [one.unit, one]))
  const byUnit = new Map<string, FindingRow[]>()
  for (const row of rows) {
    const own = byUnit.get(row.unit)
    if (own) own.push(row)
    else byUnit.set(row.unit, [row])
  }
  const known = shownUnits(report).map((result): UnitCount => {
    const { name } = result.unit
    const submission = submissionOf.get(result.unit)
    const state = submission ? submissionState(submission, lang) : absenceState(result)[lang]
    return { unit: name, state, rows: byUnit.get(name) ?? [] }
  })
  const names = new Set(known.map(({ unit }) => unit))
  const others = [...byUnit].filter(([unit]) => !names.has(unit))
  return [...known, ...others.map(([unit, own]) => ({ unit, state: '', rows: own }))]
}

/** The number of rows of a severity. */
export function countOf(rows: readonly FindingRow[], severity: Severity): number {
  return rows.filter((row) => row.severity === severity).length
}
