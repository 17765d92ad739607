import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { loadCampaign } from '../../src/campaign/load.ts'
import { DEFAULT_CAMPAIGN } from '../../src/commands/options.ts'
import { loadBases } from './bases.ts'
import type { Outcome, Stage } from './check.ts'
import { checkDelivery } from './check.ts'
import type { Run } from './delivery.ts'
import { runOf } from './delivery.ts'

/** One run that is asked for. */
export interface Job {
  readonly seed: string
  readonly write: boolean
}

/** What a run came to, or that the process is ready for the first. */
export interface Answer {
  readonly outcome: Outcome
  /** Of what thidua does, without the making of its files and without looking at what came of it. */
  readonly milliseconds: number
  /** Most bytes that the process ever held. */
  readonly peak: number
  readonly failure: string | null
}

/** Everything runs are made of, loaded once. */
export async function prepare(root: string) {
  const campaign = await loadCampaign(DEFAULT_CAMPAIGN, join(root, 'templates'), root)
  const bases = await loadBases(root, campaign)
  const log = readFileSync(join(root, 'fixtures/da-nhan/so-nhan.csv'))
  return { campaign, make: ({ seed, write }: Job): Run => runOf(seed, bases, log, write) }
}

/** Runs one job after the other for the parent process; a run that throws is told, and the next one follows. */
export async function serve(root: string): Promise<void> {
  const { campaign, make } = await prepare(root)
  process.on('message', async (job: Job) => {
    const run = make(job)
    const elapsed = stopwatch()
    let milliseconds: number | null = null
    let outcome: Outcome = { read: 0, refused: [] }
    let failure: string | null = null
    try {
      const laps: Partial<Record<Stage, number>> = {}
      outcome = await checkDelivery(run, campaign, (stage) => {
        laps[stage] = elapsed()
        if (stage === 'shown') milliseconds = longestCommand(laps)
      })
    } catch (error) {
      failure = error instanceof Error ? (error.stack ?? error.message) : String(error)
    }
    const peak = process.resourceUsage().maxRSS * 1024
    send({ outcome, failure, peak, milliseconds: milliseconds ?? elapsed() })
  })
  send({ outcome: { read: 0, refused: [] }, failure: null, peak: 0, milliseconds: 0 })
}

/** A person runs `validate`, which checks and shows, or `merge`, which checks and merges: the longer of the two. */
function longestCommand({ checked = 0, merged = 0, shown = 0 }: Partial<Record<Stage, number>>): number {
  return Math.max(merged, shown - (merged - checked))
}

/** Milliseconds since it was made: of the processor where other programs made it longer. */
function stopwatch(): () => number {
  const start = performance.now()
  const cpu = process.cpuUsage()
  return () => {
    const { user, system } = process.cpuUsage(cpu)
    return Math.min(performance.now() - start, (user + system) / 1000)
  }
}

function send(answer: Answer): void {
  process.send?.(answer)
}
