import type { UnitGroups } from '../document/groups.ts'
import { placesOf, unitsWith } from '../document/lists.ts'
import type { Block } from '../text-document/plan.ts'
import { letterCount } from '../vietnamese/format.ts'
import type { NarrativeFigures } from './figures.ts'
import { BLANK, body, item } from './sentences.ts'

/** III. What the figures say by themselves; causes and lessons are the office's to write. */
export function assessmentSection(groups: UnitGroups): Block[] {
  return [
    { kind: 'heading', level: 1, text: 'III. NHẬN XÉT, ĐÁNH GIÁ' },
    { kind: 'heading', level: 2, text: '1. Kết quả đạt được' },
    ...merits(groups).map(item),
    item(BLANK),
    { kind: 'heading', level: 2, text: '2. Tồn tại, hạn chế' },
    ...shortcomings(groups).map(item),
    item(BLANK),
    { kind: 'heading', level: 2, text: '3. Nguyên nhân' },
    body(BLANK),
  ]
}

function merits({ onTime, met, toCorrect, short }: UnitGroups): string[] {
  const complete = onTime.filter(
    (one) => met.includes(one) && !toCorrect.includes(one) && !short.includes(one),
  )
  if (complete.length === 0) return []
  return [`Gửi đúng hạn, đăng ký đủ chỉ tiêu, nội dung đầy đủ: ${unitsWith(complete)}.`]
}

function shortcomings({ missing, late, unreadable, short, toCorrect }: UnitGroups): string[] {
  return [
    missing.length > 0
      ? `Chưa gửi bản đăng ký: ${letterCount(missing.length)} đơn vị; gửi muộn: ${letterCount(late.length)} đơn vị.`
      : late.length > 0
        ? `Gửi muộn: ${letterCount(late.length)} đơn vị.`
        : '',
    unreadable.length > 0 ? `Gửi tệp chưa đọc được: ${letterCount(unreadable.length)} đơn vị.` : '',
    short.length > 0 ? `Chưa đúng số lượng được giao: ${unitsWith(short)}.` : '',
    toCorrect.length > 0
      ? `Còn nội dung cần bổ sung, chỉnh sửa: ${unitsWith(toCorrect, ({ corrections }) => `${letterCount(corrections)} nội dung`)}.`
      : '',
  ].filter((line) => line !== '')
}

/** IV. What follows from the figures, and room for the rest. */
export function proposalsSection({ campaign }: NarrativeFigures, groups: UnitGroups): Block[] {
  const { missing, unreadable, short, toCorrect, boundary } = groups
  const office = campaign.office.name
  const proposals = [
    missing.length > 0
      ? `Đề nghị các đơn vị chưa gửi (${placesOf(missing)}) khẩn trương hoàn thành, gửi bản đăng ký về ${office}.`
      : '',
    unreadable.length > 0
      ? `Đề nghị các đơn vị có tệp chưa đọc được (${placesOf(unreadable)}) gửi lại bản Excel đã ghi theo mẫu.`
      : '',
    short.length > 0
      ? `Đề nghị các đơn vị chưa đúng số lượng được giao (${placesOf(short)}) đăng ký, chọn bổ sung cho đủ.`
      : '',
    toCorrect.length > 0
      ? `Đề nghị các đơn vị còn nội dung cần bổ sung, chỉnh sửa (${placesOf(toCorrect)}) hoàn thiện và gửi lại.`
      : '',
    boundary.length > 0
      ? `Đề nghị Ban Thường vụ xem xét việc tính đúng hạn đối với đơn vị gửi đúng ngày hạn (${placesOf(boundary)}).`
      : '',
  ].filter((line) => line !== '')
  return [{ kind: 'heading', level: 1, text: 'IV. ĐỀ XUẤT, KIẾN NGHỊ' }, ...proposals.map(item), item(BLANK)]
}
