import type { Field } from '../campaign/campaign.ts'
import type { Finding } from '../finding.ts'
import type { Entry, Filled, FilledForm } from '../submission/submission.ts'
import type { Collection } from '../validation.ts'
import { LAST_COLUMN, LAST_ROW } from '../workbook/address.ts'
import type { ChosenRule, ChosenRules, FormRules } from './choose.ts'
import { inUse } from './choose.ts'
import type { CellScope, FieldCell, Home, SubmissionScope } from './define-rule.ts'
import { toFinding } from './define-rule.ts'
import { dateColumns } from './form/date-columns.ts'
import { attachedRules, collectionRules } from './index.ts'

/**
 * Checks one workbook: findings about the file first, then sheet by sheet in the campaign's order, row by row, column by column. Level
 * `file` is for a file that cannot be read or belongs to another campaign: its content is not judged.
 */
export function checkSubmission(
  scope: SubmissionScope,
  rules: ChosenRules,
  level: 'all' | 'file',
): Finding[] {
  const home = { file: scope.submission.file.path, unit: scope.unit?.id }
  const findings: Finding[] = []
  run(rules.file, scope, home, findings)
  if (level === 'all') {
    run(rules.submission, scope, home, findings)
    for (const filled of scope.submission.forms) {
      const ofForm = rules.forms.get(filled.form.key)
      if (ofForm) checkForm(filled, scope, ofForm, home, findings)
    }
  }
  return inReadingOrder(findings, scope)
}

/** Checks all files together. `attached` findings belong to the submission of their `at.file`, the others to none. */
export function checkCollection(collection: Collection): { attached: Finding[]; collection: Finding[] } {
  const { campaign } = collection
  const [attached, others]: [Finding[], Finding[]] = [[], []]
  run(inUse(attachedRules, campaign), collection, {}, attached)
  run(inUse(collectionRules, campaign), collection, {}, others)
  return { attached, collection: others }
}

function run<Subject>(
  rules: readonly ChosenRule<Subject>[],
  subject: Subject,
  home: Home,
  findings: Finding[],
): void {
  for (const { rule, check, setting } of rules) {
    for (const found of check(subject)) findings.push(toFinding(rule, found, home, setting))
  }
}

/** Every cell is looked at once, and before the sheet, whose rules are told of some; what they find comes first all the same. */
function checkForm(
  filled: FilledForm,
  scope: SubmissionScope,
  { sheet, columns }: FormRules,
  home: Home,
  findings: Finding[],
): void {
  const unread = unreadCells(scope, filled)
  const readings: FieldCell[] = []
  const ofCells: Finding[] = []
  for (const entry of filled.entries) {
    for (const { field, rulesFor } of columns) {
      const cell = entry.values[field.key]
      if (!cell || cell.shared) continue
      const { kind } = cell.outcome
      if (kind === 'interpreted' || cell.sharedBy !== undefined || entry.rows)
        readings.push({ entry, field, cell })
      const rules = rulesFor(kind)
      if (rules.length > 0 && !unread?.has(cell.cell))
        run(rules, cellScope(scope, filled, entry, field, cell), home, ofCells)
    }
  }
  run(sheet, { ...scope, filled, dates: dateColumns(filled), readings }, home, findings)
  for (const finding of ofCells) findings.push(finding)
}

/** Cells in an unknown encoding: encoding-uncertain says all there is to say of them. Null when there are none. */
function unreadCells({ submission }: SubmissionScope, { sheet }: FilledForm): ReadonlySet<string> | null {
  const cells = submission.legacy.uncertain.flatMap((one) => (one.sheet === sheet ? (one.cell ?? []) : []))
  return cells.length === 0 ? null : new Set(cells)
}

/** Made millions of times: written out it costs a tenth of a spread. */
function cellScope(
  { submission, unit, campaign, timeliness, daysLate, quotas }: SubmissionScope,
  filled: FilledForm,
  entry: Entry,
  field: Field,
  cell: Filled,
): CellScope {
  return { submission, unit, campaign, timeliness, daysLate, quotas, filled, entry, field, cell }
}

/** Stable: findings of one place stay in the order of the rules. Places are compared as one number each. */
function inReadingOrder(findings: Finding[], { submission, campaign }: SubmissionScope): Finding[] {
  if (findings.length < 2) return findings
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
