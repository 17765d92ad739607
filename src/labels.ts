import type { Campaign, CheckSetting, Extension, Unit } from './campaign/campaign.ts'
import { exemptionsOf, extensionOf } from './campaign/concessions.ts'
import type { Severity } from './finding.ts'
import type { Receipt } from './submission/submission.ts'
import type { Lang, Text } from './usage-error.ts'
import type { CheckedSubmission, UnitResult, UnitState } from './validation.ts'
import { formatDay, formatNumber } from './vietnamese/format.ts'

/** Labels of the terminal, in both languages. */
export const SEVERITY: Readonly<Record<Severity, Text>> = {
  error: { vi: 'Lỗi', en: 'Error' },
  warning: { vi: 'Cảnh báo', en: 'Warning' },
  info: { vi: 'Lưu ý', en: 'Note' },
}

/** How serious a campaign takes findings of a code: in a list, and in a sentence of its own. */
export const SETTING: Readonly<Record<CheckSetting, { readonly short: Text; readonly long: Text }>> = {
  error: { short: SEVERITY.error, long: { vi: 'tính là lỗi.', en: 'counts as an error.' } },
  warning: { short: SEVERITY.warning, long: { vi: 'chỉ cảnh báo.', en: 'only warns.' } },
  info: { short: SEVERITY.info, long: { vi: 'chỉ lưu ý.', en: 'is only a note.' } },
  off: { short: { vi: 'Tắt', en: 'Off' }, long: { vi: 'không kiểm tra.', en: 'is not checked.' } },
  trial: {
    short: { vi: 'Kiểm tra thử', en: 'On trial' },
    long: { vi: 'kiểm tra thử, chưa tính là lỗi.', en: 'is on trial and no error.' },
  },
}

export const STATUS: Readonly<Record<UnitState, Text>> = {
  accepted: { vi: 'Đạt', en: 'Accepted' },
  'needs-correction': { vi: 'Cần bổ sung', en: 'Needs correction' },
  unreadable: { vi: 'Không mở được', en: 'Unreadable' },
  superseded: { vi: 'Đã có bản thay thế', en: 'Superseded' },
  missing: { vi: 'Chưa gửi', en: 'Not sent' },
  'no-quota-missing': { vi: 'Không giao chỉ tiêu, chưa gửi', en: 'No quota, not sent' },
  exempt: { vi: 'Được miễn', en: 'Exempt' },
  'not-given': { vi: 'Chưa xét', en: 'Not given' },
  'declared-none': { vi: 'Đơn vị báo không đăng ký', en: 'Declared none' },
}

/** The state of a unit that no workbook is used of; one that stands only in the receipt log was received, but there is no file. */
export function absenceState({ status, file }: Pick<UnitResult, 'status' | 'file'>): Text {
  if (status === 'unreadable' && file === null) return { vi: 'Chưa thấy tệp', en: 'No file found' }
  return STATUS[status]
}

/** «Đạt», «Đạt, gửi muộn», «Cần bổ sung» …: what is in order though late says so; by a mere estimate, it only may be. */
export function submissionState(
  { status, timeliness, receipt, used, declaredNone }: CheckedSubmission,
  lang: Lang,
): string {
  if (used && declaredNone) return STATUS['declared-none'][lang]
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

/** What was decided for a unit: «gia hạn đến hết ngày 05/03/2022 (văn bản số 12/CV-BTV ngày 25/02/2022: …)», «miễn chỉ tiêu …». */
export function concessionWords(unit: Unit, { round, forms }: Pick<Campaign, 'round' | 'forms'>): Text[] {
  const extension = extensionOf(unit, round)
  const until = (lang: Lang) => formatDay(extension?.until ?? '', lang)
  return [
    ...(extension
      ? [
          decidedWords(extension, {
            vi: `gia hạn đến hết ngày ${until('vi')}`,
            en: `deadline extended to ${until('en')}`,
          }),
        ]
      : []),
    ...exemptionsOf(unit, round).map(({ exemption, quotas }) => {
      const waived = forms.flatMap(({ key, short }) => (quotas[key] ? [`${short} ${quotas[key].count}`] : []))
      return decidedWords(exemption, {
        vi: `miễn chỉ tiêu ${waived.join(', ')}`,
        en: `exempt from its quota: ${waived.join(', ')}`,
      })
    }),
  ]
}

function decidedWords({ reason, decided, document }: Decision, what: Text): Text {
  const [vi, en] = [formatDay(decided, 'vi'), formatDay(decided, 'en')]
  const by =
    document === undefined
      ? { vi: `ngày ${vi}`, en: `decided on ${en}` }
      : { vi: `văn bản số ${document} ngày ${vi}`, en: `document ${document} of ${en}` }
  return { vi: `${what.vi} (${by.vi}: ${reason})`, en: `${what.en} (${by.en}: ${reason})` }
}

type Decision = Pick<Extension, 'reason' | 'decided' | 'document'>
