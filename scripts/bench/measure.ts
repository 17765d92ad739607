import { spawnSync } from 'node:child_process'

/** A whole process: seconds from start to end, seconds of processor time, most bytes held. */
export interface Measured {
  readonly wall: number
  readonly cpu: number
  readonly bytes: number
}

/** A program with its words and how often it is run. It tells its own usage on file descriptor 3. */
export interface Work {
  readonly key: string
  readonly name: string
  readonly runs: number
  readonly words: readonly string[]
  /** Node when left out. */
  readonly program?: string
  /** Beside what this process has. */
  readonly env?: Readonly<Record<string, string>>
  /** Exit codes that mean it did its work. */
  readonly expected?: readonly number[]
}

/** Runs all works round by round, so that a busy minute of the machine does not fall on one of them alone; the median of each value. */
export function measureAll(
  works: readonly Work[],
  rounds: number,
  usage: string,
): ReadonlyMap<string, Measured> {
  const all = new Map<string, Measured[]>(works.map(({ key }) => [key, []]))
  for (let round = 0; round < rounds; round++) {
    for (const work of works.filter(({ runs }) => round < runs)) {
      if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${round + 1}/${rounds} ${work.name}`)
      all.get(work.key)?.push(measure(work, usage))
    }
  }
  if (process.stderr.isTTY) process.stderr.write('\r\u001b[K')
  return new Map([...all].map(([key, runs]) => [key, medianOf(runs)]))
}

/** Runs a work once. Throws when it fails, with what it said. */
function measure({ words, program, env = {}, expected = [0] }: Work, usage: string): Measured {
  const argv = program === undefined ? ['--require', usage, ...words] : words
  const start = performance.now()
  const child = spawnSync(program ?? process.execPath, argv, {
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
    env: { ...process.env, ...env },
  })
  const wall = (performance.now() - start) / 1000
  if (child.status === null || !expected.includes(child.status)) {
    throw new Error(`${words.join(' ')}: ${child.status ?? child.signal}\n${child.stderr.slice(0, 2000)}`)
  }
  return { wall, ...JSON.parse(String(child.output[3])) }
}

function medianOf(runs: readonly Measured[]): Measured {
  const of = (key: keyof Measured) => {
    const sorted = runs.map((run) => run[key]).sort((a, b) => a - b)
    const [low, high] = [sorted[(sorted.length - 1) >> 1] ?? 0, sorted[sorted.length >> 1] ?? 0]
    return (low + high) / 2
  }
  return { wall: of('wall'), cpu: of('cpu'), bytes: of('bytes') }
}
