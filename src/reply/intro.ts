import type { Campaign, Unit } from '../campaign/campaign.ts'
import type { Moment } from '../submission/submission.ts'
import { byWords } from './message.ts'
import { todoWords } from './todo-words.ts'
import type { UnitFinding } from './unit-findings.ts'

/** The lines under the title of the first sheet: whose workbook it is, which file it answers, and what to do. */
export function introLines(
  unit: Unit,
  file: string,
  isUsed: boolean,
  findings: readonly UnitFinding[],
  { office }: Campaign,
  replyBy: Moment | null,
): string[] {
  const back = `gửi lại ${office.name}${byWords(replyBy)}`
  const todo = isUsed
    ? `Nội dung đơn vị đã ghi đều giữ nguyên trong tệp này. Đề nghị ${todoWords(findings)} theo cột “Cách sửa” (bấm vào cột “Ô” để đến nơi cần ghi), rồi ${back}. Ô đã ghi lại tự chuyển sang màu xanh.`
    : `Chưa lấy được số liệu từ tệp đơn vị đã gửi. Tệp này là mẫu của đơn vị: đề nghị ghi vào các trang sau, rồi ${back}.`
  return [
    `Kính gửi: ${unit.name} (về tệp “${file}” đơn vị đã gửi)`,
    todo,
    ...(isUsed ? ['Nội dung nào đã đúng thì giữ nguyên, ghi ngắn gọn ý kiến của đơn vị vào cột cuối.'] : []),
  ]
}
