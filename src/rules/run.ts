import type { CheckSetting, Field } from '../campaign/campaign.ts'
import type { Finding } from '../finding.ts'
import type { Entry, Filled, FilledForm, Outcome } from '../submission/submission.ts'
import type { Collection } from '../validation.ts'
import { LAST_COLUMN, LAST_ROW } from '../workbook/address.ts'
import type { CellScope, EntryScope, FormScope, Rule, SubmissionScope } from './define-rule.ts'
import { toFinding } from './define-rule.ts'
import {
  attachedRules,
  cellRules,
  collectionRules,
  entryRules,
  fileRules,
  formRules,
  submissionRules,
} from './index.ts'

/**
 * Checks one workbook: findings about the file first, then sheet by sheet in the campaign's order, row by row, column by column. Level
 * `file` is for a file that cannot be read or belongs to another campaign: its content is not judged.
 */
export function checkSubmission(scope: SubmissionScope, level: 'all' | 'file'): Finding[] {
  const findings = run(fileRules, scope)
  if (level === 'all') {
    findings.push(...run(submissionRules, scope))
    for (const filled of scope.submission.forms) checkForm(filled, scope, findings)
  }
  const { path } = scope.submission.file
  return inReadingOrder(findings, scope).map((finding) => {
    const at = { ...finding.at, file: finding.at.file ?? path }
    const unit = finding.unit ?? scope.unit?.id
    return unit === undefined ? { ...finding, at } : { ...finding, at, unit }
  })
}

/** Checks all files together. `attached` findings belong to the submission of their `at.file`, the others to none. */
export function checkCollection(collection: Collection): { attached: Finding[]; collection: Finding[] } {
  return { attached: run(attachedRules, collection), collection: run(collectionRules, collection) }
}

function run<Subject extends Pick<Collection, 'campaign'>>(
  rules: readonly Rule<Subject>[],
  subject: Subject,
  findings: Finding[] = [],
): Finding[] {
  const { checks } = subject.campaign
  for (const rule of rules) {
    const setting = checks?.[rule.code]
    if (setting === 'off') continue
    for (const found of rule.check(subject)) findings.push(asSet(toFinding(rule, found), setting))
  }
  return findings
}

/** How serious the campaign takes it; a check on trial warns at most. */
function asSet(finding: Finding, setting: CheckSetting | undefined): Finding {
  if (setting === undefined || setting === 'off') return finding
  if (setting !== 'trial') return { ...finding, severity: setting }
  return { ...finding, severity: finding.severity === 'error' ? 'warning' : finding.severity, trial: true }
}

function checkForm(filled: FilledForm, scope: SubmissionScope, findings: Finding[]): void {
  const { checks, fields } = filled.form
  const chosen = <S>(rules: readonly Rule<S>[]) =>
    rules.filter(({ optional, code }) => !optional || checks.includes(code))
  const rowRules = chosen(entryRules)
  const columns = columnsOf(fields, chosen(cellRules))
  const ofForm: FormScope = { ...scope, filled }
  const unread = unreadCells(scope, filled)
  run(chosen(formRules), ofForm, findings)
  for (const entry of filled.entries) {
    const ofRow = entryScope(ofForm, entry)
    run(rowRules, ofRow, findings)
    for (const { field, rulesFor } of columns) {
      const cell = entry.values[field.key]
      if (!cell || cell.shared) continue
      const rules = rulesFor(cell.outcome.kind)
      if (rules.length > 0 && !unread?.has(cell.cell)) run(rules, cellScope(ofRow, field, cell), findings)
    }
  }
}

/** Cells in an unknown encoding: encoding-uncertain says all there is to say of them. Null when there are none. */
function unreadCells({ submission }: SubmissionScope, { sheet }: FilledForm): ReadonlySet<string> | null {
  const cells = submission.legacy.uncertain.flatMap((one) => (one.sheet === sheet ? (one.cell ?? []) : []))
  return cells.length === 0 ? null : new Set(cells)
}

/** A column with the rules for a cell of it that turned out so. */
interface Column {
  readonly field: Field
  readonly rulesFor: (outcome: Outcome['kind']) => readonly Rule<CellScope>[]
}

function columnsOf(fields: readonly Field[], rules: readonly Rule<CellScope>[]): Column[] {
  return fields
    .filter(({ type }) => type !== 'index')
    .map((field) => {
      const own = rules.filter(({ concerns }) => concerns?.(field) ?? true)
      return { field, rulesFor: byOutcome(own) }
    })
}

/** Chosen once for each outcome that comes, not for each cell. */
function byOutcome(rules: readonly Rule<CellScope>[]): Column['rulesFor'] {
  const chosen = new Map<Outcome['kind'], readonly Rule<CellScope>[]>()
  return (outcome) => {
    const known = chosen.get(outcome) ?? rules.filter(({ outcomes }) => outcomes?.includes(outcome) ?? true)
    chosen.set(outcome, known)
    return known
  }
}

// Scopes of rows and cells are made millions of times: written out they cost a tenth of a spread.

function entryScope(scope: FormScope, entry: Entry): EntryScope {
  const { submission, unit, campaign, timeliness, daysLate, quotas, filled } = scope
  return { submission, unit, campaign, timeliness, daysLate, quotas, filled, entry }
}

function cellScope(scope: EntryScope, field: Field, cell: Filled): CellScope {
  const { submission, unit, campaign, timeliness, daysLate, quotas, filled, entry } = scope
  return { submission, unit, campaign, timeliness, daysLate, quotas, filled, entry, field, cell }
}

/** Stable: findings of one place stay in the order of the rules. Places are compared as one number each. */
function inReadingOrder(findings: readonly Finding[], { submission, campaign }: SubmissionScope): Finding[] {
  const formOf = new Map(campaign.forms.map(({ sheet, key }) => [sheet, key]))
  for (const { sheet, form } of [...submission.misplaced, ...submission.secondSheets, ...submission.forms])
    formOf.set(sheet, form.key)
  const order = campaign.forms.map(({ key }) => key)
  const place = ({ at: { sheet, row = 0, column = 0 } }: Finding) => {
    const form = sheet === undefined ? -1 : order.indexOf(formOf.get(sheet) ?? '')
    return (form * (LAST_ROW + 1) + row) * (LAST_COLUMN + 1) + column
  }
  return findings
    .map((finding) => ({ finding, place: place(finding) }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ finding }) => finding)
}
