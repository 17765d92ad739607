import { createHash } from 'node:crypto'
import {
  closeSync,
  createReadStream,
  existsSync,
  fsyncSync,
  linkSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs'
import { copyFile, open } from 'node:fs/promises'
import { join } from 'node:path'
import { CSV_HEADER, csvLine } from '../inbox/csv-lines.ts'
import type { LogLine } from '../inbox/log-line.ts'
import { PENDING_LOG } from './receipt-log.ts'

/** What was never finished: its run was killed. */
const UNFINISHED = /^\.nhan-\d+\.tmp$/

/** A passing name in the inbox, of this run. */
export function unfinishedName(): string {
  return `.nhan-${process.pid}.tmp`
}

/** A copy in the inbox under a passing name, complete on the disk. */
export interface Draft {
  readonly path: string
  readonly sha256: string
}

/** Names of the files in a folder. */
export function namesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isFile() ? [entry.name] : []))
}

/** Takes away what killed runs left half copied. Only under the lock. */
export function clearUnfinished(inbox: string): void {
  for (const name of namesIn(inbox).filter((one) => UNFINISHED.test(one)))
    rmSync(join(inbox, name), { force: true })
}

/** Copies a file into the inbox under a passing name. */
export async function draftOf(source: string, inbox: string): Promise<Draft> {
  const path = join(inbox, unfinishedName())
  await copyFile(source, path)
  const file = await open(path, 'r+')
  try {
    await file.sync()
  } finally {
    await file.close()
  }
  return { path, sha256: await sha256Of(path) }
}

/** A file of the inbox with the same bytes; undefined when there is none. */
export async function sameBytes(draft: Draft, inbox: string): Promise<string | undefined> {
  const { size } = statSync(draft.path)
  for (const name of namesIn(inbox)) {
    const path = join(inbox, name)
    if (path === draft.path || statSync(path).size !== size) continue
    if ((await sha256Of(path)) === draft.sha256) return name
  }
  return undefined
}

/** Gives a draft its name. Never over another file: throws EEXIST. */
export function settle(draft: Draft, target: string): void {
  try {
    linkSync(draft.path, target)
    rmSync(draft.path)
  } catch (error) {
    // FAT and some network folders know no links.
    if (existsSync(target) || (error as NodeJS.ErrnoException).code === 'EEXIST') throw error
    renameSync(draft.path, target)
  }
}

/** Writes down what is about to be kept, before it is: should the run be killed, the next one knows of it. */
export function notePending(inbox: string, line: LogLine): void {
  const path = join(inbox, PENDING_LOG)
  const text = existsSync(path) ? csvLine(line) : CSV_HEADER + csvLine(line)
  const file = openSync(path, 'a')
  try {
    writeSync(file, text)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
}

/** SHA-256 of a file, in small letters. */
export async function sha256Of(path: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(path)) hash.update(chunk as Buffer)
  return hash.digest('hex')
}
