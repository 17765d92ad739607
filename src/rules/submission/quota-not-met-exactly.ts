import type { SubmissionScope } from '../define-rule.ts'
import { defineRule } from '../define-rule.ts'
import { documentArgs } from '../document.ts'
import { judgedQuotas } from './judged-quotas.ts'

/** Another number of activities than an exact quota («thực hiện 17 phần việc»). */
export const quotaNotMetExactly = defineRule<SubmissionScope>({
  code: 'quota-not-met-exactly',
  severity: 'error',
  title: { vi: 'Khác số phần việc được giao', en: 'Not the exact number' },
  why: {
    vi: 'Văn bản ghi một con số, không ghi «ít nhất».',
    en: 'The document gives one number, not a least number.',
  },
  remedy: {
    vi: 'Rà soát danh mục cho khớp với số phần việc ghi trong văn bản.',
    en: 'Go through the list until it fits the number in the document.',
  },
  wording: {
    '': {
      message: {
        vi: 'đã đăng ký {actual}/{required}, còn thiếu {missing} {noun}.',
        en: '{actual} of {required} registered, {missing} still missing ({noun}).',
      },
      hint: {
        vi: 'Bổ sung cho đủ {required} theo {document} ngày {documentDate}.',
        en: 'Add until there are {required}, as {document} of {documentDate} says.',
      },
    },
    over: {
      message: {
        vi: 'đã đăng ký {actual} {noun}, nhiều hơn {over} so với {required} theo {document} ngày {documentDate}.',
        en: '{actual} registered ({noun}), {over} more than the {required} of {document} of {documentDate}.',
      },
      hint: {
        vi: 'Rà soát danh mục, báo cáo Ban Thường vụ thống nhất số phần việc.',
        en: 'Go through the list and agree on the number with the Standing Committee.',
      },
    },
  },
  *check(scope) {
    for (const { quota, of, sheet } of judgedQuotas(scope)) {
      const { kind, actual, required } = quota
      if (of.kind !== 'activities' || kind !== 'exactly' || actual === 0 || actual === required) continue
      const args = { actual, required, noun: of.noun, ...documentArgs(scope.campaign) }
      if (actual < required) yield { at: { sheet }, args: { ...args, missing: required - actual } }
      else yield { at: { sheet }, variant: 'over', args: { ...args, over: actual - required } }
    }
  },
})
