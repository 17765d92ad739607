import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { DataSet } from './data.ts'

/** How much of the processor time of the first thread fell on something, of 1. */
export interface Share {
  readonly on: string
  readonly share: number
}

/** By the source file that is nearest on the stack. What is used everywhere (texts, addresses) counts for what asked it. */
const PARTS: readonly (readonly [pattern: RegExp, on: string])[] = [
  [/^src\/(vietnamese|finding|usage-error|workbook\/(address|grid|quote|read\/(ascii|names|xml)))/, ''],
  [/^src\/submission\/(cell-text|remembered|labels|lookups)\.ts/, ''],
  [/^src\/workbook\/read\/(zip|package|budget|inflate|known-parts)/, 'reading: zip and inflating'],
  [/^src\/workbook\/read\/(shared-strings|string-item|rich-text)/, 'reading: shared strings'],
  [
    /^src\/workbook\/read\/(sheet|usual-cells|cell|row|dates|number-format|styles)/,
    'reading: rows and cells',
  ],
  [/^src\/workbook\/read\//, 'reading: the other parts'],
  [
    /^src\/submission\/(header|choose-header|form-title|table-unit|own-sheets|misplaced|same-sheet|layout|merges)/,
    'understanding: finding headers',
  ],
  [
    /^src\/submission\/(read-|rows|row-kinds|line|join-rows|parse)/,
    'understanding: rows and cells of the forms',
  ],
  [/^src\/submission\/legacy\//, 'understanding: encoding'],
  [
    /^src\/submission\/(packed-entries|changes)|^src\/rules\/collection\/|^src\/submission\/(collect|supersede|unit-results)|^src\/validate/,
    'keeping entries, comparing all workbooks',
  ],
  [/^src\/submission\//, 'understanding: whose it is, cover, stamp'],
  [/^src\/(rules|examine)/, 'rules'],
  [/^src\/reading\//, 'files on the disk, their hashes'],
  [/^src\//, 'starting, the campaign, the report'],
]
const GARBAGE = 'collecting garbage'
const NODE = 'Node itself: loading, compiling'

interface Profile {
  readonly nodes: readonly {
    readonly id: number
    readonly callFrame: { readonly functionName: string; readonly url: string; readonly lineNumber: number }
    readonly children?: readonly number[]
  }[]
  readonly samples: readonly number[]
  readonly timeDeltas: readonly number[]
}

/** Runs the bundle over the data under Node's profiler; the largest share first. */
export function profileOf(bundle: string, { path, campaign }: DataSet, root: string): Share[] {
  const folder = join(root, 'out/bench/profile')
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const words = [bundle, path, campaign ?? '', join(root, 'templates')]
  const { status } = spawnSync(process.execPath, ['--cpu-prof', `--cpu-prof-dir=${folder}`, ...words])
  const [file] = readdirSync(folder)
  if (status === null || status > 1 || file === undefined) throw new Error(`no profile of ${bundle}`)
  const profile: Profile = JSON.parse(readFileSync(join(folder, file), 'utf8'))
  return sharesOf(profile, sourceLines(readFileSync(bundle, 'utf8')))
}

/** The source file of each line of a bundle: esbuild names it in a comment before its code. */
function sourceLines(bundle: string): readonly string[] {
  let file = ''
  return bundle.split('\n').map((line) => {
    file = /^ *\/\/ ((?:src|scripts|node_modules)\/\S+)$/.exec(line)?.[1] ?? file
    return file
  })
}

function sharesOf({ nodes, samples, timeDeltas }: Profile, lines: readonly string[]): Share[] {
  const partOf = partsOf(nodes, lines)
  const times = new Map<string, number>()
  for (const [at, id] of samples.entries()) {
    const on = partOf.get(id)
    if (on !== undefined) times.set(on, (times.get(on) ?? 0) + (timeDeltas[at] ?? 0))
  }
  const all = [...times.values()].reduce((sum, time) => sum + time, 0)
  return [...times].map(([on, time]) => ({ on, share: time / all })).sort((a, b) => b.share - a.share)
}

/** What the time of each node falls on, by its id; idle time falls on nothing. */
function partsOf(nodes: Profile['nodes'], lines: readonly string[]): ReadonlyMap<number, string> {
  const parts = new Map<number, string>()
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const visit = (id: number, above: string) => {
    const node = byId.get(id)
    if (!node || node.callFrame.functionName === '(idle)') return
    const part = ownPart(node.callFrame, lines) || above
    parts.set(id, part)
    for (const child of node.children ?? []) visit(child, part)
  }
  const [root] = nodes
  if (root) visit(root.id, NODE)
  return parts
}

/** Empty for what counts for its caller. */
function ownPart(
  { functionName, url, lineNumber }: Profile['nodes'][number]['callFrame'],
  lines: readonly string[],
): string {
  if (functionName === '(garbage collector)') return GARBAGE
  if (!url.endsWith('/profiled.mjs')) return ''
  const file = lines[lineNumber] ?? ''
  return PARTS.find(([pattern]) => pattern.test(file))?.[1] ?? ''
}
