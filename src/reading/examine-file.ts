import { examiner } from '../examine.ts'
import { comparedOnly } from '../rules/collection/entries-of.ts'
import { type Admission, prepareAdmission } from '../submission/admit.ts'
import type { Examined } from '../validation.ts'
import type { ReadResult, RefusalReason } from '../workbook/grid.ts'
import { newMemory } from '../workbook/read/memory.ts'
import type { FileResult, FoundFile, Job, Kept } from './job.ts'
import { readLimits, receiveFile } from './receive-file.ts'

const SPREADSHEET = /\.(xlsx|xlsm|xltx|xls|xlsb|ods|csv)$/i

/** What the files of a job are compared with. */
export function admissionOf(job: Job): Admission {
  return prepareAdmission({ ...job, paths: job.found.map(({ path }) => path) })
}

/** Reads and checks one file after the other. What is returned throws only for a fault of ours, with the file's path. */
export function fileExaminer(
  { campaign, kept }: Job,
  admission: Admission,
): (file: FoundFile) => Promise<FileResult> {
  const limits = readLimits(campaign)
  const memory = newMemory()
  const examine = examiner(admission)
  return async (file) => {
    try {
      const received = await receiveFile(file, limits, memory)
      const { path, byName, content } = received
      return byName || SPREADSHEET.test(path) || isSpreadsheet(content)
        ? { examined: withKept(examine(received), kept) }
        : { skipped: { path, kind: skippedKind(path, content) } }
    } catch (error) {
      throw new Error(`«${file.path}»: ${error instanceof Error ? error.message : error}`, { cause: error })
    }
  }
}

function withKept(whole: Examined, kept: Kept): Examined {
  return kept === 'entries' ? whole : { ...whole, submission: comparedOnly(whole.submission) }
}

/** By its bytes, whatever the file is called: a note with commas in it is none. */
function isSpreadsheet(content: ReadResult): boolean {
  return content.ok ? content.grid.isText !== true : content.reason === 'encrypted'
}

/** What a skipped file is: by its bytes, and by its name where these are text of any kind. */
function skippedKind(path: string, content: ReadResult): RefusalReason {
  const kind = content.ok ? 'text' : content.reason
  if (kind !== 'text') return kind
  if (/\.eml$/i.test(path)) return 'mail'
  return /\.et$/i.test(path) ? 'wps' : kind
}
