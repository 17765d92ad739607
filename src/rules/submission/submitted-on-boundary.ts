import { deadlineOf } from '../../campaign/concessions.ts'
import { lastSureDay } from '../../campaign/deadline.ts'
import type { SubmissionScope } from '../define-rule.ts'
import { defineRule } from '../define-rule.ts'

const OFFICE_DECIDES = {
  vi: 'Văn phòng xem xét, quyết định có tính là đúng hạn hay không.',
  en: 'The office decides whether that counts as on time.',
}

/** Received on the very date of a «trước …» deadline. */
export const submittedOnBoundary = defineRule<SubmissionScope>({
  code: 'submitted-on-boundary',
  severity: 'warning',
  officeOnly: true,
  title: { vi: 'Gửi đúng ngày hạn', en: 'Sent on the deadline’s date' },
  why: {
    vi: 'Văn bản ghi «trước ngày», nên ngày đó chưa chắc được tính là đúng hạn.',
    en: 'The document says «before» that date, so the date itself is not surely on time.',
  },
  wording: {
    '': {
      message: {
        vi: 'nhận đúng ngày {received}, trong khi văn bản ghi «{deadline}», tức là đến hết ngày {lastDay}. Vẫn đưa vào biểu tổng hợp.',
        en: 'received on {received}, while the document says «{deadline}», that is by the end of {lastDay}. It is merged all the same.',
      },
      hint: OFFICE_DECIDES,
    },
    estimate: {
      message: {
        vi: 'sổ nhận chưa ghi; theo ngày sửa tệp là {received}, trong khi văn bản ghi «{deadline}», tức là đến hết ngày {lastDay}.',
        en: 'the receipt log says nothing; by the file’s date it came on {received}, while the document says «{deadline}», that is by the end of {lastDay}.',
      },
      hint: {
        vi: 'Ghi ngày giờ nhận thực tế vào sổ nhận rồi kiểm tra lại.',
        en: 'Write the moment of receipt into the receipt log and check again.',
      },
    },
  },
  *check({ submission: { receipt }, unit, campaign, timeliness }) {
    if (timeliness !== 'boundary' || receipt.at === null) return
    const deadline = deadlineOf(unit, campaign.round)
    yield {
      at: {},
      variant: receipt.source === 'file-time' ? 'estimate' : '',
      args: {
        received: { day: receipt.at.slice(0, 10) },
        deadline: deadline.words,
        lastDay: { day: lastSureDay(deadline), weekday: true },
      },
    }
  },
})
