import type { Campaign, Unit } from '../campaign/campaign.ts'
import type { UnitStanding } from '../document/standing.ts'
import type { QuotaResult } from '../validation.ts'
import { letterCount } from '../vietnamese/format.ts'

/** «đăng ký ít nhất 06 hoạt động/phần việc, chọn 01 phụ nữ DTTS nghèo»: what a unit was asked for. */
export function askedWords({ quota }: Unit, { forms }: Campaign): string {
  const parts = forms.flatMap(({ key, kind, noun }) => {
    const asked = quota[key]
    if (!asked || asked.count === 0) return []
    const verb = kind === 'people' ? 'chọn' : asked.kind === 'exactly' ? 'đăng ký' : 'đăng ký ít nhất'
    return [`${verb} ${letterCount(asked.count)} ${noun}`]
  })
  return parts.join(', ')
}

/** «03/06 hoạt động/phần việc; 01/02 phụ nữ DTTS nghèo»: the quotas of a unit that are not met. */
export function unmetWords({ quotas }: UnitStanding, campaign: Campaign): string {
  return quotas
    .filter(({ met }) => !met)
    .map((quota) => `${letterCount(quota.actual)}/${letterCount(quota.required)} ${nounOf(quota, campaign)}`)
    .join('; ')
}

/** «còn thiếu 03 hoạt động/phần việc; 02 nội dung cần ghi lại»: what a unit still owes, in figures alone. */
export function owedWords({ quotas, corrections }: UnitStanding, campaign: Campaign): string {
  const unmet = quotas
    .filter(({ met }) => !met)
    .map((quota) => {
      const { actual, required } = quota
      const noun = nounOf(quota, campaign)
      return actual < required
        ? `còn thiếu ${letterCount(required - actual)} ${noun} (đã có ${letterCount(actual)}/${letterCount(required)})`
        : `số ${noun} nhiều hơn số được giao (${letterCount(actual)}/${letterCount(required)})`
    })
  const wrong = corrections > 0 ? [`${letterCount(corrections)} nội dung cần bổ sung, chỉnh sửa`] : []
  return [...unmet, ...wrong].join('; ')
}

function nounOf({ form }: QuotaResult, { forms }: Campaign): string {
  return forms.find(({ key }) => key === form)?.noun ?? ''
}
