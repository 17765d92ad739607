import type { FilledForm } from '../../submission/submission.ts'
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
    columns: {
      message: {
        vi: 'dùng mẫu cũ (lần {version}, mẫu hiện nay là lần {current}), chưa có các cột: {columns}.',
        en: 'the form is an older one (version {version}; the present one is {current}) without these columns: {columns}.',
      },
      hint: {
        vi: 'Vẫn nhận bản này; nội dung của các cột đó thì hỏi thêm đơn vị, lần sau đề nghị dùng mẫu mới.',
        en: 'This one is accepted; ask the unit for what those columns would say, and to use the new form next time.',
      },
    },
  },
  toUnit: {
    '': null,
    columns: {
      message: 'mẫu cũ chưa có các cột: {columns}.',
      hint: 'Mẫu này đã có các cột đó; đề nghị ghi thêm nếu có nội dung.',
    },
  },
  *check({ submission: { stamp, otherCampaign, forms }, campaign: { round } }) {
    if (!stamp || otherCampaign || stamp.version >= round.templateVersion) return
    const args = { version: stamp.version, current: round.templateVersion }
    const columns = forms.flatMap(absentColumns)
    if (columns.length === 0) yield { at: {}, args }
    else yield { at: {}, variant: 'columns', args: { ...args, columns: { list: columns } } }
  },
})

/** Columns of a filled form that are not in the file; a required one is the matter of column-missing. */
function absentColumns({ form, columns, entries }: FilledForm): string[] {
  if (entries.length === 0) return []
  return form.fields
    .filter(({ key, type, required }) => type !== 'index' && !required && columns[key] === undefined)
    .map(({ short }) => `«${short}» (${form.letter})`)
}
