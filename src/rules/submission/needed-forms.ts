import type { Form, Unit } from '../../campaign/campaign.ts'
import type { SubmissionScope } from '../define-rule.ts'

/** The forms a unit has to send: those with a quota of its own. */
export function neededForms(unit: Unit | null, forms: readonly Form[]): Form[] {
  return forms.filter(({ key, needed }) => needed === 'quota' && (unit?.quota[key]?.count ?? 0) > 0)
}

/** Forms are there, or none are asked for, all can be read, and not one row is filled in: the cause of every missing number. */
export function isBlankWorkbook({ submission, unit, campaign }: SubmissionScope): boolean {
  const { forms, headerless, misplaced } = submission
  if (forms.some(({ entries }) => entries.length > 0)) return false
  if (headerless.length > 0 || misplaced.length > 0 || forms.some(({ declaresNone }) => declaresNone))
    return false
  return forms.length > 0 || (unit !== null && neededForms(unit, campaign.forms).length === 0)
}

/** Whether a form is there with at least one entry. */
export function isFilled({ submission }: SubmissionScope, form: Form): boolean {
  return submission.forms.some((filled) => filled.form.key === form.key && filled.entries.length > 0)
}
