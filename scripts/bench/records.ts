import { readFileSync, writeFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { join } from 'node:path'
import type { Measured } from './measure.ts'
import type { Share } from './profile.ts'

/** A figure with what it has to be seen against. */
export interface Entry extends Measured {
  readonly name: string
  /** Wall seconds of bare node in the same run. */
  readonly node: number
}

/** One axis of growth: how many, and the key of the figure. */
export interface Growth {
  readonly key: string
  readonly of: string
  readonly points: readonly (readonly [count: number, key: string])[]
}

/** What docs/performance.md shows. Works that a run leaves out keep the figures of the last one that had them. */
export interface Records {
  readonly machine: string
  readonly figures: Readonly<Record<string, Entry>>
  readonly growth: readonly Growth[]
  readonly profile: readonly Share[]
}

const FILE = 'docs/performance.json'

export function readRecords(root: string): Records {
  try {
    return JSON.parse(readFileSync(join(root, FILE), 'utf8'))
  } catch {
    return { machine: '', figures: {}, growth: [], profile: [] }
  }
}

export function writeRecords(records: Records, root: string): void {
  writeFileSync(join(root, FILE), `${JSON.stringify(records, null, 2)}\n`)
}

/** What a run has measured. */
export interface Run {
  readonly figures: ReadonlyMap<string, Measured>
  /** Of the works, by key. */
  readonly names: ReadonlyMap<string, string>
  readonly growth: readonly Growth[]
  /** Undefined when none was taken. */
  readonly profile: readonly Share[] | undefined
}

/** The records with the figures of a run put in. */
export function updated(records: Records, run: Run): Records {
  const { figures: measured, names, growth, profile = records.profile } = run
  const node = measured.get('node')?.wall ?? 0
  const fresh = [...measured].map(([key, { wall, cpu, bytes }]) => {
    const entry: Entry = {
      name: names.get(key) ?? key,
      wall: round(wall),
      cpu: round(cpu),
      bytes,
      node: round(node),
    }
    return [key, entry] as const
  })
  const figures = { ...records.figures, ...Object.fromEntries(fresh) }
  return {
    machine: machineNow(),
    figures,
    growth: growth.map((one) => longest(one, records.growth)),
    profile,
  }
}

/** A run without the longest works does not shorten an axis. */
function longest(fresh: Growth, known: readonly Growth[]): Growth {
  const before = known.find(({ key }) => key === fresh.key)
  return before && before.points.length > fresh.points.length ? before : fresh
}

function round(seconds: number): number {
  return Math.round(seconds * 1000) / 1000
}

function machineNow(): string {
  const [load = 0] = loadavg()
  const model = cpus()[0]?.model ?? 'unknown processor'
  return `Node ${process.versions.node}, ${cpus().length} cores (${model}), load at the end ${load.toFixed(1)}`
}
