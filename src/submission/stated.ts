import type { Campaign, Form } from '../campaign/campaign.ts'
import { fold } from '../vietnamese/fold.ts'
import { type CoverCell, labelledValue } from './cover.ts'
import type { Submission } from './submission.ts'

/** The form that the campaign's target counts, and how a label is folded that states a number for it. */
export interface CountedForm {
  readonly form: Form
  readonly label: RegExp
}

/** The form of a campaign's target; null when no form counts. */
export function countedForm({ forms, target }: Campaign): CountedForm | null {
  const form = forms.find(({ key }) => key === target.form)
  if (!form) return null
  const nouns = [form.noun, ...form.noun.split('/')].map(fold).join('|')
  return { form, label: new RegExp(`^(tong)?so(luong)?(${nouns})(dangky|hotrosinhke)?$`) }
}

/**
 * Numbers of activities that the unit states on its cover («Tổng số hoạt động/phần việc: 07»), to be compared with the rows
 * listed.
 */
export function statedCounts(cells: readonly CoverCell[], counted: CountedForm | null): Submission['stated'] {
  if (!counted) return []
  const { form, label } = counted
  return cells.flatMap((one) => {
    const stated = label.test(one.label) ? labelledValue(one) : null
    const number = /^(\d{1,4})(?!\d*\/)\D*$/.exec(stated?.value ?? '')?.[1]
    if (!stated || number === undefined) return []
    return [{ form: form.key, count: Number(number), sheet: stated.sheet, cell: stated.cell }]
  })
}
