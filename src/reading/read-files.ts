import type { Io } from '../io.ts'
import type { Admission } from '../submission/admit.ts'
import { entryReader, type PackedEntries } from '../submission/packed-entries.ts'
import type { Entry } from '../submission/submission.ts'
import type { Lang } from '../usage-error.ts'
import type { Examined } from '../validation.ts'
import { campaignReader } from './campaign-references.ts'
import { fileExaminer } from './examine-file.ts'
import type { FileResult, Job, SkippedOne } from './job.ts'
import { resultOf } from './message.ts'
import { pack, unpack } from './packing.ts'
import { startThreads, type ThreadData, type Threads } from './threads.ts'
import { ticketsOf } from './tickets.ts'

/** What came of all files, in their order. */
export interface ReadFiles {
  readonly examined: readonly Examined[]
  /** Those of folders that are no spreadsheets. */
  readonly skipped: readonly SkippedOne[]
}

/**
 * Reads and checks the files, on several threads where there are many, with a progress line on a terminal. The result does not depend on
 * the number of threads.
 */
export async function readFiles(job: Job, admission: Admission, io: Io, lang: Lang): Promise<ReadFiles> {
  const results = await readAll(job, admission, io, lang)
  const inOrder = [...job.found.keys()].flatMap((at) => results.get(at) ?? [])
  return {
    examined: inOrder.flatMap((result) => ('examined' in result ? [result.examined] : [])),
    skipped: inOrder.flatMap((result) => ('skipped' in result ? [result.skipped] : [])),
  }
}

/** Fewer are no burden as objects, and are sooner looked at: of 200 workbooks packing and reading again took a twentieth of the time. */
const PACKED_FROM = 700

/** By the number of each file. */
async function readAll(
  job: Job,
  admission: Admission,
  io: Io,
  lang: Lang,
): Promise<ReadonlyMap<number, FileResult>> {
  const { found } = job
  const results = new Map<number, FileResult>()
  const { counter, take } = ticketsOf()
  const entriesIn = entryReader()
  const threads = startOthers({ job, counter }, io, results, entriesIn)
  const examineFile = fileExaminer(job, admission)
  const examineAt = async (at: number) => {
    const file = found[at]
    if (!file || results.has(at)) return
    const result = await examineFile(file)
    const isPacked = found.length >= PACKED_FROM && 'examined' in result
    results.set(at, isPacked ? { examined: unpack(pack(result.examined), entriesIn) } : result)
  }
  try {
    for (let at = take(); at < found.length; at = take()) {
      // Ctrl+C and the other threads are heard in between.
      await new Promise((resolve) => setImmediate(resolve))
      if (io.progress) io.stderr(progressLine(at + 1, found.length, lang))
      await examineAt(at)
    }
    await threads.ended
    // What a thread that broke off has left.
    for (const at of found.keys()) await examineAt(at)
  } finally {
    threads.stop()
  }
  if (io.progress && found.length > 0) io.stderr('\r\u001b[K')
  return results
}

/** The threads beside this one; they lay what they read among the results. */
function startOthers(
  data: ThreadData,
  { reader }: Io,
  results: Map<number, FileResult>,
  entriesIn: (packed: PackedEntries) => readonly Entry[],
): Threads {
  const { found, campaign } = data.job
  const count = reader ? Math.min(reader.threads - 1, Math.floor(found.length / reader.filesEach)) : 0
  if (reader === null || count < 1) return { ended: Promise.resolve(), stop: () => {} }
  const read = campaignReader(campaign)
  return startThreads(count, reader.script, data, (message) =>
    results.set(message.at, resultOf(message, read, entriesIn)),
  )
}

function progressLine(at: number, total: number, lang: Lang): string {
  return `\r\u001b[K${lang === 'vi' ? `Đang đọc ${at}/${total} tệp…` : `Reading file ${at} of ${total}…`}`
}
