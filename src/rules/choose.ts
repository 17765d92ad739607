import type { Campaign, Field, Form } from '../campaign/campaign.ts'
import type { Outcome } from '../submission/submission.ts'
import type { CellScope, Check, FormScope, Rule, Setting, SubmissionScope } from './define-rule.ts'
import { cellRules, fileRules, formRules, submissionRules } from './index.ts'

/** The rules as a campaign uses them: chosen and prepared once for all files of a run. */
export interface ChosenRules {
  readonly file: readonly ChosenRule<SubmissionScope>[]
  readonly submission: readonly ChosenRule<SubmissionScope>[]
  /** By form key. */
  readonly forms: ReadonlyMap<string, FormRules>
}

export interface ChosenRule<Subject> {
  readonly rule: Rule<Subject>
  readonly check: Check<Subject>
  readonly setting?: Setting
}

/** The rules for the sheets of one form. */
export interface FormRules {
  readonly sheet: readonly ChosenRule<FormScope>[]
  readonly columns: readonly ColumnRules[]
}

/** A column with the rules for a cell of it that turned out so. */
export interface ColumnRules {
  readonly field: Field
  readonly rulesFor: (outcome: Outcome['kind']) => readonly ChosenRule<CellScope>[]
}

export function chooseRules(campaign: Campaign): ChosenRules {
  return {
    file: inUse(fileRules, campaign),
    submission: inUse(submissionRules, campaign),
    forms: new Map(campaign.forms.map((form) => [form.key, formRulesOf(form, campaign)])),
  }
}

/** Ready to check: without the rules that the campaign turns off. */
export function inUse<Subject>(rules: readonly Rule<Subject>[], campaign: Campaign): ChosenRule<Subject>[] {
  return rules.flatMap((rule) => {
    const setting = campaign.checks?.[rule.code]
    if (setting === 'off') return []
    const check = 'prepare' in rule ? rule.prepare(campaign) : rule.check
    return [setting === undefined ? { rule, check } : { rule, check, setting }]
  })
}

function formRulesOf({ checks, fields }: Form, campaign: Campaign): FormRules {
  const chosen = <Subject>(rules: readonly Rule<Subject>[]) =>
    inUse(
      rules.filter(({ optional, code }) => !optional || checks.includes(code)),
      campaign,
    )
  const ofCells = chosen(cellRules)
  return {
    sheet: chosen(formRules),
    columns: fields
      .filter(({ type }) => type !== 'index')
      .map((field) => ({
        field,
        rulesFor: byOutcome(ofCells.filter(({ rule }) => rule.concerns?.(field) ?? true)),
      })),
  }
}

/** Chosen once for each outcome that comes, not for each cell. */
function byOutcome(rules: readonly ChosenRule<CellScope>[]): ColumnRules['rulesFor'] {
  const known = new Map<Outcome['kind'], readonly ChosenRule<CellScope>[]>()
  return (outcome) => {
    const before = known.get(outcome)
    if (before !== undefined) return before
    const chosen = rules.filter(({ rule }) => rule.outcomes?.includes(outcome) ?? true)
    known.set(outcome, chosen)
    return chosen
  }
}
