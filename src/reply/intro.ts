import type { Campaign, Unit } from '../campaign/campaign.ts'
import type { Moment } from '../submission/submission.ts'
import type { CheckedSubmission } from '../validation.ts'
import { byWords } from './message.ts'

/** The lines under the title of the first sheet: whose workbook it is, which file it answers, and what to do. */
export function introLines(
  unit: Unit,
  file: string,
  used: CheckedSubmission | null,
  { office }: Campaign,
  replyBy: Moment | null,
): string[] {
  const back = `gửi lại ${office.name}${byWords(replyBy)}`
  const todo = used
    ? `Nội dung đơn vị đã ghi đều giữ nguyên trong tệp này. Đề nghị ghi lại các ô tô đỏ theo cột “Cách sửa” (bấm vào cột “Ô” để đến ô cần ghi), xem lại các ô tô cam, rồi ${back}; ô đã ghi lại tự chuyển sang màu xanh.`
    : `Chưa lấy được số liệu từ tệp đơn vị đã gửi. Tệp này là mẫu của đơn vị: đề nghị ghi vào các trang sau, rồi ${back}.`
  return [
    `Kính gửi: ${unit.name} (về tệp “${file}” đơn vị đã gửi)`,
    todo,
    ...(used ? ['Nội dung nào đã đúng thì giữ nguyên, ghi ngắn gọn ý kiến của đơn vị vào cột cuối.'] : []),
  ]
}
