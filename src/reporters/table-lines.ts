import type { Campaign, Unit } from '../campaign/campaign.ts'
import { shortName } from '../campaign/short-name.ts'
import { absenceState, submissionState } from '../labels.ts'
import type { CheckedSubmission, UnitResult, Validation } from '../validation.ts'
import { formatDay, formatNumber } from '../vietnamese/format.ts'
import { stateColor } from './state.ts'
import type { Style } from './style.ts'
import type { Column } from './wrap.ts'

const NONE = '–'

/** A cell of the table, and how it is painted. */
export type Cell = Pick<Column, 'text' | 'paint'>

/** The figures of one unit. */
export interface Line {
  readonly unit: Unit
  readonly result: UnitResult
  readonly checked: CheckedSubmission | undefined
  /** null for a unit without a quota. */
  readonly required: number | null
  readonly actual: number
  readonly chosen: number
  readonly assigned: number
}

/** Reads the figures of units from their used submissions. */
export function linesOf(results: readonly UnitResult[], { submissions, campaign }: Validation): Line[] {
  const used = submissions.filter((one) => one.used)
  const ofUnit = new Map(used.toReversed().map((one) => [one.unit, one]))
  return results.map((result) => lineOf(result, ofUnit.get(result.unit), campaign))
}

function lineOf(result: UnitResult, checked: CheckedSubmission | undefined, campaign: Campaign): Line {
  const { unit } = result
  const people = campaign.forms.find(({ kind }) => kind === 'people')?.key ?? ''
  return {
    unit,
    result,
    checked,
    required: unit.quota[campaign.target.form]?.count ?? null,
    actual: checked?.counts[campaign.target.form] ?? 0,
    chosen: checked?.counts[people] ?? 0,
    assigned: unit.quota[people]?.count ?? 0,
  }
}

/** The cells of a unit's line. */
export function shown(line: Line, { lang, chalk }: Style): Cell[] {
  const { unit, result, checked, required, actual, chosen, assigned } = line
  const received = checked?.receipt.at
  const { status, timeliness } = result
  const paint = stateColor(status, timeliness, chalk)
  const state = checked ? submissionState(checked, lang) : absenceState(result)[lang]
  const texts = [
    unit.id,
    shortName(unit),
    required === null ? NONE : formatNumber(required, lang),
    checked ? formatNumber(actual, lang) : NONE,
    missingOf(line) === 0 ? NONE : formatNumber(missingOf(line), lang),
    assigned === 0 && chosen === 0 ? NONE : `${chosen}/${assigned}`,
    received ? formatDay(received.slice(0, 10), lang) : NONE,
  ]
  return [...texts.map((text) => ({ text })), { text: state, paint }]
}

/** What a unit lacks; a unit above its quota does not make up for one below. */
function missingOf({ required, actual }: Line): number {
  return Math.max(0, (required ?? 0) - actual)
}

/** A line of sums; against a target, what is missing is counted from the target. */
export function sums(lines: readonly Line[], label: string, target?: number): Cell[] {
  const sum = (of: (line: Line) => number) => lines.reduce((total, line) => total + of(line), 0)
  const actual = sum((line) => line.actual)
  const missing = target === undefined ? sum(missingOf) : Math.max(0, target - actual)
  return [
    '',
    label,
    String(target ?? sum(({ required }) => required ?? 0)),
    String(actual),
    missing === 0 ? NONE : String(missing),
    `${sum(({ chosen }) => chosen)}/${sum(({ assigned }) => assigned)}`,
    '',
    '',
  ].map((text) => ({ text }))
}
