import type { Form } from '../../campaign/campaign.ts'
import type { QuotaResult } from '../../validation.ts'
import type { SubmissionScope } from '../define-rule.ts'
import { isBlankWorkbook } from './needed-forms.ts'

/** A quota with the sheet that was counted. */
export interface JudgedQuota {
  readonly quota: QuotaResult
  readonly of: Form
  readonly sheet: string
}

/**
 * The quotas that this workbook can be held to: the form's sheet is there, the workbook is not blank as a whole, and rows of the same
 * form on another sheet would not make up what is short.
 */
export function judgedQuotas(scope: SubmissionScope): JudgedQuota[] {
  if (isBlankWorkbook(scope)) return []
  const judged: JudgedQuota[] = []
  for (const quota of scope.quotas) {
    const filled = scope.submission.forms.find(({ form }) => form.key === quota.form)
    if (!filled || filled.declaresNone || isEnoughTogether(scope, quota)) continue
    judged.push({ quota, of: filled.form, sheet: filled.sheet })
  }
  return judged
}

/** Rows of all sheets that hold a form. */
export function countTogether({ submission }: SubmissionScope, quota: QuotaResult): number {
  const others = [...submission.secondSheets, ...submission.misplaced].filter(
    ({ form }) => form.key === quota.form,
  )
  return others.reduce((sum, { rows }) => sum + rows.length, quota.actual)
}

/** Short by the sheet that is used, enough with the rows of the others. */
export function isEnoughTogether(scope: SubmissionScope, quota: QuotaResult): boolean {
  return quota.actual < quota.required && countTogether(scope, quota) >= quota.required
}
