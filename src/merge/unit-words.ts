import { absenceState, concessionWords, STATUS } from '../labels.ts'
import type { CheckedSubmission, Validation } from '../validation.ts'
import { withCapital } from '../vietnamese/capital.ts'
import { formatDay, formatNumber } from '../vietnamese/format.ts'
import type { PlanValue } from '../workbook/plan.ts'
import type { UnitLine } from './consolidation.ts'
import { summaryForms } from './summary-columns.ts'

/** The day a unit's workbook was received: a day, or a text with “≈” where it is only an estimate. */
export function receivedDay({ used }: UnitLine): PlanValue {
  const at = used?.receipt.at
  if (!used || !at) return used ? 'chưa rõ' : '–'
  const day = at.slice(0, 10)
  return used.receipt.source === 'file-time' ? `≈ ${formatDay(day, 'vi')}` : { day }
}

/** «Đạt», «Cần bổ sung», «Chưa gửi» …; that a unit has no quota is among its notes. */
export function statusWords({ result }: UnitLine): string {
  return result.status === 'no-quota-missing' ? STATUS.missing.vi : absenceState(result).vi
}

/** What a reader of the summary must know of a unit: lateness, several versions, people still to be chosen. */
export function noteWords(
  { result, used }: UnitLine,
  { campaign, collection }: Validation,
  naming: 'with-file-names' | 'without-file-names',
): string {
  const mayName = naming === 'with-file-names'
  const { unit } = result
  const version = collection.versions.find((one) => one.unit === unit)
  const { form, people } = summaryForms(campaign)
  const notes = [
    used ? lateness(used) : null,
    version?.conflict
      ? `${version.superseded.length + 1} bản, chưa rõ bản chính thức${mayName ? `; tạm dùng ${version.used}` : ''}`
      : null,
    form && !unit.quota[form.key] && !unit.waived?.[form.key] ? 'Không giao chỉ tiêu' : null,
    ...concessionWords(unit, campaign).map(({ vi }) => withCapital(vi)),
    used && people ? chosenWords(used, people.key) : null,
    mayName && !used && result.file !== null ? `Tệp: ${result.file}` : null,
  ]
  return notes.filter((note) => note !== null).join('. ')
}

function lateness({ timeliness, daysLate }: CheckedSubmission): string | null {
  if (timeliness === 'late') return `Gửi muộn ${formatNumber(daysLate ?? 0, 'vi')} ngày`
  return timeliness === 'boundary' ? 'Gửi đúng ngày hạn, chờ xem xét' : null
}

function chosenWords({ quotas }: CheckedSubmission, form: string): string | null {
  const quota = quotas.find((one) => one.form === form)
  if (!quota || quota.met) return null
  return `Phải chọn ${formatNumber(quota.required, 'vi')} người`
}
