import type { UnitStanding } from '../document/standing.ts'
import { contactWords, deadlineWords, documentWords } from '../document/wording.ts'
import { formatDay, letterCount, letterDay, letterMoment } from '../vietnamese/format.ts'
import type { ReminderContext, ReminderKind } from './context.ts'
import { askedWords, owedWords } from './words.ts'

/** A short message to one unit, ready to paste into Zalo or an e-mail: what it still owes, in figures; nobody is named in it. */
export function messageText(standing: UnitStanding, kind: ReminderKind, context: ReminderContext): string {
  const { unit } = standing
  const sentences = {
    missing: missingWords,
    unreadable: unreadableWords,
    incomplete: incompleteWords,
  }[kind](standing, context)
  const contact = `Cần trao đổi thêm, xin liên hệ ${contactWords(context.campaign)}. Trân trọng cảm ơn!`
  // Line ends that every Notepad shows.
  return `${[`Kính gửi ${unit.name},`, ...sentences, contact].join('\r\n')}\r\n`
}

function missingWords({ unit }: UnitStanding, context: ReminderContext): string[] {
  const { campaign, deadline, asOf } = context
  const { shortTitle, office, round } = campaign
  const asked = askedWords(unit, campaign)
  const tell = `nếu đã gửi, xin báo lại ngày và hình thức gửi để ${office.name} kiểm tra.`
  switch (deadline.kind) {
    case 'before':
      return [
        `Còn ${letterCount(deadline.days)} ngày là đến hạn gửi bản đăng ký ${shortTitle} theo ${documentWords(campaign)} (hạn gửi: ${deadlineWords(campaign)}). Đến nay ${office.name} chưa nhận được bản đăng ký của đơn vị.`,
        `Đề nghị đơn vị ${asked} theo mẫu và gửi về ${office.name} đúng hạn; ${tell}`,
      ]
    case 'last-day':
      return [
        `Hôm nay, ${formatDay(asOf, 'vi')}, là ngày cuối gửi bản đăng ký ${shortTitle} đúng hạn (${round.deadline.words}). ${office.name} chưa nhận được bản đăng ký của đơn vị.`,
        `Đề nghị đơn vị gửi tệp Excel ngay trong hôm nay; bản in ký tên, đóng dấu có thể gửi sau; ${tell}`,
      ]
    case 'boundary':
      return [
        `Hôm nay, ${formatDay(asOf, 'vi')}, đến ngày hạn gửi bản đăng ký ${shortTitle} (${round.deadline.words}). ${office.name} chưa nhận được bản đăng ký của đơn vị.`,
        `Đề nghị đơn vị gửi tệp Excel ngay trong hôm nay; bản in ký tên, đóng dấu có thể gửi sau; ${tell}`,
      ]
    case 'after':
      return [
        `Đã quá hạn gửi bản đăng ký ${shortTitle} ${letterCount(deadline.days)} ngày (theo ${documentWords(campaign)}: ${round.deadline.words}), ${office.name} vẫn chưa nhận được bản đăng ký của đơn vị.`,
        `Đề nghị đơn vị quan tâm ${asked} theo mẫu, gửi về ${untilWords(context)} để kịp tổng hợp, báo cáo; ${tell}`,
      ]
  }
}

function unreadableWords(_standing: UnitStanding, context: ReminderContext): string[] {
  const { campaign } = context
  return [
    `${campaign.office.name} đã nhận tệp đăng ký ${campaign.shortTitle} của đơn vị nhưng chưa mở được, nên chưa có số liệu.`,
    `Đề nghị đơn vị gửi lại bản Excel đã ghi theo mẫu, không đặt mật khẩu, ${untilWords(context)}.`,
  ]
}

function incompleteWords(standing: UnitStanding, context: ReminderContext): string[] {
  const { campaign, replyBy } = context
  const { day, estimated, corrections } = standing
  const received = day === null || estimated ? '' : ` ngày ${letterDay(day)}`
  const by = corrections > 0 ? ` theo nội dung ${campaign.office.name} đã gửi đơn vị` : ''
  const afterwards =
    replyBy !== null ? `; sau thời gian này ${campaign.office.name} tổng hợp theo bản hiện có` : ''
  return [
    `${campaign.office.name} đã nhận bản đăng ký ${campaign.shortTitle} của đơn vị${received}. Đến nay: ${owedWords(standing, campaign)}.`,
    `Đề nghị đơn vị hoàn thiện${by} và gửi lại ${untilWords(context)}${afterwards}.`,
  ]
}

/** Until when: the day that the office names, the deadline while it lasts, otherwise soon. */
function untilWords({ deadline, replyBy, campaign }: ReminderContext): string {
  if (replyBy !== null) return `trước ${letterMoment(replyBy)}`
  return deadline.kind === 'after'
    ? 'trong thời gian sớm nhất'
    : `đúng hạn (${campaign.round.deadline.words})`
}
