import type { Unit } from '../../campaign/campaign.ts'
import { deadlineOf } from '../../campaign/concessions.ts'
import { daysLate } from '../../campaign/deadline.ts'
import { ownUnits } from '../../campaign/own-units.ts'
import type { CollectionScope, Found } from '../define-rule.ts'
import { defineRule } from '../define-rule.ts'

const REMIND = {
  vi: 'Nhắc đơn vị gửi trước hạn.',
  en: 'Remind the unit before the deadline.',
}
const URGE = {
  vi: 'Tìm lại trong Zalo, thư điện tử; nếu chưa có, đôn đốc đơn vị gửi.',
  en: 'Look through chats and e-mail again; if it is not there, urge the unit to send it.',
}
const LOOK_AT_BLANK = {
  vi: 'Hỏi đơn vị có gửi nhầm mẫu trắng không; đề nghị ghi nội dung rồi gửi lại.',
  en: 'Ask the unit whether it sent a blank form by mistake; it should fill it in and send it again.',
}

/**
 * A unit with a quota has sent nothing. Something unreadable, a photo, or a line of the receipt log is not nothing; a form that is
 * still blank is, and is named. For the issuing body itself never more than a warning.
 */
export const unitMissing = defineRule<CollectionScope>({
  code: 'unit-missing',
  severity: 'warning',
  officeOnly: true,
  title: { vi: 'Đơn vị chưa gửi', en: 'Unit has sent nothing' },
  why: {
    vi: 'Đơn vị được giao chỉ tiêu mà thiếu trong biểu tổng hợp thì số liệu toàn tỉnh chưa đủ.',
    en: 'While a unit with a quota is missing, the totals are not complete.',
  },
  wording: {
    '': {
      message: {
        vi: '{unit} chưa gửi bản đăng ký (hạn gửi: {deadline}).',
        en: '{unit} has not sent its registration (deadline: «{deadline}»).',
      },
      hint: REMIND,
    },
    overdue: {
      message: {
        vi: '{unit} chưa gửi bản đăng ký, đã quá hạn {days} ngày (hạn gửi: {deadline}).',
        en: '{unit} has not sent its registration, {days} {days:day|days} after the deadline («{deadline}»).',
      },
      hint: URGE,
    },
    blank: {
      message: {
        vi: '{unit} chưa gửi bản đăng ký: mới có mẫu còn trắng «{file}» (hạn gửi: {deadline}).',
        en: '{unit} has not sent its registration: there is only the blank form «{file}» (deadline: «{deadline}»).',
      },
      hint: LOOK_AT_BLANK,
    },
    'blank-overdue': {
      message: {
        vi: '{unit} chưa gửi bản đăng ký, đã quá hạn {days} ngày: mới có mẫu còn trắng «{file}» (hạn gửi: {deadline}).',
        en: '{unit} has not sent its registration, {days} {days:day|days} after the deadline («{deadline}»): there is only the blank form «{file}».',
      },
      hint: LOOK_AT_BLANK,
    },
    own: {
      message: {
        vi: 'chưa có bản đăng ký của {unit}.',
        en: 'there is no registration of {unit} yet.',
      },
      hint: {
        vi: 'Lập bản đăng ký cấp tỉnh để số liệu tổng hợp được đầy đủ.',
        en: 'Fill in the province’s own form, so that the totals are complete.',
      },
    },
  },
  *check(collection) {
    if (!collection.nameMissing) return
    const sent = unitsThatSent(collection)
    const own = new Set(ownUnits(collection.campaign))
    for (const unit of collection.campaign.units) {
      const hasQuota = Object.values(unit.quota).some(({ count }) => count > 0)
      if (hasQuota && !sent.has(unit)) yield missing(unit, collection, own)
    }
  },
})

function unitsThatSent({ used, unreadable, skipped, unmatchedReceipts }: CollectionScope): Set<Unit | null> {
  const others = skipped.filter(({ kind }) => kind !== 'untouched')
  return new Set([...used, ...unreadable, ...others, ...unmatchedReceipts].map(({ unit }) => unit))
}

function missing(unit: Unit, collection: CollectionScope, own: ReadonlySet<Unit>): Found {
  const { campaign, asOf, skipped } = collection
  const deadline = deadlineOf(unit, campaign.round)
  const found = { at: {}, unit: unit.id }
  if (own.has(unit)) return { ...found, variant: 'own', args: { unit: unit.name } }
  const days = daysLate(asOf, deadline)
  const blank = skipped.find((file) => file.kind === 'untouched' && file.unit === unit)
  const args = { unit: unit.name, deadline: deadline.words, days, ...(blank ? { file: blank.path } : {}) }
  if (days === 0) return { ...found, variant: blank ? 'blank' : '', args }
  return { ...found, variant: blank ? 'blank-overdue' : 'overdue', severity: 'error', args }
}
