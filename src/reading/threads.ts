import { Worker } from 'node:worker_threads'
import type { Job } from './job.ts'
import type { Message } from './message.ts'

/** Threads that read beside this one. */
export interface Threads {
  /** When all have ended, of themselves or because they broke off. */
  readonly ended: Promise<unknown>
  readonly stop: () => void
}

/** What a thread is given. */
export interface ThreadData {
  readonly job: Job
  readonly counter: SharedArrayBuffer
}

/** Starts so many; what they say is handed to `hear` in between what this thread does. */
export function startThreads(
  count: number,
  script: URL,
  data: ThreadData,
  hear: (message: Message) => void,
): Threads {
  const workers = Array.from({ length: count }, () => new Worker(script, { workerData: data }))
  const ends = workers.map(
    (worker) =>
      new Promise((resolve) => {
        worker.on('message', hear)
        // What it had taken is left unread then.
        worker.on('error', resolve)
        worker.on('exit', resolve)
      }),
  )
  return { ended: Promise.all(ends), stop: () => workers.forEach((worker) => void worker.terminate()) }
}
