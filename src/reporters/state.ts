import type { ChalkInstance } from 'chalk'
import { STATUS } from '../labels.ts'
import type { Lang } from '../usage-error.ts'
import type { CheckedSubmission, Timeliness, UnitState } from '../validation.ts'

/** «Đạt», «Đạt, gửi muộn», «Cần bổ sung» …: what is in order though late says so; by a mere estimate, it only may be. */
export function submissionState({ status, timeliness, receipt }: CheckedSubmission, lang: Lang): string {
  if (status !== 'accepted' || timeliness !== 'late') return STATUS[status][lang]
  const late =
    receipt.source === 'file-time'
      ? { vi: 'có thể muộn', en: 'perhaps late' }
      : { vi: 'gửi muộn', en: 'late' }
  return `${STATUS[status][lang]}, ${late[lang]}`
}

const ASKS_NOTHING: readonly UnitState[] = ['superseded', 'no-quota-missing', 'declared-none', 'not-given']

/** Green for what is in order, dim for what asks nothing of anybody, red for the rest. */
export function stateColor(
  status: UnitState,
  timeliness: Timeliness | null,
  chalk: ChalkInstance,
): (text: string) => string {
  if (status === 'accepted') return timeliness === 'late' ? chalk.yellow : chalk.green
  return ASKS_NOTHING.includes(status) ? chalk.dim : chalk.red
}
