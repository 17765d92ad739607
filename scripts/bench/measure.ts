import { spawnSync } from 'node:child_process'

/** A whole process: seconds from start to end, seconds of processor time, most bytes held. */
export interface Measured {
  readonly wall: number
  readonly cpu: number
  readonly bytes: number
}

/** A command to be measured. Without `python` its words are arguments of Node. */
export interface Command {
  readonly words: readonly string[]
  readonly python?: boolean
  /** Exit codes that mean it did its work. */
  readonly expected?: readonly number[]
}

/** The least of several runs, each value by itself: what other programs of the machine add is left out as far as it can be. */
export function least(runs: readonly Measured[]): Measured {
  const of = (key: keyof Measured) => Math.min(...runs.map((run) => run[key]))
  return { wall: of('wall'), cpu: of('cpu'), bytes: of('bytes') }
}

/** Runs a command once. Throws when it fails, with what it said. */
export function measure({ words, python, expected = [0] }: Command, usage: string): Measured {
  const [program, argv] = python
    ? [process.env.PYTHON ?? 'python3', words]
    : [process.execPath, ['--require', usage, ...words]]
  const start = performance.now()
  const child = spawnSync(program, argv, { stdio: ['ignore', 'ignore', 'pipe', 'pipe'], encoding: 'utf8' })
  const wall = (performance.now() - start) / 1000
  if (child.status === null || !expected.includes(child.status)) {
    throw new Error(`${words.join(' ')}: ${child.status ?? child.signal}\n${child.stderr.slice(0, 2000)}`)
  }
  return { wall, ...JSON.parse(String(child.output[3])) }
}

/** True when a Python program with these modules can be run here. */
export function hasPython(modules: string): boolean {
  return spawnSync(process.env.PYTHON ?? 'python3', ['-c', `import ${modules}`]).status === 0
}
