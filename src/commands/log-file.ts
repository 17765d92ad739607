import { existsSync, readFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import type { Campaign } from '../campaign/campaign.ts'
import { appendToCsv } from '../inbox/csv-lines.ts'
import type { LogLine } from '../inbox/log-line.ts'
import { LOG_COLUMNS, LOG_LABELS, lineText } from '../inbox/log-line.ts'
import { planLog } from '../inbox/plan-log.ts'
import { serialOf } from '../inbox/serial.ts'
import { cellAt } from '../submission/cell-text.ts'
import type { ReceiptHeader } from '../submission/receipt.ts'
import { receiptHeader } from '../submission/receipt.ts'
import { UsageError } from '../usage-error.ts'
import { decodeText } from '../workbook/read/text/decode-text.ts'
import { appendCells } from '../workbook/write/append-rows.ts'
import { writeWorkbook } from '../workbook/write/write.ts'
import { writeAll } from './output.ts'
import { LOG_NAMES, logGrid } from './receipt-log.ts'

/** The log of an inbox: the one that is there, else the one to be begun. */
export function logOf(inbox: string): string {
  return (
    LOG_NAMES.map((name) => join(inbox, name)).find((path) => existsSync(path)) ?? join(inbox, LOG_NAMES[0])
  )
}

/** The log to be written: its path as shown, from the working folder, and the present instant as ISO 8601. */
export interface LogTarget {
  readonly path: string
  readonly cwd: string
  readonly created: string
}

/**
 * Adds lines to the log; what the office wrote there stays. The old log or the new one is there at any moment.
 * @throws UsageError when it is open in Excel, cannot be written or has no row of column names.
 */
export async function appendToLog(
  { path, cwd, created }: LogTarget,
  lines: readonly LogLine[],
  campaign: Campaign,
): Promise<void> {
  if (lines.length === 0) return
  const absolute = resolve(cwd, path)
  if (isHeldOpen(dirname(absolute), basename(absolute))) throw heldOpen(path)
  const bytes = existsSync(absolute)
    ? await longerLog(absolute, path, lines)
    : await writeWorkbook(planLog(campaign, lines, created))
  await writeAll([{ path, bytes }], { cwd, force: true, inputs: [] })
}

/** Excel or LibreOffice holds it: what is written meanwhile would be lost when they save. */
function isHeldOpen(folder: string, name: string): boolean {
  return [`~$${name}`, `.~lock.${name}#`].some((lock) => existsSync(join(folder, lock)))
}

function heldOpen(path: string): UsageError {
  return new UsageError({
    vi: `Sổ nhận «${path}» đang mở trong Excel.`,
    en: `The receipt log «${path}» is open in Excel.`,
  })
}

async function longerLog(absolute: string, path: string, lines: readonly LogLine[]): Promise<Uint8Array> {
  const grid = await logGrid(absolute)
  const header = grid && receiptHeader(grid)
  if (!header) throw notUnderstood(path)
  const bytes = readFileSync(absolute)
  if (/\.csv$/i.test(path)) return longerCsv(bytes, lines, header)
  try {
    return await appendCells(bytes, { sheet: header.sheet.name, ...newCells(header, lines) })
  } catch {
    throw notUnderstood(path)
  }
}

function longerCsv(bytes: Uint8Array, lines: readonly LogLine[], header: ReceiptHeader): Uint8Array {
  const text = decodeText(bytes).replace(/^\ufeff/, '')
  const names = header.sheet.rows[header.at]
  const line = (names?.number ?? 1) - 1
  const separator = [';', '\t', ','].find((one) => text.split(/\r?\n/)[line]?.includes(one)) ?? ';'
  const width = names?.cells.at(-1)?.column ?? 1
  const longer = appendToCsv(text, lines, { header: line, columns: header.columns, width, separator })
  return new TextEncoder().encode(longer)
}

/** The cells of the new lines under the last row, and the names of columns that the log does not have yet. */
function newCells({ sheet, at, columns }: ReceiptHeader, lines: readonly LogLine[]) {
  const names = sheet.rows[at]
  const last = sheet.rows.at(-1)
  const width = names?.cells.at(-1)?.column ?? 0
  const missing = LOG_COLUMNS.filter((column) => columns[column] === undefined && column !== 'note')
  const places = { ...columns, ...Object.fromEntries(missing.map((column, n) => [column, width + 1 + n])) }
  const dated = last !== undefined && cellAt(last, columns.at)?.kind === 'day'
  const headings = missing.map((column) => ({
    row: names?.number ?? 1,
    column: places[column] ?? 1,
    value: LOG_LABELS[column],
  }))
  const cells = lines.flatMap((line, index) =>
    LOG_COLUMNS.flatMap((column) => {
      const value = column === 'at' && dated ? serialOf(line.at) : lineText(line, column)
      const place = places[column]
      return place === undefined ? [] : [{ row: (last?.number ?? 0) + 1 + index, column: place, value }]
    }),
  )
  return { likeRow: last?.number ?? 0, cells: [...headings, ...cells.filter(({ value }) => value !== '')] }
}

function notUnderstood(path: string): UsageError {
  return new UsageError({
    vi: `Không ghi thêm được vào sổ nhận «${path}». Mở bằng Excel, xem lại dòng tên cột («Tên tệp», «Ngày, giờ nhận»), lưu thành .xlsx rồi chạy lại.`,
    en: `Nothing could be added to the receipt log «${path}». Open it in Excel, check its column names («Tên tệp», «Ngày, giờ nhận»), save it as .xlsx and run again.`,
  })
}
