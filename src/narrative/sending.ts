import { deadlineOf } from '../campaign/concessions.ts'
import type { UnitGroups } from '../document/groups.ts'
import { placesOf, unitsWith } from '../document/lists.ts'
import { deadlineWords } from '../document/wording.ts'
import type { Block } from '../text-document/plan.ts'
import { letterCount, letterDay } from '../vietnamese/format.ts'
import type { NarrativeFigures } from './figures.ts'
import { BLANK, body, item, percent } from './sentences.ts'

/** I. How the round was set going, and who has sent: on time, on the day itself, late, not at all. */
export function sendingSection(figures: NarrativeFigures, groups: UnitGroups): Block[] {
  const { campaign, asOf } = figures
  const { shortTitle, office } = campaign
  return [
    { kind: 'heading', level: 1, text: 'I. CÔNG TÁC CHỈ ĐẠO, TRIỂN KHAI' },
    body(
      `Các đơn vị đăng ký nội dung, hoạt động/phần việc của ${shortTitle} và gửi về ${office.name} ${deadlineWords(campaign)}.`,
    ),
    body(`Công tác phát động, tuyên truyền: ${BLANK}`),
    body(`Tình hình gửi bản đăng ký, tính đến ${dayWords(asOf)}:`),
    ...sendingItems(figures, groups).map(item),
  ]
}

function dayWords(day: string): string {
  return `ngày ${letterDay(day)}`
}

function sendingItems({ tellsMissing, campaign }: NarrativeFigures, groups: UnitGroups): string[] {
  const { expected, received, onTime, boundary, late, dayUnknown, missing, unreadable, withoutFile } = groups
  const share = tellsMissing
    ? `${letterCount(received.length)}/${letterCount(expected.length)} đơn vị được giao chỉ tiêu đã gửi (${percent(received.length, expected.length)})`
    : `${letterCount(received.length)} đơn vị được giao chỉ tiêu có bản đăng ký trong số liệu này (chưa tính các đơn vị khác)`
  const timing = [
    onTime.length > 0 ? `${letterCount(onTime.length)} đơn vị gửi đúng hạn` : '',
    boundary.length > 0 ? `${unitsWith(boundary)} gửi đúng ngày hạn` : '',
    late.length > 0
      ? `${unitsWith(late, ({ daysLate }) => `muộn ${letterCount(daysLate)} ngày`)} gửi muộn`
      : '',
    dayUnknown.length > 0 ? `${unitsWith(dayUnknown)} chưa rõ ngày nhận` : '',
  ].filter((part) => part !== '')
  return [
    timing.length > 0 ? `${share}, trong đó: ${timing.join('; ')}.` : `${share}.`,
    missing.length > 0 ? `Chưa gửi: ${unitsWith(missing)}.` : '',
    groups.declaredNone.length > 0 ? `Báo không đăng ký: ${unitsWith(groups.declaredNone)}.` : '',
    groups.extended.length > 0
      ? `Được gia hạn: ${unitsWith(groups.extended, ({ unit }) => deadlineOf(unit, campaign.round).words.replace('gia hạn ', ''))}.`
      : '',
    groups.exempt.length > 0 ? `Được miễn chỉ tiêu: ${unitsWith(groups.exempt)}.` : '',
    unreadable.length > 0 ? `Đã gửi nhưng chưa đọc được tệp: ${unitsWith(unreadable)}.` : '',
    withoutFile.length > 0
      ? `Có trong sổ nhận nhưng chưa có tệp để tổng hợp: ${unitsWith(withoutFile)}.`
      : '',
    groups.volunteers.length > 0
      ? `Đơn vị không giao chỉ tiêu cũng gửi bản đăng ký: ${placesOf(groups.volunteers)}.`
      : '',
  ].filter((line) => line !== '')
}
