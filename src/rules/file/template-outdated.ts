import type { SubmissionScope } from '../define-rule.ts'
import { defineRule } from '../define-rule.ts'

/** A form of this round whose stamp has an older template version. */
export const templateOutdated = defineRule<SubmissionScope>({
  code: 'template-outdated',
  severity: 'warning',
  title: { vi: 'Mẫu cũ', en: 'Older form' },
  why: {
    vi: 'Mẫu cũ có thể thiếu cột mới; vẫn nhận nhưng cần biết.',
    en: 'An older form may lack new columns; it is accepted, but worth knowing.',
  },
  wording: {
    '': {
      message: {
        vi: 'dùng mẫu cũ (lần {version}, mẫu hiện nay là lần {current}).',
        en: 'the form is an older one (version {version}; the present one is {current}).',
      },
      hint: {
        vi: 'Vẫn nhận bản này; lần sau đề nghị đơn vị dùng mẫu mới.',
        en: 'This one is accepted; next time the unit should use the new form.',
      },
    },
  },
  *check({ submission: { stamp, otherCampaign }, campaign: { round } }) {
    if (!stamp || otherCampaign || stamp.version >= round.templateVersion) return
    yield { at: {}, args: { version: stamp.version, current: round.templateVersion } }
  },
})
