import { createHash } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import type { Campaign } from '../campaign/campaign.ts'
import { LIST_SHEET } from '../campaign/sheet-names.ts'
import type { ReceivedFile } from '../submission/submission.ts'
import type { ReadLimits, ReadResult } from '../workbook/grid.ts'
import type { Memory } from '../workbook/read/memory.ts'
import { readWorkbook } from '../workbook/read/read.ts'
import type { FoundFile } from './job.ts'

/** The limits of a campaign, for the reader. */
export function readLimits({ limits }: Campaign): ReadLimits {
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

/**
 * Reads a file from the disk and takes its cells out. Never throws for what is in it. The identity of a file that is beyond the limit is
 * its name and size.
 */
export async function receiveFile(
  file: FoundFile,
  limits: ReadLimits,
  memory: Memory,
): Promise<ReceivedFile> {
  const { path, byName, open } = file
  const { size, modified, bytes } = load(file, limits)
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
  return { ...common, sha256, content: await readWorkbook(bytes, limits, memory) }
}
