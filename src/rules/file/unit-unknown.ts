import { ownKinds } from '../../campaign/own-units.ts'
import type { SubmissionScope } from '../define-rule.ts'
import { defineRule } from '../define-rule.ts'

const WRITE_NAME = {
  vi: 'Ghi đủ tên đơn vị như trong danh sách, ví dụ «{example}», rồi kiểm tra lại.',
  en: 'Write the unit’s full name as in the list, for example «{example}», and check again.',
}

/** A workbook that tells no unit. A file name only suggests one. */
export const unitUnknown = defineRule<SubmissionScope>({
  code: 'unit-unknown',
  severity: 'error',
  officeOnly: true,
  title: { vi: 'Chưa rõ đơn vị', en: 'Unit unknown' },
  why: {
    vi: 'Không biết của đơn vị nào thì không tính cho ai, tránh ghi nhầm.',
    en: 'A registration of nobody known counts for nobody, so that no unit is credited by mistake.',
  },
  wording: {
    '': {
      message: {
        vi: 'chưa rõ bản đăng ký của đơn vị nào.',
        en: 'it does not say which unit’s registration this is.',
      },
      hint: {
        vi: 'Hỏi lại nơi gửi, ghi tên đơn vị vào ô «Đơn vị» ở trang Thông tin rồi kiểm tra lại.',
        en: 'Ask the sender, write the unit’s name into the cell «Đơn vị» of the sheet Thông tin and check again.',
      },
    },
    'file-name': {
      message: {
        vi: 'chưa rõ bản đăng ký của đơn vị nào. Theo tên tệp, có phải {suggestion} không?',
        en: 'it does not say which unit’s registration this is. By the file name, is it {suggestion}?',
      },
      hint: {
        vi: 'Nếu đúng, ghi «{suggestion}» vào ô «Đơn vị» ở trang Thông tin rồi kiểm tra lại.',
        en: 'If so, write «{suggestion}» into the cell «Đơn vị» of the sheet Thông tin and check again.',
      },
    },
    name: {
      message: {
        vi: '«{value}» không có trong danh sách đơn vị của đợt này.',
        en: '«{value}» is not among the units of this campaign.',
      },
      hint: WRITE_NAME,
    },
    suggestion: {
      message: {
        vi: '«{value}» không có trong danh sách đơn vị. Có phải {suggestion} không?',
        en: '«{value}» is not among the units. Is it {suggestion}?',
      },
      hint: {
        vi: 'Nếu đúng, ghi lại là «{suggestion}» rồi kiểm tra lại.',
        en: 'If so, write «{suggestion}» and check again.',
      },
    },
    generic: {
      message: {
        vi: '«{value}» chưa cho biết là đơn vị nào.',
        en: '«{value}» does not say which unit it is.',
      },
      hint: WRITE_NAME,
    },
  },
  *check({ submission: { refusal, identity, otherCampaign }, campaign }) {
    if (refusal || otherCampaign || identity.kind !== 'unknown') return
    const { why, sheet, cell, value, suggestion } = identity
    const own = ownKinds(campaign)
    const first = campaign.units.find(({ kind }) => !own.has(kind))
    const example = suggestion?.name ?? first?.name ?? ''
    const suggested = why === 'none' ? 'file-name' : why === 'name' ? 'suggestion' : why
    yield {
      at: { ...(sheet === undefined ? {} : { sheet }), ...(cell === undefined ? {} : { cell }) },
      variant: suggestion ? suggested : why === 'none' ? '' : why,
      args: {
        example,
        ...(value === undefined ? {} : { value }),
        ...(suggestion ? { suggestion: suggestion.name } : {}),
      },
      ...(value === undefined ? {} : { value }),
      ...(suggestion ? { suggestion: suggestion.name } : {}),
    }
  },
})
