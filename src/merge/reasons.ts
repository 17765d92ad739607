import type { Text } from '../usage-error.ts'
import type { LeftOutReason, NotMerged } from './consolidation.ts'

const REASONS: Readonly<Record<LeftOutReason, Text>> = {
  'only-number': { vi: 'chỉ có số thứ tự', en: 'only a number' },
  'total-row': { vi: 'dòng Cộng, Tổng cộng', en: 'row of sums' },
  'sample-row': { vi: 'dòng ví dụ', en: 'example row' },
  'heading-row': { vi: 'dòng tên nhóm', en: 'name of a group' },
  footer: { vi: 'cuối biểu', en: 'foot of the table' },
  'declares-none': { vi: 'báo không đăng ký', en: 'says that nothing is registered' },
  'second-sheet': { vi: 'trang trùng', en: 'second sheet of the form' },
  superseded: { vi: 'bản cũ', en: 'older version' },
  'duplicate-file': { vi: 'tệp giống hệt', en: 'identical file' },
  'unit-unknown': { vi: 'chưa rõ đơn vị', en: 'unit not known' },
  'unit-mismatch': { vi: 'tên đơn vị không khớp với mẫu', en: 'the unit is not the one of the form' },
  'other-campaign': { vi: 'thuộc đợt thi đua hoặc vòng khác', en: 'of another campaign or round' },
  'instruction-sheet': { vi: 'dòng ghi ở trang hướng dẫn', en: 'typed on the instruction sheet' },
  'other-sheet': { vi: 'trang không phải trang đăng ký của mẫu', en: 'no sheet of the form' },
}

/** «bản cũ, đã dùng Krong Buk sua lan 2.xlsx» */
export function reasonText({ reason, instead }: Omit<NotMerged, 'row'>): Text {
  const { vi, en } = REASONS[reason]
  if (instead === undefined) return { vi, en }
  return { vi: `${vi}, đã dùng ${instead}`, en: `${en}, ${instead} is used` }
}
