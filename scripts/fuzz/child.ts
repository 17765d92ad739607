import type { ChildProcess } from 'node:child_process'
import { fork } from 'node:child_process'
import type { Answer, Job } from './worker.ts'

/** Milliseconds and bytes within which every run must end. */
export const LIMITS = { milliseconds: 10_000, bytes: 2 ** 30 }

/** Starting takes longer than a run: the bases are unpacked. */
const START = 60_000

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
      const ready = await this.#answer(this.#child, START)
      if (ready.failure) return ready
    }
    this.#child.send(job)
    return this.#answer(this.#child, LIMITS.milliseconds)
  }

  stop(): void {
    this.#child?.kill('SIGKILL')
    this.#child = null
  }

  #answer(child: ChildProcess, milliseconds: number): Promise<Answer> {
    return new Promise((resolve) => {
      const settle = (answer: Answer) => {
        clearTimeout(timer)
        child.removeAllListeners()
        if (answer.failure && answer.peak === 0) this.stop()
        resolve(answer)
      }
      const failed = (failure: string) =>
        settle({ outcome: { read: 0, refused: [] }, milliseconds, peak: 0, failure })
      const timer = setTimeout(() => failed(`no end within ${milliseconds} ms`), milliseconds)
      child.once('message', (answer) => settle(answer as Answer))
      child.once('exit', (code, signal) => failed(`the process died (${signal ?? code})`))
    })
  }
}
