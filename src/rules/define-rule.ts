import type { Campaign, Field, Unit } from '../campaign/campaign.ts'
import type { CheckCode } from '../campaign/check-codes.ts'
import type { Arg, Finding, Place, Severity } from '../finding.ts'
import type { Entry, Filled, FilledForm, Outcome, Submission } from '../submission/submission.ts'
import type { Text } from '../usage-error.ts'
import type { Collection, QuotaResult, Timeliness } from '../validation.ts'

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

/** A finding kind with its check over one subject. `optional` rules run only on forms that name their code in `checks`. */
export interface Rule<Subject> extends Kind {
  readonly optional?: true
  /** Of a rule about cells: the fields it looks at, asked once for each form; every field but STT when left out. */
  readonly concerns?: (field: Field) => boolean
  /** Of a rule about cells: what the cell must have turned out to be; anything when left out. */
  readonly outcomes?: readonly Outcome['kind'][]
  readonly check: (subject: Subject) => Iterable<Found>
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

/** One field of one entry. */
export interface CellScope extends SubmissionScope {
  readonly filled: FilledForm
  readonly entry: Entry
  readonly field: Field
  readonly cell: Filled
}

/** One entry. */
export interface EntryScope extends SubmissionScope {
  readonly filled: FilledForm
  readonly entry: Entry
}

/** One sheet of a submission, recognised as a form. */
export interface FormScope extends SubmissionScope {
  readonly filled: FilledForm
}

/** All submissions together. */
export type CollectionScope = Collection

/** Keeps the type of a rule's subject while its value is written down. */
export function defineRule<Subject>(rule: Rule<Subject>): Rule<Subject> {
  return rule
}

/** Turns what a check yields into a finding of the rule. Step by step: with conditional spreads it takes ten times as long. */
export function toFinding(
  kind: Kind,
  { variant, severity, at, args, also, unit, value, suggestion }: Found,
): Finding {
  const finding: { -readonly [Key in keyof Finding]: Finding[Key] } = {
    code: kind.code,
    variant: variant ?? '',
    severity: severity ?? kind.severity,
    at,
    args: args ?? {},
  }
  if (also !== undefined) finding.also = also
  if (unit !== undefined) finding.unit = unit
  if (value !== undefined) finding.value = value
  if (suggestion !== undefined) finding.suggestion = suggestion
  return finding
}
