import type { Measured } from './measure.ts'

/** What was measured, by the key of the work; `node` is bare node's wall time in the same run. */
export type Figures = ReadonlyMap<string, Measured & { readonly node: number }>

/** What is asked of a work, what came out by wall and by processor time, and whether that is enough. */
export interface Goal {
  readonly asked: string
  /** Null where the two works are of different runs. */
  readonly wall: string | null
  /** Null for memory. */
  readonly cpu: string | null
  readonly met: 'yes' | 'no' | 'by wall time only' | 'by processor time only'
}

export const MEGABYTE = 2 ** 20

/** Times of goals that name a machine are taken in proportion to bare node, which took this long on it. */
const NODE = { one: 0.1, country: 0.11 }

/** The goals of a work; none of those for which there is nothing to compare with. */
export function goalsOf(key: string, figures: Figures): Goal[] {
  const own = figures.get(key)
  const node = figures.get('node')
  if (!own || !node) return []
  const compared = (
    asked: string,
    other: string,
    times: (own: number, other: number) => number,
    enough: (times: number) => boolean,
  ): Goal[] => {
    const rival = figures.get(other)
    if (!rival) return []
    const cpu = times(own.cpu, rival.cpu)
    const wall = rival.node === own.node ? times(own.wall, rival.wall) : null
    const shown = (value: number) => `${value.toFixed(1)} ×`
    return [
      {
        asked,
        wall: wall === null ? null : shown(wall),
        cpu: shown(cpu),
        met: verdict(wall === null ? enough(cpu) : enough(wall), enough(cpu)),
      },
    ]
  }
  const atMost = (factor: number, other: string, name: string): Goal[] =>
    compared(
      `at most ${factor} × ${name}`,
      other,
      (mine, theirs) => mine / theirs,
      (times) => times <= factor,
    )
  const faster = (factor: number, other: string, name: string): Goal[] =>
    compared(
      `${factor} × faster than ${name}`,
      other,
      (mine, theirs) => theirs / mine,
      (times) => times >= factor,
    )
  const within = (seconds: number): Goal => ({
    asked: `at most ${seconds.toFixed(2)} s`,
    wall: `${own.wall.toFixed(2)} s`,
    cpu: `${own.cpu.toFixed(2)} s`,
    met: own.wall <= seconds ? 'yes' : 'no',
  })
  const memory = (megabytes: number): Goal => ({
    asked: `below ${megabytes} MB`,
    wall: `${(own.bytes / MEGABYTE).toFixed(0)} MB`,
    cpu: null,
    met: own.bytes < megabytes * MEGABYTE ? 'yes' : 'no',
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

function verdict(byWall: boolean, byCpu: boolean): Goal['met'] {
  if (byWall === byCpu) return byWall ? 'yes' : 'no'
  return byWall ? 'by wall time only' : 'by processor time only'
}
