import { parentPort, workerData } from 'node:worker_threads'
import { campaignWriter } from './campaign-references.ts'
import { admissionOf, fileExaminer } from './examine-file.ts'
import { messageOf } from './message.ts'
import type { ThreadData } from './threads.ts'
import { ticketsOf } from './tickets.ts'

/**
 * What a thread does that reads beside the first one: it takes a ticket, reads and checks that file, says what came of it, until there
 * are none. A fault of ours ends the thread; the first one reads that file again, and tells of it.
 */
export async function readBesideOthers(): Promise<void> {
  const { job, counter } = workerData as ThreadData
  const examineFile = fileExaminer(job, admissionOf(job))
  const write = campaignWriter(job.campaign)
  const { take } = ticketsOf(counter)
  for (let at = take(); ; at = take()) {
    const file = job.found[at]
    if (!file) break
    const message = messageOf(at, await examineFile(file), write)
    parentPort?.postMessage(
      message,
      message.bytes.map(({ buffer }) => buffer),
    )
  }
}
