import { cpus, loadavg } from 'node:os'
import { join } from 'node:path'
import Table from 'cli-table3'
import { makeData } from './data.ts'
import { goalsOf } from './goals.ts'
import type { Measured } from './measure.ts'
import { least, measure } from './measure.ts'
import type { Work } from './works.ts'
import { largeWorks, ordinaryWorks } from './works.ts'

const UNITS = 200
const LARGE = 10_000

/** What `npm run bench` was asked. */
export interface Wanted {
  readonly large: boolean
  /** At most; long works have fewer. */
  readonly rounds: number
}

/** Makes the data, measures every work in turn, round by round, and prints the table. */
export async function bench({ large, rounds }: Wanted, root: string): Promise<void> {
  const units = large ? LARGE : UNITS
  console.error(`Writing ${units} workbooks to out/bench…`)
  const data = await makeData(units, root)
  const works = large ? largeWorks(data, units, root) : ordinaryWorks(data, units, root)
  const runs = measureAll(works, rounds, join(root, 'scripts/bench/usage.cjs'))
  const figures = new Map([...runs].map(([key, list]) => [key, least(list)]))
  const [load = 0] = loadavg()
  console.log(
    `Node ${process.versions.node}, ${cpus().length} cores (${cpus()[0]?.model}), load ${load.toFixed(1)}; the least of several runs`,
  )
  console.log(tableOf(works, figures))
}

/** Round by round, so that a busy minute of the machine does not fall on one work alone. */
function measureAll(works: readonly Work[], rounds: number, usage: string): Map<string, Measured[]> {
  const all = new Map<string, Measured[]>(works.map(({ key }) => [key, []]))
  for (let round = 0; round < rounds; round++) {
    for (const { key, runs, name, command } of works) {
      if (round >= runs) continue
      if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${round + 1}/${rounds} ${name}`)
      all.get(key)?.push(measure(command, usage))
    }
  }
  if (process.stderr.isTTY) process.stderr.write('\r\u001b[K')
  return all
}

function tableOf(works: readonly Work[], figures: ReadonlyMap<string, Measured>): string {
  const table = new Table({
    head: ['work', 'wall s', 'CPU s', 'MB', 'goal', 'met'],
    style: { head: [], border: [], compact: true },
    colAligns: ['left', 'right', 'right', 'right', 'left', 'left'],
  })
  for (const { key, name } of works) {
    const own = figures.get(key)
    if (!own) continue
    const goals = goalsOf(key, figures)
    table.push([
      name,
      own.wall.toFixed(3),
      own.cpu.toFixed(3),
      (own.bytes / 2 ** 20).toFixed(0),
      goals.map(({ text }) => text).join('\n'),
      goals.map(({ met }) => (met ? 'yes' : 'NO')).join('\n'),
    ])
  }
  return table.toString()
}
