import type { Day } from '../../finding.ts'
import type { UnclearReceipt } from '../../validation.ts'
import type { CollectionScope, Found } from '../define-rule.ts'
import { defineRule } from '../define-rule.ts'

/** A line of the receipt log that cannot be right: no day, a day to come, or a file that is another unit's. */
export const receiptUnclear = defineRule<CollectionScope>({
  code: 'receipt-unclear',
  severity: 'warning',
  officeOnly: true,
  title: { vi: 'Sổ nhận có chỗ chưa rõ', en: 'Unclear line of the receipt log' },
  why: {
    vi: 'Ngày trong sổ nhận không đọc được, hoặc ghi nhầm ngày, nhầm đơn vị, thì chưa kết luận được đúng hạn hay muộn.',
    en: 'Without a day that can be read, or with that of another unit, nobody can say whether a workbook came in time.',
  },
  wording: {
    '': {
      message: {
        vi: 'dòng {row} của sổ nhận: «{value}» chưa rõ là ngày nào.',
        en: 'row {row} of the receipt log: «{value}» is no day.',
      },
      hint: {
        vi: 'Ghi ngày/tháng/năm, có thể kèm giờ, ví dụ 26/02/2022 16:30, rồi kiểm tra lại.',
        en: 'Write day/month/year, with the time if known, for example 26/02/2022 16:30, and check again.',
      },
    },
    future: {
      message: {
        vi: 'dòng {row} của sổ nhận ghi ngày nhận {day}, sau ngày kiểm tra ({today}).',
        en: 'row {row} of the receipt log says {day}, a day after today ({today}).',
      },
      hint: {
        vi: 'Xem lại ngày, tháng, năm trong sổ nhận, sửa nếu ghi nhầm rồi kiểm tra lại.',
        en: 'Look at day, month and year in the log, correct what is wrong and check again.',
      },
    },
    'other-unit': {
      message: {
        vi: 'dòng {row} của sổ nhận ghi «{file}» của {unit}, nhưng tệp là của {own}; ngày nhận ở dòng này chưa được coi là căn cứ.',
        en: 'row {row} of the receipt log gives «{file}» to {unit}, but the file is that of {own}; its day of receipt proves nothing yet.',
      },
      hint: {
        vi: 'Đối chiếu tệp với sổ nhận, sửa tên tệp hoặc đơn vị trong sổ nhận rồi kiểm tra lại.',
        en: 'Compare the file with the log, correct the file name or the unit in the log and check again.',
      },
    },
  },
  remedy: {
    vi: 'Sửa dòng ấy trong sổ nhận: ngày/tháng/năm (có thể kèm giờ), tên tệp, đơn vị; rồi kiểm tra lại.',
    en: 'Correct that row of the log: day/month/year (with the time if known), file name, unit; and check again.',
  },
  *check({ unclearReceipts, asOf }) {
    for (const receipt of unclearReceipts) yield found(receipt, asOf)
  },
})

function found(receipt: UnclearReceipt, today: Day): Found {
  const { log, row } = receipt
  const at = { file: log, row }
  if (receipt.kind === 'no-day') {
    const { value } = receipt
    return { at, args: { row: String(row), value }, value }
  }
  if (receipt.kind === 'future') {
    const { kind: variant, day } = receipt
    return { at, variant, args: { row: String(row), day: { day }, today: { day: today } } }
  }
  const { kind: variant, file, unit, own } = receipt
  return { at, variant, args: { row: String(row), file, unit: unit.name, own: own.name }, unit: own.id }
}
