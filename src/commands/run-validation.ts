import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { basename, join, relative, resolve, sep } from 'node:path'
import type { Campaign } from '../campaign/campaign.ts'
import { loadCampaign } from '../campaign/load.ts'
import type { Day } from '../finding.ts'
import type { Io } from '../io.ts'
import type { ReceiptLog } from '../submission/receipt.ts'
import { dayOf, parseMoment, parseReceiptLog } from '../submission/receipt.ts'
import type { Moment } from '../submission/submission.ts'
import { UsageError } from '../usage-error.ts'
import { validate } from '../validate.ts'
import type { Validation } from '../validation.ts'
import { dayOfInstant } from '../vietnamese/calendar.ts'
import { readWorkbook } from '../workbook/read/read.ts'
import { readCsv } from '../workbook/read/text/csv.ts'
import type { Gathered } from './gather.ts'
import { gather } from './gather.ts'
import type { CommonOptions } from './options.ts'
import { receive } from './receive.ts'

/** A validation with what the command must know besides: the files it may not write over. */
export interface ValidationRun {
  readonly campaign: Campaign
  readonly validation: Validation
  /** Absolute paths of all files that were read. */
  readonly inputs: readonly string[]
  /** Paths that were read while open in Excel. */
  readonly openFiles: readonly string[]
}

/** Gathers, reads and checks the given paths. Throws UsageError for what the person at the keyboard can put right. */
export async function runValidation(
  paths: readonly string[],
  options: CommonOptions,
  io: Io,
): Promise<ValidationRun> {
  const campaign = await loadCampaign(options.campaign, io.templatesDir, io.cwd)
  const asOf = dayOption(options.asOf, io)
  const received = momentOption(options.received)
  const gathered = await gather(paths, io.cwd)
  const logPath = findReceipts(options.receipts, gathered, io.cwd)
  const found = gathered.files.filter(({ absolute }) => absolute !== logPath)
  if (found.length === 0) throw nothingThere(paths)
  const receipts = logPath === null ? null : await readReceipts(logPath, campaign, io)
  const { files, skipped } = await receive(found, campaign, io, options.lang)
  if (files.length === 0 && skipped.length === found.length) throw nothingThere(paths)
  const nameMissing = gathered.hasFolder && !options.onlyGiven
  const validation = validate({ campaign, asOf, nameMissing, files, skipped, receipts, received })
  return {
    campaign,
    validation,
    inputs: [...found.map(({ absolute }) => absolute), ...(logPath === null ? [] : [logPath])],
    openFiles: files.filter(({ open }) => open).map(({ path }) => path),
  }
}

function dayOption(text: string | undefined, io: Io): Day {
  if (text === undefined) return dayOfInstant(io.now())
  const moment = parseMoment(text)
  if (moment === null) throw badMoment(text)
  return dayOf(moment)
}

function momentOption(text: string | undefined): Moment | null {
  if (text === undefined) return null
  const moment = parseMoment(text)
  if (moment === null) throw badMoment(text)
  return moment
}

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

/** The log named by --receipts (from the working folder, else in a given folder), else so-nhan.xlsx or so-nhan.csv beside the files. */
function findReceipts(option: string | undefined, gathered: Gathered, cwd: string): string | null {
  const folders = gathered.folders
  if (option !== undefined) {
    const found = [cwd, ...folders].map((folder) => resolve(folder, option)).find((path) => existsSync(path))
    if (found) return found
    const here = basename(cwd) || cwd
    throw new UsageError({
      vi: `Không tìm thấy «${option}». Xem lại tên thư mục, tên tệp; thư mục hiện tại là «${here}».`,
      en: `«${option}» was not found. Check the name of the folder or file; the current folder is «${here}».`,
    })
  }
  const names = ['so-nhan.xlsx', 'so-nhan.csv']
  return (
    names.flatMap((name) => folders.map((folder) => join(folder, name))).find((path) => existsSync(path)) ??
    null
  )
}

async function readReceipts(path: string, campaign: Campaign, io: Io): Promise<ReceiptLog> {
  const bytes = await readFile(path)
  const shown = (relative(io.cwd, path) || path).split(sep).join('/')
  if (/\.csv$/i.test(path)) return parseReceiptLog(readCsv(bytes), shown, campaign)
  const content = await readWorkbook(bytes, {
    fileBytes: 50_000_000,
    unpackedBytes: 500_000_000,
    rowsPerSheet: 100_000,
  })
  if (content.ok) return parseReceiptLog(content.grid, shown, campaign)
  throw new UsageError({
    vi: `Không đọc được sổ nhận «${shown}». Mở bằng Excel, lưu thành .xlsx hoặc .csv rồi chạy lại.`,
    en: `The receipt log «${shown}» cannot be read. Open it in Excel, save it as .xlsx or .csv and run again.`,
  })
}
