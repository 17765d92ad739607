import { existsSync, realpathSync, rmSync } from 'node:fs'
import { basename, join, sep } from 'node:path'
import type { Campaign, Unit } from '../campaign/campaign.ts'
import type { LogLine } from '../inbox/log-line.ts'
import { pendingLines } from '../inbox/pending-lines.ts'
import type { Outcome } from '../inbox/received.ts'
import { inboxName, nextVersion, ownerName } from '../inbox/safe-name.ts'
import { fileKey } from '../submission/match-receipts.ts'
import type { ReceiptRow } from '../submission/receipt.ts'
import { parseReceiptLog } from '../submission/receipt.ts'
import type { Moment } from '../submission/submission.ts'
import type { Grid } from '../workbook/grid.ts'
import type { Draft } from './inbox-files.ts'
import { clearUnfinished, draftOf, namesIn, notePending, sameBytes, settle, sha256Of } from './inbox-files.ts'
import type { LogTarget } from './log-file.ts'
import { appendToLog, logOf } from './log-file.ts'
import { asUsageError } from './output-errors.ts'
import { logGrid, PENDING_LOG } from './receipt-log.ts'

/** What is written down of every file of one run. */
export interface Delivery {
  readonly at: Moment
  readonly via: string
  readonly by: string
}

/** The inbox as a run finds it. */
export interface Inbox {
  /** Absolute. */
  readonly folder: string
  readonly campaign: Campaign
  /** When each file that is written down was received, by `fileKey`; it grows with every file that is kept. */
  readonly noted: Map<string, Moment | null>
  /** How many files of a unit were written down before this run. */
  readonly earlier: (unit: Unit | null) => number
}

/** Lines that an earlier run could not write into the log, and files it was stopped at before they were kept. */
export interface Repair {
  readonly lines: readonly LogLine[]
  readonly lost: readonly LogLine[]
}

/** Reads the log, and looks what an earlier run that was killed has left. Only under the lock. */
export async function openInbox(folder: string, campaign: Campaign): Promise<Inbox & Repair> {
  clearUnfinished(folder)
  const log = await logGrid(logOf(folder))
  const pending = await logGrid(join(folder, PENDING_LOG))
  const rowsOf = (grid: Grid | null) => (grid ? parseReceiptLog(grid, '', campaign).rows : [])
  const written = rowsOf(log)
  const rows = [...written, ...rowsOf(pending)]
  const waiting = (pending ? pendingLines(pending) : []).filter((line) => !isWritten(line, written))
  const isKept = ({ file }: LogLine) => existsSync(join(folder, file))
  return {
    folder,
    campaign,
    noted: new Map(rows.map(({ fileName, at }) => [fileKey(fileName), at])),
    earlier: (unit) => rows.filter((row) => row.unit === unit).length,
    lines: waiting.filter(isKept),
    lost: waiting.filter((line) => !isKept(line)),
  }
}

function isWritten({ file, sha256 }: LogLine, rows: readonly ReceiptRow[]): boolean {
  return rows.some((row) => fileKey(row.fileName) === fileKey(file) && (row.sha256 ?? sha256) === sha256)
}

/**
 * Keeps one file in the inbox under a name of its own, never over another, and notes it before; a file that lies there already is only
 * noted. Throws UsageError when the disk is full or may not be written to.
 */
export async function keep(
  source: string,
  unit: Unit | null,
  inbox: Inbox,
  delivery: Delivery,
): Promise<Outcome> {
  try {
    return realpathSync.native(source).startsWith(inbox.folder + sep)
      ? await noteInPlace(source, unit, inbox, delivery)
      : await keepCopy(source, unit, inbox, delivery)
  } catch (error) {
    throw asUsageError(error, basename(source), { cwd: inbox.folder })
  }
}

async function noteInPlace(
  source: string,
  unit: Unit | null,
  inbox: Inbox,
  delivery: Delivery,
): Promise<Outcome> {
  const file = basename(source).normalize('NFC')
  return noted(lineOf(file, unit, file, await sha256Of(source), delivery), inbox)
}

/** Of a file that lies in the inbox: written down, unless it is already. */
function noted(line: LogLine, inbox: Inbox): Outcome {
  const at = inbox.noted.get(fileKey(line.file))
  if (at !== undefined) return { kind: 'known', file: line.file, at }
  note(line, inbox)
  return { kind: 'noted', line }
}

function note(line: LogLine, { folder, noted }: Inbox): void {
  notePending(folder, line)
  noted.set(fileKey(line.file), line.at)
}

async function keepCopy(
  source: string,
  unit: Unit | null,
  inbox: Inbox,
  delivery: Delivery,
): Promise<Outcome> {
  const { folder, campaign } = inbox
  const original = basename(source).normalize('NFC')
  const draft = await draftOf(source, folder)
  try {
    const twin = await sameBytes(draft, folder)
    if (twin !== undefined) return noted(lineOf(twin, unit, original, draft.sha256, delivery), inbox)
    const owner = ownerName(unit, campaign)
    // Files that were copied by hand have other names.
    const version = Math.max(nextVersion(owner, namesIn(folder)), unit ? inbox.earlier(unit) + 1 : 1)
    const line = lineOf(inboxName(owner, version, original), unit, original, draft.sha256, delivery)
    note(line, inbox)
    settle(draft, join(folder, line.file))
    return { kind: 'kept', line, version }
  } finally {
    discard(draft)
  }
}

function discard({ path }: Draft): void {
  rmSync(path, { force: true })
}

function lineOf(
  file: string,
  unit: Unit | null,
  original: string,
  sha256: string,
  delivery: Delivery,
): LogLine {
  return { file, unit: unit?.name ?? '', original, sha256, ...delivery }
}

/**
 * Writes the lines into the log; until then they wait beside it, where every command reads them too.
 * @throws UsageError when the log is open or cannot be written: nothing is lost, the next run writes them.
 */
export async function writeLines(inbox: Inbox, lines: readonly LogLine[], log: LogTarget): Promise<void> {
  await appendToLog(log, lines, inbox.campaign)
  rmSync(join(inbox.folder, PENDING_LOG), { force: true })
}
