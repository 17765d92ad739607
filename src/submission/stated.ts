import type { Campaign } from '../campaign/campaign.ts'
import { fold } from '../vietnamese/fold.ts'
import { type CoverCell, labelledValue } from './cover.ts'
import type { Submission } from './submission.ts'

/**
 * Numbers of activities that the unit states on its cover («Tổng số hoạt động/phần việc: 07»), to be compared with the rows
 * listed. Only for the form that the campaign's target counts.
 */
export function statedCounts(cells: readonly CoverCell[], campaign: Campaign): Submission['stated'] {
  const form = campaign.forms.find(({ key }) => key === campaign.target.form)
  if (!form) return []
  const nouns = [form.noun, ...form.noun.split('/')].map(fold).join('|')
  const wanted = new RegExp(`^(tong)?so(luong)?(${nouns})(dangky|hotrosinhke)?$`)
  return cells.flatMap((one) => {
    const stated = wanted.test(one.label) ? labelledValue(one) : null
    const number = /^(\d{1,4})(?!\d*\/)\D*$/.exec(stated?.value ?? '')?.[1]
    if (!stated || number === undefined) return []
    return [{ form: form.key, count: Number(number), sheet: stated.sheet, cell: stated.cell }]
  })
}
