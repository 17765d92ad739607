import type { Answer } from './worker.ts'

/** Sums over the runs. */
export interface Tally {
  runs: number
  read: number
  readonly refused: Map<string, number>
  longest: { readonly seed: string; readonly milliseconds: number }
  peak: number
}

export function newTally(): Tally {
  return { runs: 0, read: 0, refused: new Map(), longest: { seed: '', milliseconds: 0 }, peak: 0 }
}

export function add(tally: Tally, seed: string, { outcome, milliseconds, peak }: Answer): void {
  tally.runs += 1
  tally.read += outcome.read
  for (const reason of outcome.refused) tally.refused.set(reason, (tally.refused.get(reason) ?? 0) + 1)
  if (milliseconds > tally.longest.milliseconds) tally.longest = { seed, milliseconds }
  tally.peak = Math.max(tally.peak, peak)
}

export function tallyText({ runs, read, refused, longest, peak }: Tally): string {
  const reasons = [...refused].sort((a, b) => b[1] - a[1]).map(([reason, count]) => `${reason} ${count}`)
  const total = [...refused.values()].reduce((sum, count) => sum + count, 0)
  return [
    `runs: ${runs}`,
    `workbooks read: ${read}, refused: ${total} (${reasons.join(', ')})`,
    `longest: ${Math.round(longest.milliseconds)} ms (seed ${longest.seed})`,
    `peak memory: ${Math.round(peak / 2 ** 20)} MB`,
  ].join('\n')
}
