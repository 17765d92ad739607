import type { SubmissionScope } from '../define-rule.ts'
import { defineRule } from '../define-rule.ts'

/** A form of this round whose stamp has a later template version than the campaign file knows. */
export const templateNewer = defineRule<SubmissionScope>({
  code: 'template-newer',
  severity: 'warning',
  officeOnly: true,
  title: { vi: 'Mẫu mới hơn', en: 'Newer form' },
  why: {
    vi: 'Mẫu mới hơn có thể có cột mà bản thidua đang dùng chưa biết; các cột đó được giữ như cột đơn vị thêm.',
    en: 'A newer form may have columns that this copy of thidua does not know; they are kept as added columns.',
  },
  wording: {
    '': {
      message: {
        vi: 'dùng mẫu mới hơn (lần {version}, thidua đang dùng mẫu lần {current}).',
        en: 'the form is a newer one (version {version}; this copy of thidua knows version {current}).',
      },
      hint: {
        vi: 'Cập nhật thidua và tệp của đợt thi đua, rồi kiểm tra lại.',
        en: 'Update thidua and the campaign file, and check again.',
      },
    },
  },
  *check({ submission: { stamp, otherCampaign }, campaign: { round } }) {
    if (!stamp || otherCampaign || stamp.version <= round.templateVersion) return
    yield { at: {}, args: { version: stamp.version, current: round.templateVersion } }
  },
})
