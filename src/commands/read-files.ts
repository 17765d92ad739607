import { createHash } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import type { Campaign } from '../campaign/campaign.ts'
import { LIST_SHEET } from '../campaign/sheet-names.ts'
import type { Io } from '../io.ts'
import type { ReceivedFile } from '../submission/submission.ts'
import type { Lang } from '../usage-error.ts'
import type { ReadLimits, ReadResult, RefusalReason } from '../workbook/grid.ts'
import { readWorkbook } from '../workbook/read/read.ts'
import type { FoundFile } from './gather.ts'

/** A file of a folder that is no spreadsheet. */
export interface SkippedOne {
  readonly path: string
  readonly kind: RefusalReason
}

const SPREADSHEET = /\.(xlsx|xlsm|xltx|xls|xlsb|ods|csv)$/i

/**
 * Reads the files one after the other, with a progress line on a terminal, and hands each to `take` before the next is read. Returns
 * those that were not handed on.
 */
export async function readFiles(
  found: readonly FoundFile[],
  campaign: Campaign,
  io: Io,
  lang: Lang,
  take: (file: ReceivedFile) => void,
): Promise<SkippedOne[]> {
  const limits = readLimits(campaign)
  const skipped: SkippedOne[] = []
  for (const [at, file] of found.entries()) {
    // Ctrl+C is heard in between.
    await new Promise((resolve) => setImmediate(resolve))
    if (io.progress) io.stderr(progressLine(at + 1, found.length, lang))
    try {
      const read = await receiveOne(file, load(file, limits), limits)
      const { content } = read
      if (file.byName || SPREADSHEET.test(file.path) || isSpreadsheet(content)) take(read)
      else skipped.push({ path: file.path, kind: skippedKind(file.path, content) })
    } catch (error) {
      throw new Error(`«${file.path}»: ${error instanceof Error ? error.message : error}`, { cause: error })
    }
  }
  if (io.progress && found.length > 0) io.stderr('\r\u001b[K')
  return skipped
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

function progressLine(at: number, total: number, lang: Lang): string {
  return `\r\u001b[K${lang === 'vi' ? `Đang đọc ${at}/${total} tệp…` : `Reading file ${at} of ${total}…`}`
}

function readLimits({ limits }: Campaign): ReadLimits {
  const megabyte = 1024 * 1024
  return {
    fileBytes: limits.fileMegabytes * megabyte,
    unpackedBytes: limits.unpackedMegabytes * megabyte,
    rowsPerSheet: limits.entriesPerSheet,
    // Our own drop-down lists, a quarter of a workbook's bytes: whatever became of them, nothing is read there.
    unread: [LIST_SHEET],
  }
}

/** What the disk tells of a file: its bytes, null when they are too many to be loaded, and else why there are none. */
interface Loaded {
  readonly size: number
  readonly modified: number
  readonly bytes: Buffer | 'missing' | 'other' | null
}

/** Never throws: a file that went away has no bytes. All at once, since promises take longer than a workbook's few kilobytes. */
function load({ absolute }: FoundFile, limits: ReadLimits): Loaded {
  try {
    const { size, mtimeMs } = statSync(absolute)
    return { size, modified: mtimeMs, bytes: size > limits.fileBytes ? null : bytesOf(absolute) }
  } catch (error) {
    return { size: 0, modified: 0, bytes: isNotThere(error) ? 'missing' : 'other' }
  }
}

function bytesOf(absolute: string): Loaded['bytes'] {
  try {
    return readFileSync(absolute)
  } catch (error) {
    return isNotThere(error) ? 'missing' : 'other'
  }
}

function isNotThere(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT'
}

/** The identity of a file that is beyond the limit is its name and size. */
async function receiveOne(file: FoundFile, loaded: Loaded, limits: ReadLimits): Promise<ReceivedFile> {
  const { path, byName, open } = file
  const { size, modified, bytes } = loaded
  const common = { path, byName, open, modified }
  if (bytes === null) {
    const megabytes = (value: number) => Math.round(value / 1024 / 1024)
    const content: ReadResult = {
      ok: false,
      reason: 'too-large',
      limit: megabytes(limits.fileBytes),
      size: megabytes(size),
    }
    return { ...common, sha256: '', content }
  }
  if (typeof bytes === 'string') return { ...common, sha256: '', content: { ok: false, reason: bytes } }
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return { ...common, sha256, content: await readWorkbook(bytes, limits) }
}
