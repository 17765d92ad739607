import type { ChalkInstance } from 'chalk'
import { STATUS } from '../labels.ts'
import type { Lang } from '../usage-error.ts'
import type { Timeliness, UnitState } from '../validation.ts'

/** «Đạt», «Đạt, gửi muộn», «Cần bổ sung» …: what is in order though late says so. */
export function stateText(status: UnitState, timeliness: Timeliness | null, lang: Lang): string {
  const late = status === 'accepted' && timeliness === 'late'
  return STATUS[status][lang] + (late ? (lang === 'vi' ? ', gửi muộn' : ', late') : '')
}

/** Green for what is in order, dim for what asks nothing of anybody, red for the rest. */
export function stateColor(
  status: UnitState,
  timeliness: Timeliness | null,
  chalk: ChalkInstance,
): (text: string) => string {
  if (status === 'accepted') return timeliness === 'late' ? chalk.yellow : chalk.green
  return status === 'superseded' || status === 'no-quota-missing' || status === 'declared-none'
    ? chalk.dim
    : chalk.red
}
