import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { LIMITS, Runner } from './child.ts'
import type { Tally } from './tally.ts'
import { add, newTally, tallyText } from './tally.ts'
import type { Answer, Job } from './worker.ts'
import { prepare } from './worker.ts'

/** What `npm run fuzz` was asked: how many runs, from which seed on, and every how many runs a report is written. */
export interface Wanted {
  readonly runs: number
  readonly seed: number
  readonly writeEvery: number
}

/** Runs and reports. Failures are saved in `out/fuzz/<seed>/`. Returns the number of failures. */
export async function drive(wanted: Wanted, command: string, root: string): Promise<number> {
  const runner = new Runner(command, root)
  const tally = newTally()
  const failed: Job[] = []
  for (let at = 0; at < wanted.runs; at++) {
    const job = { seed: String(wanted.seed + at), write: at % wanted.writeEvery === 0 }
    const answer = await judged(job, runner)
    add(tally, job.seed, answer)
    if (answer.failure !== null) {
      failed.push(job)
      console.error(`\nseed ${job.seed}${job.write ? ' (with report)' : ''}: ${answer.failure}`)
    }
    if (process.stderr.isTTY) process.stderr.write(`\r${at + 1}/${wanted.runs}`)
  }
  runner.stop()
  await save(failed, root)
  console.log(report(tally, failed))
  return failed.length
}

/** Memory is counted for the life of a process: a run that seems to need too much is run again in a new one. */
async function judged(job: Job, runner: Runner): Promise<Answer> {
  const first = await runner.run(job)
  if (first.peak <= LIMITS.bytes) return first
  runner.stop()
  const alone = await runner.run(job)
  if (alone.peak <= LIMITS.bytes) return alone
  return { ...alone, failure: alone.failure ?? `${Math.round(alone.peak / 2 ** 20)} MB of memory` }
}

function report(tally: Tally, failed: readonly Job[]): string {
  const seeds = failed.map(({ seed }) => seed).join(', ')
  return `${tallyText(tally)}\nfailures: ${failed.length}${seeds === '' ? '' : ` (seeds ${seeds}; files in out/fuzz)`}`
}

async function save(jobs: readonly Job[], root: string): Promise<void> {
  if (jobs.length === 0) return
  const { make } = await prepare(root)
  for (const job of jobs) {
    const folder = join(root, 'out/fuzz', job.seed)
    const { files, damages, receipts } = make(job)
    rmSync(folder, { recursive: true, force: true })
    mkdirSync(folder, { recursive: true })
    for (const [at, { bytes }] of files.entries()) writeFileSync(join(folder, `${at}.xlsx`), bytes)
    if (receipts) writeFileSync(join(folder, 'so-nhan.csv'), receipts)
    const paths = files.map(({ path }) => path)
    writeFileSync(join(folder, 'run.json'), `${JSON.stringify({ ...job, paths, damages }, null, 2)}\n`)
  }
}
