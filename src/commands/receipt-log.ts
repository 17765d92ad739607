import { existsSync, readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { basename, dirname, join, relative, sep } from 'node:path'
import type { Campaign } from '../campaign/campaign.ts'
import { fileKey } from '../submission/match-receipts.ts'
import type { ReceiptLog, ReceiptRow } from '../submission/receipt.ts'
import { parseReceiptLog } from '../submission/receipt.ts'
import { UsageError } from '../usage-error.ts'
import type { Grid } from '../workbook/grid.ts'
import { readWorkbook } from '../workbook/read/read.ts'
import { readCsv } from '../workbook/read/text/csv.ts'
import { locate } from './folders.ts'

/** The log that the office keeps. */
export const LOG_NAMES = ['so-nhan.xlsx', 'so-nhan.csv'] as const
/** Lines that could not be written into the log yet; a log of its own, beside it. */
export const PENDING_LOG = '.so-nhan-cho-ghi.csv'

/**
 * The log named by --receipts (from the working folder, else in a given folder), else so-nhan.xlsx or so-nhan.csv (or in capitals) in one of
 * the folders, else lines still to be written into one; null when there is none. Throws UsageError when the named one is not there.
 */
export function findReceiptLog(
  option: string | undefined,
  folders: readonly string[],
  cwd: string,
): string | null {
  if (option === undefined) {
    const paths = [...LOG_NAMES, PENDING_LOG].flatMap((name) =>
      folders.flatMap((folder) => spelled(name, folder)),
    )
    return paths[0] ?? null
  }
  for (const folder of [cwd, ...folders]) {
    const found = locate(option, folder)
    if (found) return found.absolute
  }
  const here = basename(cwd) || cwd
  throw new UsageError({
    vi: `Không tìm thấy «${option}». Xem lại tên thư mục, tên tệp; thư mục hiện tại là «${here}».`,
    en: `«${option}» was not found. Check the name of the folder or file; the current folder is «${here}».`,
  })
}

/** Reads the log; `folders` hold the given files. Throws UsageError when it cannot be read, or no row of it can. */
export async function readReceiptLog(
  path: string,
  folders: readonly string[],
  campaign: Campaign,
  cwd: string,
): Promise<ReceiptLog> {
  const shown = (relative(cwd, path) || path).split(sep).join('/')
  const grid = await logGrid(path)
  if (!grid) {
    throw new UsageError({
      vi: `Không đọc được sổ nhận «${shown}». Mở bằng Excel, lưu thành .xlsx hoặc .csv rồi chạy lại.`,
      en: `The receipt log «${shown}» cannot be read. Open it in Excel, save it as .xlsx or .csv and run again.`,
    })
  }
  const log = parseReceiptLog(grid, shown, campaign)
  if (log.rows.length === 0 && grid.sheets.some(({ rows }) => rows.length > 1)) {
    throw new UsageError({
      vi: `Sổ nhận «${shown}» không có dòng nào dùng được. Dòng tiêu đề cần có cột «Ngày, giờ nhận» và cột «Tên tệp» hoặc «Đơn vị».`,
      en: `No row of the receipt log «${shown}» can be used. Its header needs a column «Ngày, giờ nhận», and «Tên tệp» or «Đơn vị».`,
    })
  }
  const pending = await pendingRows(path, campaign)
  const beside = new Set([dirname(path), ...folders].flatMap(namesIn).map(fileKey))
  return { ...log, rows: [...log.rows, ...pending], beside }
}

/** Lines that wait for the log to be closed in Excel. */
async function pendingRows(log: string, campaign: Campaign): Promise<readonly ReceiptRow[]> {
  const path = join(dirname(log), PENDING_LOG)
  const grid = path === log || !existsSync(path) ? null : await logGrid(path)
  return grid ? parseReceiptLog(grid, path, campaign).rows : []
}

/** The file of that name in a folder, else those whose name differs in capitals only. */
function spelled(name: string, folder: string): string[] {
  const exact = join(folder, name)
  if (existsSync(exact)) return [exact]
  const twins = namesIn(folder).filter((one) => one.toLowerCase() === name)
  return twins.sort().map((one) => join(folder, one))
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

/** The log as a grid; null when it cannot be read. */
export async function logGrid(path: string): Promise<Grid | null> {
  const bytes = await readFile(path).catch(() => null)
  if (!bytes) return null
  if (/\.csv$/i.test(path)) return readCsv(bytes)
  const content = await readWorkbook(bytes, {
    fileBytes: 50_000_000,
    unpackedBytes: 500_000_000,
    rowsPerSheet: 100_000,
  })
  return content.ok ? content.grid : null
}
