import type { Deadline, Form, Unit } from './campaign/campaign.ts'
import { deadlineOf } from './campaign/concessions.ts'
import { daysLate, timeliness } from './campaign/deadline.ts'
import type { ChosenRules } from './rules/choose.ts'
import { chooseRules } from './rules/choose.ts'
import { checkSubmission } from './rules/run.ts'
import type { Admission } from './submission/admit.ts'
import { admit } from './submission/admit.ts'
import { withOpinions } from './submission/opinions.ts'
import { dayOf } from './submission/receipt.ts'
import type { ReceivedFile, Submission } from './submission/submission.ts'
import { unitOf } from './submission/supersede.ts'
import type { Examined, QuotaResult, Timeliness } from './validation.ts'

/** Understands and checks files, each by itself: whatever of its cells is needed later is in what comes out. Made once for a run. */
export function examiner(admission: Admission): (file: ReceivedFile) => Examined {
  const rules = chooseRules(admission.campaign)
  return (file) => examine(file, admission, rules)
}

function examine(file: ReceivedFile, admission: Admission, rules: ChosenRules): Examined {
  const { campaign } = admission
  const submission = admit(file, admission)
  const unit = unitOf(submission)
  const counts = Object.fromEntries(campaign.forms.map(({ key }) => [key, countOf(submission, key)]))
  const quotas = unit ? quotasOf(unit, counts, campaign.forms) : []
  const timing = timingOf(submission, deadlineOf(unit, campaign.round))
  const level = submission.refusal === null && submission.otherCampaign === null ? 'all' : 'file'
  const found = checkSubmission({ submission, unit, campaign, quotas, ...timing }, rules, level)
  const findings = withOpinions(found, submission.opinions)
  const declaredNone = isDeclaredNone(submission, unit)
  return { submission, unit, ...timing, counts, quotas, declaredNone, findings }
}

/** A unit of which nothing is asked may say so on any form. */
function isDeclaredNone({ forms, misplaced, secondSheets }: Submission, unit: Unit | null): boolean {
  if (misplaced.length > 0 || secondSheets.length > 0 || forms.some(({ entries }) => entries.length > 0))
    return false
  const asked = Object.keys({ ...unit?.waived, ...unit?.quota })
  return forms.some(
    ({ form, declaresNone }) => declaresNone && (asked.length === 0 || asked.includes(form.key)),
  )
}

function countOf({ forms }: Submission, key: string): number {
  return forms.find(({ form }) => form.key === key)?.entries.length ?? 0
}

/** The unit's quotas against what was counted, in the order of the forms. */
function quotasOf(
  unit: Unit,
  counts: Readonly<Record<string, number>>,
  forms: readonly Form[],
): QuotaResult[] {
  return forms.flatMap(({ key }) => {
    const quota = unit.quota[key]
    if (!quota) return []
    const actual = counts[key] ?? 0
    const met = quota.kind === 'exactly' ? actual === quota.count : actual >= quota.count
    return [{ form: key, kind: quota.kind, required: quota.count, actual, met }]
  })
}

function timingOf(
  submission: Submission,
  deadline: Deadline,
): { timeliness: Timeliness; daysLate: number | null } {
  const { at } = submission.receipt
  if (at === null) return { timeliness: 'unknown', daysLate: null }
  return { timeliness: timeliness(dayOf(at), deadline), daysLate: daysLate(dayOf(at), deadline) }
}
