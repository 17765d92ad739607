import type { Campaign, Field, Form } from '../campaign/campaign.ts'
import type { Day } from '../finding.ts'
import { withoutCapital } from '../vietnamese/capital.ts'
import type { PlanValue } from '../workbook/plan.ts'
import { COUNTED_BY, type ListColumns } from './list-columns.ts'

/** One line of a statistic: its label, which values of the field it counts, and the same as a condition over the column of the list. */
export interface Category {
  readonly label: string
  /** The conditions of COUNTIFS on the field's column: `"*;*"`, `">="&DATE(2021,8,1)`; null: equal to the label's own cell. */
  readonly criteria: readonly string[] | null
  readonly counts: (value: PlanValue) => boolean
}

/** A table of entries of one form by one field. Entries in no category stand in a line of their own, so that it always adds up. */
export interface Statistic {
  readonly title: string
  readonly head: string
  readonly form: Form
  readonly field: Field
  readonly categories: readonly Category[]
}

/** The statistics of a campaign: by group, ethnic group, month, source of funds, kind of household, form by form. */
export function statisticsOf(
  campaign: Campaign,
  columns: Readonly<Record<string, ListColumns>>,
): Statistic[] {
  const target = campaign.forms.filter(({ key }) => key === campaign.target.form)
  const others = campaign.forms.filter(({ key }) => key !== campaign.target.form)
  return [...target, ...others].flatMap((form) =>
    COUNTED_BY.flatMap((key) => {
      const field = form.fields.find((one) => one.key === key)
      if (!field || (key === 'to' && form.key !== campaign.target.form)) return []
      const categories = categoriesOf(field, campaign, columns[form.key]?.values[key] ?? [])
      return categories === null ? [] : [{ ...titlesOf(field, form), form, field, categories }]
    }),
  )
}

function titlesOf(field: Field, form: Form): { title: string; head: string } {
  const head = field.type === 'day' ? `Tháng (theo cột ${field.short})` : field.short
  return { head, title: `${form.sheet}: theo ${withoutCapital(head)}` }
}

function categoriesOf(field: Field, campaign: Campaign, values: readonly PlanValue[]): Category[] | null {
  switch (field.type) {
    case 'choice':
      return (campaign.lists[field.list ?? '']?.values ?? []).map(namedCategory)
    case 'ethnicity': {
      const found = new Set(values)
      const groups = campaign.ethnicGroups.filter(({ name }) => found.has(name))
      return [...groups.map(({ name }) => namedCategory(name)), ...(field.multiple ? [SEVERAL] : [])]
    }
    case 'day':
      return months(campaign.period).map(monthCategory)
    default:
      return null
  }
}

function namedCategory(label: string): Category {
  return { label, criteria: null, counts: (value) => value === label }
}

/** A cell that names several groups is counted once. */
const SEVERAL: Category = {
  label: 'Nhiều dân tộc',
  criteria: ['"*;*"'],
  counts: (value) => typeof value === 'string' && value.includes(';'),
}

/** YYYY-MM of every month from the first day's to the last day's. */
function months({ from, to }: { readonly from: Day; readonly to: Day }): string[] {
  const list: string[] = []
  let [year = 0, month = 0] = from.split('-').map(Number)
  for (let text = from.slice(0, 7); text <= to.slice(0, 7); ) {
    list.push(text)
    month += 1
    if (month > 12) [year, month] = [year + 1, 1]
    text = `${year}-${String(month).padStart(2, '0')}`
  }
  return list
}

function monthCategory(month: string): Category {
  const [year = 0, number = 0] = month.split('-').map(Number)
  const isIn = (value: PlanValue) =>
    typeof value === 'object' && value !== null && 'day' in value && value.day.startsWith(month)
  return {
    label: `Tháng ${month.slice(5)}/${month.slice(0, 4)}`,
    criteria: [`">="&DATE(${year},${number},1)`, `"<"&DATE(${year},${number + 1},1)`],
    counts: isIn,
  }
}
