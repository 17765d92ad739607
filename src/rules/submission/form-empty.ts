import type { Form } from '../../campaign/campaign.ts'
import type { SubmissionScope } from '../define-rule.ts'
import { defineRule } from '../define-rule.ts'
import { documentArgs } from '../document.ts'
import { isBlankWorkbook, isFilled, neededForms } from './needed-forms.ts'

/** Nothing filled in: the whole workbook, a form with a quota, or one that the document asks for without a number. */
export const formEmpty = defineRule<SubmissionScope>({
  code: 'form-empty',
  severity: 'error',
  title: { vi: 'Chưa ghi nội dung', en: 'Nothing filled in' },
  why: {
    vi: 'Trang bắt buộc để trống thì coi như chưa đăng ký.',
    en: 'A required sheet left blank counts as not registered.',
  },
  remedy: {
    vi: 'Đề nghị đơn vị đăng ký đủ số hoạt động/phần việc theo chỉ tiêu rồi gửi lại.',
    en: 'Ask the unit to register as many activities as its quota says and send it again.',
  },
  wording: {
    '': {
      message: {
        vi: 'chưa đăng ký {noun} nào (chỉ tiêu: ít nhất {required}).',
        en: 'no {noun} is registered (quota: at least {required}).',
      },
      hint: {
        vi: 'Đề nghị đăng ký ít nhất {required} {noun} rồi gửi lại.',
        en: 'Register at least {required} ({noun}) and send it again.',
      },
    },
    exactly: {
      message: {
        vi: 'chưa đăng ký {noun} nào (chỉ tiêu: {required}).',
        en: 'no {noun} is registered (quota: {required}).',
      },
      hint: {
        vi: 'Đề nghị đăng ký đủ {required} {noun} rồi gửi lại.',
        en: 'Register {required} ({noun}) and send it again.',
      },
    },
    workbook: {
      message: {
        vi: 'bản đăng ký chưa ghi nội dung nào.',
        en: 'nothing at all is filled in.',
      },
      hint: {
        vi: 'Đề nghị đơn vị xem lại, có thể đã gửi nhầm mẫu trắng; ghi nội dung rồi gửi lại.',
        en: 'Ask the unit to look again: a blank form may have been sent by mistake; fill it in and send it again.',
      },
    },
    untouched: {
      message: {
        vi: 'tệp chỉnh sửa còn nguyên như khi gửi đi, chưa ghi lại ô nào.',
        en: 'the correction workbook is as it was sent out; nothing was mended.',
      },
      hint: {
        vi: 'Đề nghị đơn vị xem lại, có thể đã gửi nhầm tệp; ghi lại các ô tô đỏ hoặc ghi ý kiến rồi gửi lại.',
        en: 'Ask the unit to look again: the wrong file may have been sent; it should mend the red cells, or say why not.',
      },
    },
    expected: {
      message: {
        vi: 'chưa đăng ký nội dung nào ở trang «{form}».',
        en: 'nothing is registered on the sheet «{form}».',
      },
      hint: {
        vi: '{document} ngày {documentDate} đề nghị các cấp Hội đăng ký nội dung này; đề nghị đơn vị bổ sung.',
        en: '{document} of {documentDate} asks every level of the Union to register for it; please add it.',
      },
    },
  },
  *check(scope) {
    const { submission, unit, campaign } = scope
    if (isBlankWorkbook(scope)) {
      yield { at: {}, variant: 'workbook' }
      return
    }
    if (submission.untouched && submission.stamp?.kind === 'correction')
      yield { at: {}, variant: 'untouched' }
    const needed = neededForms(unit, campaign.forms)
    for (const form of campaign.forms) {
      if (isFilled(scope, form) || isToldElsewhere(scope, form)) continue
      const sheet = submission.forms.find((filled) => filled.form.key === form.key)?.sheet
      const quota = unit?.quota[form.key]
      if (form.needed === 'expected' && submission.forms.length > 0) {
        const args = { form: form.sheet, ...documentArgs(campaign) }
        yield { at: { sheet: sheet ?? form.sheet }, variant: 'expected', severity: 'warning', args }
      } else if (sheet !== undefined && quota && form.kind === 'activities' && needed.includes(form)) {
        const variant = quota.kind === 'exactly' ? 'exactly' : ''
        yield { at: { sheet }, variant, args: { noun: form.noun, required: quota.count } }
      }
    }
  },
})

/** What was typed in the wrong place is told by rows-misplaced, an answer of «không» by declared-none. */
function isToldElsewhere({ submission: { misplaced, forms } }: SubmissionScope, form: Form): boolean {
  return (
    misplaced.some((rows) => rows.form === form) ||
    forms.some((filled) => filled.form === form && filled.declaresNone)
  )
}
