import type { Campaign, Unit } from '../campaign/campaign.ts'
import { contactWords } from '../document/wording.ts'
import type { Moment, Receipt } from '../submission/submission.ts'
import type { CheckedSubmission, Timeliness } from '../validation.ts'
import { letterCount, letterMoment } from '../vietnamese/format.ts'
import { summaryItems } from './summary-items.ts'
import { todoWords } from './todo-words.ts'
import type { UnitFinding } from './unit-findings.ts'

/** What a message needs beside the findings. */
export interface MessageContext {
  readonly campaign: Campaign
  readonly unit: Unit
  /** Until when the unit is asked to answer; null when nobody said. */
  readonly replyBy: Moment | null
  /** Name of the workbook that goes with it. */
  readonly workbook: string
}

/** « trước 17 giờ 00 ngày 04/3/2022»; '' when no day was given. */
export function byWords(replyBy: Moment | null): string {
  return replyBy === null ? '' : ` trước ${letterMoment(replyBy)}`
}

/** The message for a unit that has to mend something, ready to paste. */
export function correctionMessage(
  findings: readonly UnitFinding[],
  checked: CheckedSubmission | null,
  context: MessageContext,
): string {
  const { campaign, unit, replyBy, workbook } = context
  const errors = findings.filter(({ finding }) => finding.severity === 'error').length
  const doubts = findings.filter(({ finding }) => finding.severity === 'warning').length
  const again =
    doubts === 0 ? '' : `${errors === 0 ? '' : '; '}${letterCount(doubts)} nội dung đề nghị xem lại`
  const wrong =
    errors === 0
      ? ''
      : `${letterCount(errors)} nội dung cần bổ sung, chỉnh sửa (${summaryItems(findings, campaign)})`
  return lines([
    `Kính gửi ${unit.name},`,
    `${campaign.office.name} đã nhận bản đăng ký ${campaign.shortTitle} của đơn vị${receivedWords(checked)}. Qua rà soát, còn ${wrong}${again}.`,
    `Đề nghị đơn vị mở tệp “${workbook}” gửi kèm, ${todoWords(findings)} theo hướng dẫn ở trang “Cần bổ sung” rồi gửi lại ${campaign.office.name}${byWords(replyBy)}; nội dung nào giữ nguyên, xin ghi ý kiến vào cột cuối của trang đó.`,
    closing(campaign),
  ])
}

/** The message for a unit whose file gave nothing: it cannot be opened, is a picture, or belongs to another campaign. */
export function resendMessage(
  findings: readonly UnitFinding[],
  file: string,
  context: MessageContext,
): string {
  const { campaign, unit, replyBy, workbook } = context
  const [first] = findings
  return lines([
    `Kính gửi ${unit.name},`,
    `${campaign.office.name} đã nhận tệp “${file}” của đơn vị nhưng chưa lấy được số liệu: ${lowered(first?.finding.message ?? '')}`,
    `${first?.finding.hint ?? ''} Mẫu của đơn vị ở tệp “${workbook}” gửi kèm; đề nghị gửi lại ${campaign.office.name}${byWords(replyBy)}.`,
    closing(campaign),
  ])
}

/** The message for a unit whose registration is in order. */
export function confirmationMessage(checked: CheckedSubmission, context: MessageContext): string {
  const { campaign, unit } = context
  const form = campaign.forms.find(({ key }) => key === campaign.target.form)
  const quota = checked.quotas.find(({ form: key }) => key === campaign.target.form)
  const asked = quota
    ? ` (chỉ tiêu: ${quota.kind === 'exactly' ? '' : 'ít nhất '}${letterCount(quota.required)})`
    : ''
  const count = letterCount(checked.counts[campaign.target.form] ?? 0)
  return lines([
    `Kính gửi ${unit.name},`,
    `${campaign.office.name} đã nhận bản đăng ký ${campaign.shortTitle} của đơn vị${receivedWords(checked)}.`,
    `Đơn vị đã đăng ký ${count} ${form?.noun ?? ''} ${form?.short ?? ''}${asked}; bản đăng ký đầy đủ, không cần bổ sung.`,
    'Đề nghị đơn vị gửi bản in đã ký tên, đóng dấu (nếu chưa gửi). Trân trọng cảm ơn!',
  ])
}

/** « lúc 16 giờ 30 ngày 20/02/2022 (đúng hạn)»; an estimated day is not told. */
function receivedWords(checked: CheckedSubmission | null): string {
  if (!checked || checked.receipt.at === null || isEstimate(checked.receipt)) return ''
  const { at } = checked.receipt
  const moment = letterMoment(at)
  return `${moment.startsWith('ngày') ? ' ' : ' lúc '}${moment} (${timelinessWords(checked.timeliness, checked.daysLate)})`
}

function isEstimate({ source }: Receipt): boolean {
  return source === 'file-time' || source === 'unknown'
}

function timelinessWords(timeliness: Timeliness, daysLate: number | null): string {
  if (timeliness === 'late') return `sau hạn ${letterCount(daysLate ?? 0)} ngày`
  return timeliness === 'boundary' ? 'đúng ngày hạn' : 'đúng hạn'
}

function closing(campaign: Campaign): string {
  return `Cần trao đổi thêm, xin liên hệ ${contactWords(campaign)}. Trân trọng cảm ơn!`
}

function lowered(text: string): string {
  return text.replace(/^\p{Lu}/u, (letter) => letter.toLowerCase())
}

/** Line ends that every Notepad shows. */
function lines(texts: readonly string[]): string {
  return `${texts.join('\r\n')}\r\n`
}
