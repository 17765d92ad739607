import type { Campaign, Field } from '../campaign/campaign.ts'
import { ownKinds } from '../campaign/own-units.ts'
import type { CheckedSubmission, Validation } from '../validation.ts'
import type { Consolidation, MergedEntry, Totals, UnitLine } from './consolidation.ts'
import { columnSum, listColumns, NO_COLUMNS } from './list-columns.ts'
import { listValue } from './list-value.ts'
import { reconcile, setAsideIn } from './reconcile.ts'
import { summaryForms } from './summary-columns.ts'

/** Puts the used workbooks together. Nothing is added that a workbook does not say, and every filled row is accounted for. */
export function consolidate(validation: Validation): Consolidation {
  const { campaign, submissions, units } = validation
  const usedFor = new Map(submissions.filter(({ used }) => used).map((checked) => [checked.unit, checked]))
  const lines = units.map((result): UnitLine => {
    const used = usedFor.get(result.unit) ?? null
    const entries = campaign.forms.map(({ key }) => [key, used ? entriesOf(used, key) : []] as const)
    return { result, used, entries: Object.fromEntries(entries) }
  })
  const entries = Object.fromEntries(
    campaign.forms.map(({ key }) => [key, lines.flatMap((line) => line.entries[key] ?? [])]),
  )
  const columns = Object.fromEntries(
    campaign.forms.map((form) => [form.key, listColumns(form, entries[form.key] ?? [], valueIn)]),
  )
  const setAside = setAsideIn(validation.collection)
  const accounts = submissions.flatMap((checked) => reconcile(checked, setAside(checked.submission)))
  return {
    validation,
    lines,
    entries,
    columns,
    accounts,
    totals: totalsOf(campaign, lines, entries, columns),
  }
}

const valueIn = ({ entry }: MergedEntry, field: Field) => listValue(entry, field).value

function entriesOf({ submission, unit }: CheckedSubmission, key: string): MergedEntry[] {
  const filled = submission.forms.find(({ form }) => form.key === key)
  if (!filled || !unit) return []
  return filled.entries.map((entry) => ({ unit, file: submission.file.path, entry }))
}

function totalsOf(
  campaign: Campaign,
  lines: readonly UnitLine[],
  entries: Consolidation['entries'],
  columns: Consolidation['columns'],
): Totals {
  const own = ownKinds(campaign)
  const activities = entries[campaign.target.form] ?? []
  const { people } = summaryForms(campaign)
  const counted = columns[campaign.target.form] ?? NO_COLUMNS
  return {
    units: lines.filter(({ used }) => used !== null).length,
    livelihood: activities.filter(({ unit }) => !own.has(unit.kind)).length,
    livelihoodWithProvince: activities.length,
    target: campaign.target.count,
    beneficiaries: columnSum(counted, 'people'),
    budget: columnSum(counted, 'budget'),
    nominees: people ? (entries[people.key] ?? []).length : 0,
  }
}
