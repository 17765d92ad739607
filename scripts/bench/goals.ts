import type { Measured } from './measure.ts'

/** Least figures by the key of their work. */
export type Figures = ReadonlyMap<string, Measured>

/** A goal with what it asks for here and whether it is met; null when there is nothing to compare with. */
export interface Goal {
  readonly text: string
  readonly met: boolean
}

/** Times of goals that name a machine are taken in proportion to bare node, which took this long on it. */
const NODE = { one: 0.1, large: 0.11 }

const MEGABYTE = 2 ** 20

/** What is asked of each work. */
export function goalsOf(key: string, figures: Figures): Goal[] {
  const own = figures.get(key)
  const node = figures.get('node')
  if (!own || !node) return []
  const atMost = (factor: number, other: string, name: string): Goal[] => {
    const compared = figures.get(other)
    if (!compared) return []
    return [{ text: `≤ ${factor} × ${name}`, met: own.wall <= factor * compared.wall }]
  }
  const faster = (factor: number, other: string, name: string): Goal[] => {
    const compared = figures.get(other)
    if (!compared) return []
    const times = compared.wall / own.wall
    return [{ text: `${factor} × faster than ${name} (${times.toFixed(1)} ×)`, met: times >= factor }]
  }
  const within = (seconds: number): Goal => ({
    text: `≤ ${seconds.toFixed(2)} s`,
    met: own.wall <= seconds,
  })
  const memory = (megabytes: number): Goal => ({
    text: `< ${megabytes} MB`,
    met: own.bytes < megabytes * MEGABYTE,
  })
  switch (key) {
    case 'version':
      return atMost(1.5, 'node', 'node -e 0')
    case 'one':
      return [within((0.35 / NODE.one) * node.wall)]
    case 'bloated':
      return [within(0.7), memory(200)]
    case 'validate':
      return [
        ...faster(10, 'openpyxl', 'openpyxl reading'),
        ...faster(7, 'exceljs', 'exceljs reading'),
        ...atMost(2, 'expat', 'inflate and scan in C'),
      ]
    case 'merge':
      return faster(4, 'openpyxl-merge', 'openpyxl appending')
    case 'large':
      return [within((25 / NODE.large) * node.wall), memory(1024)]
    default:
      return []
  }
}
