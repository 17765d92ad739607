import type { Severity } from './finding.ts'
import type { Receipt } from './submission/submission.ts'
import type { Lang, Text } from './usage-error.ts'
import type { CheckedSubmission, UnitResult, UnitState } from './validation.ts'
import { formatNumber } from './vietnamese/format.ts'

/** Labels of the terminal, in both languages. */
export const SEVERITY: Readonly<Record<Severity, Text>> = {
  error: { vi: 'Lỗi', en: 'Error' },
  warning: { vi: 'Cảnh báo', en: 'Warning' },
  info: { vi: 'Lưu ý', en: 'Note' },
}

export const STATUS: Readonly<Record<UnitState, Text>> = {
  accepted: { vi: 'Đạt', en: 'Accepted' },
  'needs-correction': { vi: 'Cần bổ sung', en: 'Needs correction' },
  unreadable: { vi: 'Không mở được', en: 'Unreadable' },
  superseded: { vi: 'Đã có bản thay thế', en: 'Superseded' },
  missing: { vi: 'Chưa gửi', en: 'Not sent' },
  'no-quota-missing': { vi: 'Không giao chỉ tiêu, chưa gửi', en: 'No quota, not sent' },
  'not-given': { vi: 'Chưa xét', en: 'Not given' },
  'declared-none': { vi: 'Đơn vị báo không đăng ký', en: 'Declared none' },
}

/** The state of a unit that no workbook is used of; one that stands only in the receipt log was received, but there is no file. */
export function absenceState({ status, file }: Pick<UnitResult, 'status' | 'file'>): Text {
  if (status === 'unreadable' && file === null) return { vi: 'Chưa thấy tệp', en: 'No file found' }
  return STATUS[status]
}

/** «Đạt», «Đạt, gửi muộn», «Cần bổ sung» …: what is in order though late says so; by a mere estimate, it only may be. */
export function submissionState({ status, timeliness, receipt }: CheckedSubmission, lang: Lang): string {
  if (status !== 'accepted' || timeliness !== 'late') return STATUS[status][lang]
  const late =
    receipt.source === 'file-time'
      ? { vi: 'có thể muộn', en: 'perhaps late' }
      : { vi: 'gửi muộn', en: 'late' }
  return `${STATUS[status][lang]}, ${late[lang]}`
}

/** «đúng hạn», «quá hạn 1 ngày» … */
export function timelinessLabel({
  timeliness,
  daysLate,
}: Pick<CheckedSubmission, 'timeliness' | 'daysLate'>): Text {
  switch (timeliness) {
    case 'on-time':
      return { vi: 'đúng hạn', en: 'on time' }
    case 'boundary':
      return { vi: 'đúng ngày hạn, chờ xem xét', en: 'on the day of the deadline' }
    case 'late':
      return lateWords(daysLate ?? 0)
    case 'unknown':
      return { vi: 'chưa rõ ngày nhận', en: 'day of receipt unknown' }
  }
}

function lateWords(days: number): Text {
  const en = `${formatNumber(days, 'en')} ${days === 1 ? 'day' : 'days'} late`
  return { vi: `quá hạn ${formatNumber(days, 'vi')} ngày`, en }
}

/** What a day of receipt rests on. */
export const RECEIVED_FROM: Readonly<Record<Receipt['source'], Text>> = {
  option: { vi: 'ghi khi chạy lệnh', en: 'given with the command' },
  receipts: { vi: 'sổ nhận', en: 'receipt log' },
  'file-time': { vi: 'ước tính theo ngày sửa tệp', en: "estimated by the file's time" },
  unknown: { vi: 'chưa rõ', en: 'unknown' },
}
