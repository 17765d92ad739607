import type { Campaign } from '../campaign/campaign.ts'
import { loadCampaign } from '../campaign/load.ts'
import type { Day } from '../finding.ts'
import type { Io } from '../io.ts'
import { admissionOf } from '../reading/examine-file.ts'
import type { FoundFile, Job, Kept } from '../reading/job.ts'
import { readFiles } from '../reading/read-files.ts'
import { dayOf, parseMoment } from '../submission/receipt.ts'
import type { Moment } from '../submission/submission.ts'
import { UsageError } from '../usage-error.ts'
import { conclude } from '../validate.ts'
import type { Validation } from '../validation.ts'
import { dayOfInstant } from '../vietnamese/calendar.ts'
import { gather } from './gather.ts'
import type { CommonOptions } from './options.ts'
import { findReceiptLog, readReceiptLog } from './receipt-log.ts'

/** A validation with what the command must know besides: the files it may not write over. */
export interface ValidationRun {
  readonly campaign: Campaign
  /** What was read. */
  readonly found: readonly FoundFile[]
  readonly validation: Validation
  /** Absolute paths of all files that were read. */
  readonly inputs: readonly string[]
  /** Paths that were read while open in Excel. */
  readonly openFiles: readonly string[]
}

/** What a validation is told; with `receipts: null` no log is looked for. */
export type ValidationOptions = Omit<CommonOptions, 'receipts'> & { readonly receipts?: string | null }

/** Gathers, reads and checks the given paths. Throws UsageError for what the person at the keyboard can put right. */
export async function runValidation(
  paths: readonly string[],
  options: ValidationOptions,
  io: Io,
  kept: Kept = 'entries',
): Promise<ValidationRun> {
  const campaign = await loadCampaign(options.campaign, io.templatesDir, io.cwd)
  const asOf = dayOption(options.asOf, io)
  const received = momentOption(options.received)
  const gathered = await gather(paths, io.cwd)
  const logPath =
    options.receipts === null ? null : findReceiptLog(options.receipts, gathered.folders, io.cwd)
  const found = gathered.files.filter(({ absolute }) => absolute !== logPath)
  if (found.length === 0) throw nothingThere(paths)
  const receipts = logPath === null ? null : await readReceiptLog(logPath, gathered.folders, campaign, io.cwd)
  const job: Job = { found, campaign, asOf, received, receipts, kept }
  const admission = admissionOf(job)
  const { examined, skipped } = await readFiles(job, admission, io, options.lang)
  if (examined.length === 0) throw nothingThere(paths)
  const nameMissing = gathered.hasFolder && !options.onlyGiven
  const input = { campaign, asOf, nameMissing, skipped, receipts }
  const validation = conclude(examined, input, admission)
  return {
    campaign,
    found,
    validation,
    inputs: [...found.map(({ absolute }) => absolute), ...(logPath === null ? [] : [logPath])],
    openFiles: examined.flatMap(({ submission: { file } }) => (file.open ? file.path : [])),
  }
}

function dayOption(text: string | undefined, io: Io): Day {
  if (text === undefined) return dayOfInstant(io.now())
  const moment = parseMoment(text)
  if (moment === null) throw badMoment(text)
  return dayOf(moment)
}

/** A moment as typed after an option. Throws UsageError when it is none. */
export function momentOption(text: string | undefined): Moment | null {
  if (text === undefined) return null
  const moment = parseMoment(text)
  if (moment === null) throw badMoment(text)
  return moment
}

/** A day or moment that cannot be read. */
function badMoment(text: string): UsageError {
  return new UsageError({
    vi: `«${text}» chưa rõ là ngày nào. Ghi 26/02/2022 hoặc "26/02/2022 16:30".`,
    en: `«${text}» is no day. Write 26/02/2022 or "26/02/2022 16:30".`,
  })
}

function nothingThere(paths: readonly string[]): UsageError {
  const shown = paths.join('», «')
  return new UsageError({
    vi: `Trong «${shown}» không có tệp Excel nào. Chép các bản đăng ký vào thư mục này rồi chạy lại.`,
    en: `There is no workbook in «${shown}». Copy the returned workbooks there and run again.`,
  })
}
