import type { ChalkInstance } from 'chalk'
import type { Timeliness, UnitState } from '../validation.ts'

const ASKS_NOTHING: readonly UnitState[] = ['superseded', 'no-quota-missing', 'exempt', 'not-given']

/** Green for what is in order, dim for what asks nothing of anybody, red for the rest. */
export function stateColor(
  status: UnitState,
  timeliness: Timeliness | null,
  chalk: ChalkInstance,
): (text: string) => string {
  if (status === 'accepted') return timeliness === 'late' ? chalk.yellow : chalk.green
  if (status === 'declared-none') return chalk.yellow
  return ASKS_NOTHING.includes(status) ? chalk.dim : chalk.red
}
