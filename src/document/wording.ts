import type { Campaign, Unit } from '../campaign/campaign.ts'
import { lastSureDay } from '../campaign/deadline.ts'
import { withCapital } from '../vietnamese/capital.ts'
import { formatDay } from '../vietnamese/format.ts'

/** Stands below every form's table. */
export const REQUIRED_NOTE = '(*) Nội dung bắt buộc ghi.'

/** «Hướng dẫn số 59/KH-BTV ngày 25/02/2021 của Ban Thường vụ Hội LHPN tỉnh» */
export function documentWords({ document: { kind, number, date, issuer } }: Campaign): string {
  return `${kind} số ${number} ngày ${formatDay(date, 'vi')} của ${issuer}`
}

/** «trước 28/02/2022 (đến hết ngày 27/02/2022)»; the document's own words when they already name the last day. */
export function deadlineWords({ round: { deadline } }: Campaign): string {
  if (deadline.kind === 'no-later-than') return deadline.words
  return `${deadline.words} (đến hết ngày ${formatDay(lastSureDay(deadline), 'vi')})`
}

/** What the unit was asked for, form by form: «ít nhất 6 hoạt động/phần việc (trang B)». */
export function quotaWords(campaign: Campaign, unit: Unit): string {
  const parts = campaign.forms.flatMap((form) => {
    const quota = unit.quota[form.key]
    if (!quota || quota.count === 0) return []
    const kind = form.kind === 'people' ? 'chọn' : quota.kind === 'exactly' ? 'đúng' : 'ít nhất'
    return [`${kind} ${quota.count} ${form.noun} (trang ${form.letter})`]
  })
  if (parts.length === 0) return 'Không giao chỉ tiêu; đơn vị đăng ký theo khả năng'
  const words = parts.join('; ')
  return withCapital(words)
}

/** Whom to ask: the office with what is known of its phone and mail. */
export function contactWords({ office }: Campaign): string {
  const { name, phone, email } = office
  return [name, ...(phone ? [`điện thoại ${phone}`] : []), ...(email ? [`thư điện tử ${email}`] : [])].join(
    ', ',
  )
}

/** The head of the workbook: «BẢN ĐĂNG KÝ THỰC HIỆN ĐỢT THI ĐUA ĐẶC BIỆT». */
export function headWords({ round, shortTitle }: Campaign): string {
  return (round.title ?? `${round.name} ${shortTitle}`).toLocaleUpperCase('vi')
}

/** Sentences of the terminal carry « »; in workbooks, letters and chat they are “ ”. */
export function inWorkbook(text: string): string {
  return text.replaceAll('«', '“').replaceAll('»', '”')
}
