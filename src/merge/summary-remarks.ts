import type { Campaign, Unit } from '../campaign/campaign.ts'
import { ownKinds } from '../campaign/own-units.ts'
import { formatNumber } from '../vietnamese/format.ts'
import type { PlanRow } from '../workbook/plan.ts'
import { NOTE_LINE } from './report-styles.ts'
import type { Summary } from './summary.ts'

/** Why the quotas add up to less than was given out; nothing where nobody is exempt. */
function waivedNote(campaign: Campaign, lines: Summary['lines']): string[] {
  const isOwn = ownKinds(campaign)
  const units = lines.map(({ unit }) => unit).filter(({ kind }) => !isOwn.has(kind))
  const sum = (quotas: (unit: Unit) => Unit['waived']) =>
    units.reduce((total, unit) => total + (quotas(unit)?.[campaign.target.form]?.count ?? 0), 0)
  const waived = sum((unit) => unit.waived)
  if (waived === 0) return []
  const left = sum(({ quota }) => quota)
  return [
    `Chỉ tiêu giao ${left + waived}, trừ ${waived} được miễn (xem cột Ghi chú), còn ${left}; mục tiêu của Công trình không đổi.`,
  ]
}

/** The remarks below the table, from row `first` on. `origin`: where the figures come from. */
export function noteRows({ campaign, lines }: Summary, origin: string, first: number): PlanRow[] {
  const { target } = campaign
  const texts = [
    `Còn thiếu: cộng số thiếu của từng đơn vị; đơn vị vượt chỉ tiêu không bù cho đơn vị thiếu. Dòng Tổng cộng so với mục tiêu ${formatNumber(target.count, 'vi')} của Công trình “${target.name}”.`,
    ...waivedNote(campaign, lines),
    '“–”: không có, bằng 0. “≈”: ngày ước tính theo lần lưu tệp cuối. Đơn vị không giao chỉ tiêu vẫn cộng vào số đã đăng ký, không tính tỷ lệ.',
    origin,
  ]
  return texts.map((value, at) => ({ number: first + at, cells: [{ column: 1, value, style: NOTE_LINE }] }))
}
