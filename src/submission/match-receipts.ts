import type { Unit } from '../campaign/campaign.ts'
import type { Day } from '../finding.ts'
import type { UnclearReceipt, UnmatchedReceipt } from '../validation.ts'
import type { ReceiptLog, ReceiptRow } from './receipt.ts'
import { dayOf } from './receipt.ts'

/** Base name in NFC and lower case: how the log and the folder are compared. */
export function fileKey(path: string): string {
  return path
    .slice(path.lastIndexOf('/') + 1)
    .normalize('NFC')
    .toLowerCase()
}

/** The lines of the log, ready to be looked up for many files. */
export interface ReceiptLines {
  /** By the key of the file they name, in their order. */
  readonly byFile: ReadonlyMap<string, readonly ReceiptRow[]>
  /** Those that name no file that is given or lies beside; of several for one unit, the last. */
  readonly byUnit: ReadonlyMap<Unit | null, ReceiptRow>
}

/** Sorts out the lines of the log; `given` are the keys of all given files. */
export function receiptLines(log: ReceiptLog | null, given: ReadonlySet<string>): ReceiptLines {
  const lines = (log?.rows ?? []).map((row) => ({ row, key: fileKey(row.fileName) }))
  const byFile = new Map<string, ReceiptRow[]>()
  for (const { row, key } of lines) byFile.set(key, [...(byFile.get(key) ?? []), row])
  return {
    byFile,
    byUnit: new Map(
      lines.flatMap(({ row, key }) => (given.has(key) || log?.beside?.has(key) ? [] : [[row.unit, row]])),
    ),
  }
}

/** The last line of the log that names a file. */
export function rowOfFile(path: string, { byFile }: ReceiptLines): ReceiptRow | null {
  return byFile.get(fileKey(path))?.at(-1) ?? null
}

/**
 * The line that belongs to a file: the last one that names it, rather one that does not name another unit; else the last one of its
 * unit that names no other given file (units' files are renamed on their way).
 */
export function rowFor(path: string, unit: Unit | null, lines: ReceiptLines): ReceiptRow | null {
  const own = lines.byFile.get(fileKey(path)) ?? []
  return (
    own.findLast((row) => !isOfOther(row, unit)) ?? own.at(-1) ?? (unit && lines.byUnit.get(unit)) ?? null
  )
}

/** A line that names another unit than the one its file is of. */
export function isOfOther(row: ReceiptRow, unit: Unit | null): boolean {
  return unit !== null && row.unit !== null && row.unit !== unit
}

/** Lines whose day cannot be read or lies after today, and those that give a file to another unit than its own. */
export function unclearReceipts(
  log: ReceiptLog | null,
  files: readonly UsedFile[],
  asOf: Day,
): UnclearReceipt[] {
  const rows = log?.rows ?? []
  const others = new Map(files.flatMap((file) => otherUnit(file, rows)))
  return rows.flatMap((line): UnclearReceipt[] => {
    const { row, at, unclear, unit, fileName } = line
    const place = { log: log?.path ?? '', row }
    const own = others.get(line)
    return [
      ...(unclear === undefined ? [] : [{ ...place, kind: 'no-day' as const, value: unclear }]),
      ...(at !== null && dayOf(at) > asOf ? [{ ...place, kind: 'future' as const, day: dayOf(at) }] : []),
      ...(own && unit ? [{ ...place, kind: 'other-unit' as const, file: fileName, unit, own }] : []),
    ]
  })
}

/** A given file with its unit. */
interface UsedFile {
  readonly path: string
  readonly unit: Unit | null
}

/** The last line that names the file, with the file's unit, when no line of that name has this unit or leaves it open. */
function otherUnit({ path, unit }: UsedFile, rows: readonly ReceiptRow[]): [ReceiptRow, Unit][] {
  const own = rows.filter(({ fileName }) => fileKey(fileName) === fileKey(path))
  const last = own.at(-1)
  if (!unit || !last || own.some((row) => !isOfOther(row, unit))) return []
  return [[last, unit]]
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
      ...(log?.beside?.has(fileKey(fileName)) ? { notGiven: true } : {}),
    }))
}
