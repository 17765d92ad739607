import { deadlineOf } from '../../campaign/concessions.ts'
import type { SubmissionScope } from '../define-rule.ts'
import { defineRule } from '../define-rule.ts'

/** Received after the deadline's date. A file time is only an estimate, hence a warning. */
export const submittedLate = defineRule<SubmissionScope>({
  code: 'submitted-late',
  severity: 'error',
  officeOnly: true,
  title: { vi: 'Gửi muộn', en: 'Sent late' },
  why: {
    vi: 'Để đánh giá thi đua công bằng, ngày nhận phải có căn cứ.',
    en: 'For a fair judgement the day of receipt must rest on evidence.',
  },
  wording: {
    '': {
      message: {
        vi: 'nhận ngày {received}, quá hạn {days} ngày (hạn gửi: {deadline}). Vẫn đưa vào biểu tổng hợp, ghi là gửi muộn.',
        en: 'received on {received}, {days} {days:day|days} after the deadline («{deadline}»). It is merged all the same, marked as late.',
      },
      hint: {
        vi: 'Không cần gửi lại; nếu thực tế nhận sớm hơn, ghi đúng ngày giờ nhận vào sổ nhận rồi kiểm tra lại.',
        en: 'No need to send it again; if it came earlier, write the right moment into the receipt log and check again.',
      },
    },
    estimate: {
      message: {
        vi: 'sổ nhận chưa ghi; theo ngày sửa tệp là {received} thì có thể quá hạn {days} ngày (hạn gửi: {deadline}).',
        en: 'the receipt log says nothing; by the file’s date, {received}, it may be {days} {days:day|days} late (deadline: «{deadline}»).',
      },
      hint: {
        vi: 'Ghi ngày giờ nhận thực tế vào sổ nhận rồi kiểm tra lại.',
        en: 'Write the moment of receipt into the receipt log and check again.',
      },
    },
    'other-unit': {
      message: {
        vi: 'theo dòng của sổ nhận ghi tệp này cho đơn vị khác, tệp nhận ngày {received} thì có thể quá hạn {days} ngày (hạn gửi: {deadline}).',
        en: 'by the row of the receipt log that gives the file to another unit it came on {received}, and may be {days} day(s) late (deadline: «{deadline}»).',
      },
      hint: {
        vi: 'Sửa tên tệp hoặc đơn vị trong sổ nhận rồi kiểm tra lại.',
        en: 'Correct the file name or the unit in the log and check again.',
      },
    },
  },
  *check({ submission: { receipt }, unit, campaign, timeliness, daysLate }) {
    if (timeliness !== 'late' || receipt.at === null || daysLate === null) return
    const deadline = deadlineOf(unit, campaign.round)
    const args = { received: { day: receipt.at.slice(0, 10) }, days: daysLate, deadline: deadline.words }
    if (receipt.doubtful) yield { at: {}, variant: 'other-unit', severity: 'warning', args }
    else if (receipt.source === 'file-time') yield { at: {}, variant: 'estimate', severity: 'warning', args }
    else yield { at: {}, args }
  },
})
