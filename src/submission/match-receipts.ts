import type { Unit } from '../campaign/campaign.ts'
import type { UnclearReceipt, UnmatchedReceipt } from '../validation.ts'
import type { ReceiptLog, ReceiptRow } from './receipt.ts'

/** Base name in NFC and lower case: how the log and the folder are compared. */
export function fileKey(path: string): string {
  return path
    .slice(path.lastIndexOf('/') + 1)
    .normalize('NFC')
    .toLowerCase()
}

/** The line of the log that names a file; of several, the last. */
export function rowOfFile(path: string, log: ReceiptLog | null): ReceiptRow | null {
  return log?.rows.findLast((row) => fileKey(row.fileName) === fileKey(path)) ?? null
}

/**
 * The line that belongs to a file: the one that names it, else the last one of its unit that names no other given file
 * (units' files are renamed on their way).
 */
export function rowFor(
  path: string,
  unit: Unit | null,
  log: ReceiptLog | null,
  given: ReadonlySet<string>,
): ReceiptRow | null {
  const own = rowOfFile(path, log)
  if (own || !unit) return own
  return log?.rows.findLast((row) => row.unit === unit && !given.has(fileKey(row.fileName))) ?? null
}

/** Lines whose day cannot be read. */
export function unclearReceipts(log: ReceiptLog | null): UnclearReceipt[] {
  return (log?.rows ?? []).flatMap(({ row, unclear }) =>
    unclear === undefined ? [] : [{ log: log?.path ?? '', row, value: unclear }],
  )
}

/** Lines whose file is not given and whose unit has no file either. */
export function unmatchedReceipts(
  log: ReceiptLog | null,
  given: ReadonlySet<string>,
  unitsWithFile: ReadonlySet<Unit>,
): UnmatchedReceipt[] {
  return (log?.rows ?? [])
    .filter((row) => !given.has(fileKey(row.fileName)) && !(row.unit && unitsWithFile.has(row.unit)))
    .map(({ row, fileName, unit, at, strangeUnit }) => ({
      log: log?.path ?? '',
      row,
      file: fileName,
      unit,
      at,
      ...(strangeUnit === undefined ? {} : { strangeUnit }),
    }))
}
