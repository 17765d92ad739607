import type { Form } from '../../campaign/campaign.ts'
import type { SubmissionScope } from '../define-rule.ts'
import { defineRule } from '../define-rule.ts'
import { judgedQuotas } from './judged-quotas.ts'

const ADD_MORE = {
  vi: 'Đề nghị bổ sung ít nhất {missing} {noun} rồi gửi lại.',
  en: 'Add at least {missing} ({noun}) and send it again.',
}

/** Fewer activities than an «ít nhất» quota. */
export const quotaShort = defineRule<SubmissionScope>({
  code: 'quota-short',
  severity: 'error',
  title: { vi: 'Chưa đủ chỉ tiêu', en: 'Quota not met' },
  why: {
    vi: 'Văn bản giao số hoạt động/phần việc ít nhất cho từng đơn vị; nội dung ở các trang khác không tính vào chỉ tiêu này.',
    en: 'The document gives each unit a least number of activities; rows of other sheets do not count towards it.',
  },
  remedy: {
    vi: 'Đề nghị bổ sung cho đủ số hoạt động/phần việc theo chỉ tiêu rồi gửi lại.',
    en: 'Add activities until the quota is met and send it again.',
  },
  wording: {
    '': {
      message: {
        vi: 'đã đăng ký {actual}/{required}, còn thiếu {missing} {noun}.',
        en: '{actual} of {required} registered, {missing} still missing ({noun}).',
      },
      hint: ADD_MORE,
    },
    'other-rows': {
      message: {
        vi: 'đã đăng ký {actual}/{required}, còn thiếu {missing} {noun}. {others} nội dung ở trang {letters} không tính vào chỉ tiêu này.',
        en: '{actual} of {required} registered, {missing} still missing ({noun}). {others} {others:row|rows} of sheet {letters} {others:does|do} not count towards this quota.',
      },
      hint: ADD_MORE,
    },
  },
  *check(scope) {
    for (const { quota, of, sheet } of judgedQuotas(scope)) {
      const { kind, actual, required } = quota
      if (of.kind !== 'activities' || kind !== 'at-least' || actual === 0 || actual >= required) continue
      const args = { actual, required, missing: required - actual, noun: of.noun }
      const { others, letters } = otherRows(scope, of)
      // Said only where somebody may have thought that those rows make up the number.
      if (others === 0 || actual + others < required) yield { at: { sheet }, args }
      else
        yield { at: { sheet }, variant: 'other-rows', args: { ...args, others, letters: { list: letters } } }
    }
  },
})

/** Activities on forms without a quota of this unit. */
function otherRows({ submission, unit }: SubmissionScope, judged: Form) {
  const filled = submission.forms.filter(
    ({ form, entries }) =>
      form !== judged && form.kind === 'activities' && !unit?.quota[form.key] && entries.length > 0,
  )
  return {
    others: filled.reduce((sum, { entries }) => sum + entries.length, 0),
    letters: filled.map(({ form }) => form.letter),
  }
}
