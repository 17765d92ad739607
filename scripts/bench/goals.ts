import type { Measured } from './measure.ts'

/** What was measured, by the key of the work. */
export type Figures = ReadonlyMap<string, Measured>

/** What is asked of a work, what came out by wall and by processor time, and whether that is enough. */
export interface Goal {
  readonly asked: string
  readonly wall: string
  /** Null for memory. */
  readonly cpu: string | null
  readonly met: boolean
}

export const MEGABYTE = 2 ** 20

/** Times of goals that name a machine are taken in proportion to bare node, which took this long on it. */
const NODE = { one: 0.1, country: 0.11 }

/**
 * The goals of a work; none of those for which there is nothing to compare with. A goal is met when it is by either time: on a quiet
 * machine processor time is the longer one, with the threads that compile and collect; on a busy one wall time is, with the waiting.
 */
export function goalsOf(key: string, figures: Figures): Goal[] {
  const own = figures.get(key)
  const node = figures.get('node')
  if (!own || !node) return []
  const either = (
    asked: string,
    unit: string,
    value: (time: 'wall' | 'cpu') => number,
    enough: (value: number) => boolean,
  ): Goal => {
    const shown = (time: 'wall' | 'cpu') => `${value(time).toFixed(unit === 's' ? 2 : 1)} ${unit}`
    return {
      asked,
      wall: shown('wall'),
      cpu: shown('cpu'),
      met: enough(value('wall')) || enough(value('cpu')),
    }
  }
  const atMost = (factor: number, other: string, name: string): Goal[] => {
    const compared = figures.get(other)
    if (!compared) return []
    return [
      either(
        `at most ${factor} × ${name}`,
        '×',
        (time) => own[time] / compared[time],
        (times) => times <= factor,
      ),
    ]
  }
  const faster = (factor: number, other: string, name: string): Goal[] => {
    const compared = figures.get(other)
    if (!compared) return []
    return [
      either(
        `${factor} × faster than ${name}`,
        '×',
        (time) => compared[time] / own[time],
        (times) => times >= factor,
      ),
    ]
  }
  const within = (seconds: number): Goal =>
    either(
      `at most ${seconds.toFixed(2)} s`,
      's',
      (time) => own[time],
      (taken) => taken <= seconds,
    )
  const memory = (megabytes: number): Goal => ({
    asked: `below ${megabytes} MB`,
    wall: `${(own.bytes / MEGABYTE).toFixed(0)} MB`,
    cpu: null,
    met: own.bytes < megabytes * MEGABYTE,
  })
  switch (key) {
    case 'version':
      return atMost(1.5, 'node', 'bare node')
    case 'one':
      return [within((0.35 / NODE.one) * node.wall)]
    case 'bloated':
      return [within(0.7), memory(200)]
    case 'validate':
      return [
        ...faster(10, 'openpyxl', 'openpyxl only reading'),
        ...faster(7, 'exceljs', 'exceljs only reading'),
        ...atMost(2, 'scan', 'inflating and scanning in C'),
      ]
    case 'merge':
      return faster(4, 'openpyxl-merge', 'openpyxl reading and appending')
    case 'country':
      return [within((25 / NODE.country) * node.wall), memory(1024)]
    default:
      return []
  }
}
