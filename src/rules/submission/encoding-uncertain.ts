import type { SubmissionScope } from '../define-rule.ts'
import { defineRule } from '../define-rule.ts'

/** More places than these are only counted. */
const MOST_NAMED = 10

const RETYPE = {
  vi: 'Đề nghị đơn vị gõ lại bằng phông Times New Roman, bảng mã Unicode rồi gửi lại.',
  en: 'Ask the unit to type it again in Times New Roman, in Unicode, and to send the workbook again.',
}

/** Text that looks typed in an old font, without a sign of which one: once for a workbook, at the first such cell. */
export const encodingUncertain = defineRule<SubmissionScope>({
  code: 'encoding-uncertain',
  severity: 'error',
  title: { vi: 'Phông cũ chưa xác định được', en: 'Old font not known' },
  why: {
    vi: 'Đoán nhầm bảng mã sẽ ghi sai tên người; cần đơn vị gõ lại.',
    en: 'A wrong guess at the encoding would misspell names of people; the unit has to type them again.',
  },
  wording: {
    '': {
      message: {
        vi: 'chữ «{value}» có thể gõ bằng phông cũ (TCVN3, VNI, VISCII …) nhưng chưa xác định được là phông nào.',
        en: '«{value}» may be typed in an old font (TCVN3, VNI, VISCII …), but it is not clear in which.',
      },
      hint: RETYPE,
    },
    several: {
      message: {
        vi: 'chữ «{value}» và {others} chỗ khác ({cells}) có thể gõ bằng phông cũ (TCVN3, VNI, VISCII …) nhưng chưa xác định được là phông nào.',
        en: '«{value}» and {others} more ({cells}) may be typed in an old font (TCVN3, VNI, VISCII …), but it is not clear in which.',
      },
      hint: RETYPE,
    },
  },
  toUnit: {
    several: {
      message:
        'chữ «{value}» và {others} chỗ khác có thể gõ bằng phông cũ (TCVN3, VNI) nhưng không xác định được.',
      hint: 'Đề nghị gõ lại bằng phông Times New Roman, bảng mã Unicode.',
    },
    '': {
      message: 'chữ «{value}» có thể gõ bằng phông cũ (TCVN3, VNI) nhưng không xác định được.',
      hint: 'Đề nghị gõ lại bằng phông Times New Roman, bảng mã Unicode.',
    },
  },
  *check({ submission: { legacy } }) {
    const [first, ...others] = legacy.uncertain
    if (!first) return
    const { value, ...at } = first
    if (others.length === 0) yield { at, args: { value }, value }
    else {
      const named = others.slice(0, MOST_NAMED).map((other) => placeName(other, first.sheet))
      const list = named.length < others.length ? [...named, '…'] : named
      yield { at, variant: 'several', args: { value, others: others.length, cells: { list } }, value }
    }
  },
})

type Uncertain = SubmissionScope['submission']['legacy']['uncertain'][number]

function placeName({ sheet, cell }: Uncertain, here: string): string {
  if (cell === undefined) return `«${sheet}»`
  return sheet === here ? cell : `«${sheet}» ${cell}`
}
