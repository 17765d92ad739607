import { Unreadable } from './unreadable.ts'

/** What may still be unpacked and built from one file, in bytes. Spent as parts are inflated and cells are made. */
export interface Budget {
  readonly total: number
  left: number
}

const MEGABYTE = 1024 * 1024

/** Bytes as the megabytes of a refusal. */
export function megabytes(bytes: number): number {
  return bytes / MEGABYTE
}

export function newBudget(total: number): Budget {
  return { total, left: total }
}

/** Takes `bytes` from the budget. Throws Unreadable 'unpacked-too-large' when there are not as many. */
export function spend(budget: Budget, bytes: number): void {
  if (bytes > budget.left) throw tooLarge(budget)
  budget.left -= bytes
}

export function tooLarge(budget: Budget): Unreadable {
  return new Unreadable({ reason: 'unpacked-too-large', limit: megabytes(budget.total) })
}
