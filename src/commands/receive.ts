import { realpathSync } from 'node:fs'
import { userInfo } from 'node:os'
import { relative, resolve, sep } from 'node:path'
import type { Unit } from '../campaign/campaign.ts'
import type { Outcome, ReceivedOne, Reception } from '../inbox/received.ts'
import { viaWords } from '../inbox/via.ts'
import type { Io } from '../io.ts'
import type { FoundFile } from '../reading/job.ts'
import { toText } from '../reporters/json.ts'
import { receptionJson } from '../reporters/reception-json.ts'
import { receptionLines, receptionSummary } from '../reporters/reception-lines.ts'
import { dayOf } from '../submission/receipt.ts'
import type { Moment } from '../submission/submission.ts'
import type { Lang } from '../usage-error.ts'
import { UsageError } from '../usage-error.ts'
import type { CheckedSubmission, Validation } from '../validation.ts'
import { dayOfInstant, instantText } from '../vietnamese/calendar.ts'
import { styleFor } from './drawing.ts'
import { checkOutTarget, outFile, outOptions } from './emit.ts'
import { withLock } from './inbox-lock.ts'
import type { Delivery, Inbox } from './keep-files.ts'
import { keep, openInbox, writeLines } from './keep-files.ts'
import { logOf } from './log-file.ts'
import { makeFolders } from './make-folders.ts'
import { nextAfterReception, openFileNotice } from './next-step.ts'
import type { GeneralOptions } from './options.ts'
import { writeAll } from './output.ts'
import { asUsageError } from './output-errors.ts'
import type { ValidationRun } from './run-validation.ts'
import { momentOption, runValidation } from './run-validation.ts'
import { reportOf } from './validate.ts'

export interface ReceiveOptions extends GeneralOptions {
  /** The inbox. */
  readonly output: string
  readonly at?: string
  readonly via?: string
  readonly by?: string
}

/**
 * `thidua receive PATH…`: keeps the workbooks in the inbox, writes them down in the receipt log, and says at once what they are.
 * 0 when all are understood, 1 when one cannot be opened or is of no unit that can be told: all the same it is kept.
 */
export async function receiveCommand(
  paths: readonly string[],
  options: ReceiveOptions,
  io: Io,
): Promise<number> {
  const { lang } = options
  await checkOutTarget(options, io)
  const at = momentOption(options.at) ?? instantText(io.now())
  if (dayOf(at) > dayOfInstant(io.now())) throw dayToCome(options.at ?? '')
  const known = { ...options, received: at, onlyGiven: true, receipts: null }
  const run = await runValidation(paths, known, io, 'compared-cells')
  const folder = await inboxFolder(options.output, io)
  const reception = await withLock(folder, () => receiveAll(run, folder, at, options, io))
  const report = reportOf(run.validation, lang)
  const document = receptionJson(reception, report)
  if (options.out !== undefined) {
    await writeAll([outFile(options.out, document)], outOptions(options, io, run.inputs))
  }
  if (options.json) io.stdout(toText(document))
  else if (options.quiet) io.stdout(`${receptionSummary(reception, lang)}\n`)
  else io.stdout(receptionLines(reception, report, styleFor(options, io)))
  io.stderr(openFileNotice(run.openFiles, lang))
  if (!options.quiet && !options.json) io.stderr(nextAfterReception(options.output, options.campaign, lang))
  return reception.files.some(isDoubtful) ? 1 : 0
}

/** The folder, made when it is not there, under its real name: a file that lies in it is not copied. */
async function inboxFolder(given: string, io: Io): Promise<string> {
  const folder = resolve(io.cwd, given)
  try {
    await makeFolders(folder)
    return realpathSync.native(folder)
  } catch (error) {
    throw asUsageError(error, given, { cwd: io.cwd })
  }
}

async function receiveAll(
  run: ValidationRun,
  folder: string,
  at: Moment,
  options: ReceiveOptions,
  io: Io,
): Promise<Reception> {
  const inbox = await openInbox(folder, run.campaign)
  const delivery = { at, via: viaWords(options.via ?? ''), by: options.by ?? userName() }
  const { files, stopped } = await receiveEach(run, inbox, delivery)
  const lines = [...inbox.lines, ...files.flatMap(({ outcome }) => ('line' in outcome ? [outcome.line] : []))]
  const log = { path: shown(logOf(folder), io), cwd: io.cwd, created: instantText(io.now()) }
  const pending = await writeLines(inbox, lines, log).then(
    () => null,
    (error: unknown) => reasonOf(error, options.lang),
  )
  if (stopped !== null) throw stoppedAfter(stopped, files)
  const lost = inbox.lost.map(({ original }) => original)
  return { inbox: options.output, log: log.path, files, repaired: inbox.lines.length, lost, pending }
}

/** Until one cannot be kept. */
async function receiveEach(
  { found, validation }: ValidationRun,
  inbox: Inbox,
  delivery: Delivery,
): Promise<{ readonly files: readonly ReceivedOne[]; readonly stopped: unknown }> {
  const files: ReceivedOne[] = []
  for (const file of found) {
    const known = understood(file, validation)
    if (!known) continue
    try {
      const outcome = known.passedOver ?? (await keep(file.absolute, known.unit, inbox, delivery))
      files.push({ path: file.path, unit: known.unit, checked: known.checked, outcome })
    } catch (error) {
      return { files, stopped: error }
    }
  }
  return { files, stopped: null }
}

/** The disk is full, say: what was kept before is written down by now. */
function stoppedAfter(error: unknown, files: readonly ReceivedOne[]): unknown {
  const kept = files.filter(({ outcome }) => 'line' in outcome).length
  if (!(error instanceof UsageError) || kept === 0) return error
  const { vi, en } = error.text
  return new UsageError({
    vi: `${vi} Trước đó đã lưu và ghi sổ ${kept} tệp; chạy lại sẽ nhận tiếp các tệp còn lại.`,
    en: `${en} Before it ${kept} were kept and written down; run again to receive the rest.`,
  })
}

interface Understood {
  readonly unit: Unit | null
  readonly checked: CheckedSubmission | null
  readonly passedOver: Outcome | null
}

/** What the check made of a file; null for a report of thidua's own, which nobody has sent. */
function understood({ path }: FoundFile, { submissions, collection }: Validation): Understood | null {
  const skipped = collection.skipped.find((one) => one.path === path)
  if (skipped) {
    return { unit: skipped.unit, checked: null, passedOver: { kind: 'passed-over', why: skipped.kind } }
  }
  const checked = submissions.find(({ submission }) => submission.file.path === path)
  if (!checked) return null
  const byName = collection.unreadable.find((one) => one.path === path)?.unit ?? null
  return { unit: checked.unit ?? byName, checked, passedOver: null }
}

function reasonOf(error: unknown, lang: Lang): string {
  if (error instanceof UsageError) return error.text[lang]
  throw error
}

function isDoubtful({ unit, checked, outcome }: ReceivedOne): boolean {
  return outcome.kind !== 'passed-over' && (unit === null || checked?.status === 'unreadable')
}

/** Who is logged in. */
function userName(): string {
  try {
    return userInfo().username
  } catch {
    return ''
  }
}

function shown(path: string, { cwd }: Io): string {
  return (relative(realpathSync.native(cwd), path) || path).split(sep).join('/')
}

function dayToCome(typed: string): UsageError {
  return new UsageError({
    vi: `«${typed}» sau hôm nay. Ghi ngày giờ đã nhận, ví dụ --at "26/02/2022 16:30".`,
    en: `«${typed}» is a day to come. Write when it was received, for example --at "26/02/2022 16:30".`,
  })
}
