import type { Campaign, CheckSetting, Field, Unit } from '../campaign/campaign.ts'
import type { CheckCode } from '../campaign/check-codes.ts'
import type { Arg, Finding, Place, Severity } from '../finding.ts'
import type { Entry, Filled, FilledForm, Outcome, Submission } from '../submission/submission.ts'
import type { Text } from '../usage-error.ts'
import type { Collection, QuotaResult, Timeliness } from '../validation.ts'
import type { DateColumn } from './form/date-columns.ts'

/**
 * One sentence and its remedy, in both languages. `{name}` is replaced by the finding's argument of that name, and
 * `{name:row|rows}` by the word that goes with that number; the place (sheet, cell) is not part of it, because every reporter shows it
 * in its own way.
 */
export interface Wording {
  readonly message: Text
  readonly hint: Text
}

/** What a rule's check yields (`at.file` is added by the runner inside a submission): the arguments of the sentence and where it is. Severity and variant only when not the usual. */
export interface Found {
  readonly at: Place
  readonly args?: Readonly<Record<string, Arg>>
  readonly variant?: string
  readonly severity?: Severity
  readonly value?: string
  readonly suggestion?: string
  readonly unit?: string
  readonly also?: Place
}

/** The name, reason and sentences of a code: all that `explain` and the documentation need. */
export interface Kind {
  readonly code: CheckCode
  readonly severity: Severity
  readonly title: Text
  /** Why it matters, for `explain`. */
  readonly why: Text
  /** How to mend it, for `explain`; needed when the main hint speaks of one finding's arguments. */
  readonly remedy?: Text
  /** The main sentence is ''; the other keys are variants for more specific causes. */
  readonly wording: { readonly '': Wording; readonly [variant: string]: Wording }
  /** A matter of the office alone: no unit is told. */
  readonly officeOnly?: true
  /**
   * By variant, what the unit reads in its correction workbook where the sentences for the office do not fit; null for what a fresh form
   * puts right by itself.
   */
  readonly toUnit?: Readonly<Record<string, UnitWording | null>>
}

/** A sentence and its remedy for the unit, in Vietnamese. */
export interface UnitWording {
  readonly message: string
  readonly hint: string
}

/** What a campaign makes of the findings of a rule that it does not turn off. */
export type Setting = Exclude<CheckSetting, 'off'>

/** What is found about one subject. Where many are asked and nothing is found in most, a list: a generator takes five times as long. */
export type Check<Subject> = (subject: Subject) => Iterable<Found>

/** A finding kind with its check over one subject; `prepare` where the check needs something of the campaign, worked out once for a run. */
export type Rule<Subject> = RuleKind &
  ({ readonly check: Check<Subject> } | { readonly prepare: (campaign: Campaign) => Check<Subject> })

interface RuleKind extends Kind {
  /** Runs only on forms that name its code in `checks`. */
  readonly optional?: true
  /** Of a rule about cells: the fields it looks at, asked once for each form; every field but STT when left out. */
  readonly concerns?: (field: Field) => boolean
  /** Of a rule about cells: what the cell must have turned out to be; anything when left out. */
  readonly outcomes?: readonly Outcome['kind'][]
}

/** What is known beside any subject inside a submission. */
export interface SubmissionScope {
  readonly submission: Submission
  /** The unit; null when none can be told. */
  readonly unit: Unit | null
  readonly campaign: Campaign
  readonly timeliness: Timeliness
  /** Calendar days after the deadline's date; null when unknown. */
  readonly daysLate: number | null
  /** Quotas of the unit against the entries of this submission; empty without a unit. */
  readonly quotas: readonly QuotaResult[]
}

/** One field of one entry, in its cell. */
export interface FieldCell {
  readonly entry: Entry
  readonly field: Field
  readonly cell: Filled
}

export interface CellScope extends SubmissionScope, FieldCell {
  readonly filled: FilledForm
}

/** One sheet of a submission, recognised as a form. */
export interface FormScope extends SubmissionScope {
  readonly filled: FilledForm
  readonly dates: readonly DateColumn[]
  /** Cells of which something else may have been taken than was typed, row by row: interpreted, merged, or in an entry of several rows. */
  readonly readings: readonly FieldCell[]
}

/** All submissions together. */
export type CollectionScope = Collection

/** Keeps the type of a rule's subject while its value is written down. */
export function defineRule<Subject>(rule: Rule<Subject>): Rule<Subject> {
  return rule
}

/** What a finding says of its file and unit, where the check does not. */
export interface Home {
  readonly file?: string
  readonly unit?: string | undefined
}

/**
 * Turns what a check yields into a finding of the rule, as serious as the campaign takes it. Step by step: with conditional spreads it
 * takes ten times as long.
 */
export function toFinding(
  kind: Kind,
  { variant, severity = kind.severity, at, args, also, unit, value, suggestion }: Found,
  home: Home,
  setting: Setting | undefined,
): Finding {
  const finding: { -readonly [Key in keyof Finding]: Finding[Key] } = {
    code: kind.code,
    variant: variant ?? '',
    severity: setting === undefined ? severity : severityAs(setting, severity),
    at: at.file === undefined && home.file !== undefined ? { ...at, file: home.file } : at,
    args: args ?? {},
  }
  const of = unit ?? home.unit
  if (also !== undefined) finding.also = also
  if (of !== undefined) finding.unit = of
  if (value !== undefined) finding.value = value
  if (suggestion !== undefined) finding.suggestion = suggestion
  if (setting === 'trial') finding.trial = true
  return finding
}

/** A check on trial warns at most. */
function severityAs(setting: Setting, severity: Severity): Severity {
  if (setting !== 'trial') return setting
  return severity === 'error' ? 'warning' : severity
}
