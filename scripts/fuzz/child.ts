import type { ChildProcess } from 'node:child_process'
import { fork } from 'node:child_process'
import type { Answer, Job } from './worker.ts'

/** Milliseconds and bytes within which every run must end. */
export const LIMITS = { milliseconds: 10_000, bytes: 2 ** 30 }

/** After that a process is ended, however busy the machine is: while it starts and unpacks the bases, or during a run. */
const PATIENCE = 60_000

/** A process for runs. A run that hangs or dies ends it, and the next one gets a new process. */
export class Runner {
  readonly #command: string
  readonly #root: string
  #child: ChildProcess | null = null

  constructor(command: string, root: string) {
    this.#command = command
    this.#root = root
  }

  /** Never rejects: a hang or a death is a failure of the run. */
  async run(job: Job): Promise<Answer> {
    if (!this.#child) {
      this.#child = fork(this.#command, ['serve', this.#root], {
        execArgv: [`--max-old-space-size=${LIMITS.bytes / 2 ** 20}`],
      })
      const ready = await this.#answer(this.#child)
      if (ready.failure) return ready
    }
    this.#child.send(job)
    const answer = await this.#answer(this.#child)
    if (answer.failure || answer.milliseconds <= LIMITS.milliseconds) return answer
    return { ...answer, failure: `${Math.round(answer.milliseconds)} ms` }
  }

  stop(): void {
    this.#child?.kill('SIGKILL')
    this.#child = null
  }

  #answer(child: ChildProcess): Promise<Answer> {
    return new Promise((resolve) => {
      const settle = (answer: Answer) => {
        clearTimeout(timer)
        child.removeAllListeners()
        if (answer.failure && answer.peak === 0) this.stop()
        resolve(answer)
      }
      const failed = (failure: string) =>
        settle({ outcome: { read: 0, refused: [] }, milliseconds: PATIENCE, peak: 0, failure })
      const timer = setTimeout(() => failed(`no end within ${PATIENCE} ms`), PATIENCE)
      child.once('message', (answer) => settle(answer as Answer))
      child.once('exit', (code, signal) => failed(`the process died (${signal ?? code})`))
    })
  }
}
