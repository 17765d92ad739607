import type { Campaign, Unit } from '../campaign/campaign.ts'
import type { UnitNames } from '../campaign/unit-names.ts'
import { matchUnitCell, unitNames } from '../campaign/unit-names.ts'
import type { Day } from '../finding.ts'
import { addDays, dayOfInstant, instantText } from '../vietnamese/calendar.ts'
import { singleDay } from '../vietnamese/day-single.ts'
import { fold, tidy } from '../vietnamese/fold.ts'
import { typedLine } from '../vietnamese/typed-line.ts'
import type { Cell, Grid, Row, Sheet } from '../workbook/grid.ts'
import { cellAt, cellText } from './cell-text.ts'
import { decodeGrid } from './legacy/decode-grid.ts'
import type { GivenFile, Moment, Receipt } from './submission.ts'

/** One line of the office's receipt log. */
export interface ReceiptRow {
  readonly row: number
  /** As written, NFC; '' when the line names only a unit. */
  readonly fileName: string
  readonly unit: Unit | null
  /** What the line calls the unit, when that names none of the campaign. */
  readonly strangeUnit?: string
  readonly at: Moment | null
  /** What stands for the day and is none. */
  readonly unclear?: string
  /** Of the file's bytes, in small letters; undefined in a line written by hand. */
  readonly sha256?: string
}

export interface ReceiptLog {
  readonly path: string
  readonly rows: readonly ReceiptRow[]
  /** Keys (`fileKey`) of the files that lie beside the log and the given files: what is there, though not given, is not lost. */
  readonly beside?: ReadonlySet<string>
}

/** What a column of the log holds. */
type Column = keyof typeof LABELS

/** Folded column labels of the log, by what they hold. */
const LABELS = {
  file: ['tentep', 'tep', 'tenfile', 'file'],
  unit: ['donvi', 'tendonvi'],
  at: ['ngaygionhan', 'ngaynhan', 'gionhan', 'thoigiannhan', 'ngaygio'],
  via: ['hinhthucgui', 'hinhthuc', 'cachgui'],
  by: ['nguoinhan'],
  note: ['ghichu'],
  original: ['tentepgoc'],
  sha256: ['sha256'],
} as const

/** Where a log has its column names. */
export interface ReceiptHeader {
  readonly sheet: Sheet
  /** Index of the header among the rows of the sheet. */
  readonly at: number
  /** Column numbers by what they hold. */
  readonly columns: Readonly<Partial<Record<Column, number>>>
}

/** Finds the header of a log: the first row that names the moment, and the file or the unit; null when there is none. */
export function receiptHeader({ sheets }: Grid): ReceiptHeader | null {
  for (const sheet of sheets) {
    for (const [at, row] of sheet.rows.entries()) {
      const columns = columnsOf(row)
      if (columns.at !== undefined && (columns.file ?? columns.unit) !== undefined)
        return { sheet, at, columns }
    }
  }
  return null
}

function columnsOf(row: Row): ReceiptHeader['columns'] {
  const folded = row.cells.map((cell) => ({ label: fold(cellText(cell)), column: cell.column }))
  const found = Object.entries(LABELS).map(([key, labels]: [string, readonly string[]]) => [
    key,
    folded.find(({ label }) => labels.includes(label))?.column,
  ])
  return Object.fromEntries(found.filter(([, column]) => column !== undefined))
}

/** Reads the receipt log: columns by folded label, in any order; lines without file and unit are passed over. */
export function parseReceiptLog(log: Grid, path: string, campaign: Campaign): ReceiptLog {
  const names = unitNames(campaign)
  const header = receiptHeader(decodeGrid(log).grid)
  if (!header) return { path, rows: [] }
  return { path, rows: header.sheet.rows.slice(header.at + 1).flatMap((row) => readRow(row, header, names)) }
}

function readRow(row: Row, { columns }: ReceiptHeader, names: UnitNames): ReceiptRow[] {
  const fileName = cellText(cellAt(row, columns.file))
  const unitText = cellText(cellAt(row, columns.unit))
  if (fileName === '' && unitText === '') return []
  const match = matchUnitCell(unitText, names)
  const unit = match.kind === 'unit' ? match.unit : null
  const received = cellAt(row, columns.at)
  const at = momentOf(received)
  const typed = cellText(received)
  const strange = unit === null && unitText !== '' ? { strangeUnit: unitText } : {}
  const unclear = at === null && typed !== '' ? { unclear: typed } : {}
  const sum = cellText(cellAt(row, columns.sha256)).toLowerCase()
  const sha256 = sum === '' ? {} : { sha256: sum }
  return [{ row: row.number, fileName, unit, at, ...strange, ...unclear, ...sha256 }]
}

/** A real date cell keeps its time of day in the fraction of its serial number. */
function momentOf(cell: Cell | undefined): Moment | null {
  return cell?.kind === 'day' ? momentOfSerial(cell.day, cell.serial) : parseMoment(cellText(cell))
}

function momentOfSerial(day: Day, serial: number): Moment {
  const minutes = Math.min(Math.round((serial % 1) * 1440), 1439)
  return minutes === 0 ? day : instant(day, Math.floor(minutes / 60), minutes % 60)
}

function instant(day: Day, hours: number, minutes: number): Moment {
  return `${day}T${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}:00+07:00`
}

const ZONED = /^\d{4}-\d{2}-\d{2}T[\d:.]+(Z|[+-]\d{2}:?\d{2})$/
/** A date that lost its format: days from 30/12/1899, the time of day behind the point. */
const SERIAL = /^(\d{5})(?:[.,](\d+))?$/
const TIME =
  /(?:^|[\sT,])(\d{1,2})\s*(?::|h|giờ)\s*(\d{1,2})?(?::\d{1,2}|\s*phút)?(?:\s*(?:(am|sa|sáng)|(pm|ch|chiều)))?(?=$|[\s,])/iu

/**
 * A typed moment: a day in any of the forms that forms may hold (2022-02-26, 26/02/2022, 26.2.22, ngày 26 tháng 02 năm 2022), each
 * also with a time (16:30, 16h30, 16 giờ 30, 4:30 PM), ISO 8601 with its own zone, or the serial number of a date. A time without
 * zone is Asia/Ho_Chi_Minh. null when it is none; 24:00 is none, since it may mean either day.
 */
export function parseMoment(text: string): Moment | null {
  const typed = tidy(text)
  if (ZONED.test(typed)) {
    const instant = Date.parse(typed)
    return Number.isNaN(instant) ? null : instantText(instant)
  }
  const [, days, fraction = '0'] = SERIAL.exec(typed) ?? []
  if (days !== undefined) return momentOfSerial(addDays('1899-12-30', Number(days)), Number(`0.${fraction}`))
  const time = TIME.exec(typed)
  const rest = typedLine(typed.replace(time?.[0] ?? '', ' ').replace(/lúc|,/giu, ' '))
  // Its time is of a form that is not read.
  if (rest.includes(':')) return null
  const read = singleDay(rest)
  if (read?.kind !== 'ok' && read?.kind !== 'interpreted') return null
  if (!time) return read.value
  const hours = hoursOf(time)
  const minutes = Number(time[2] ?? 0)
  return hours < 24 && minutes < 60 ? instant(read.value, hours, minutes) : null
}

/** Of 24; Infinity for what no clock shows, as 16:30 AM. */
function hoursOf([, typed, , morning, afternoon]: RegExpExecArray): number {
  const hours = Number(typed)
  if (morning !== undefined) return hours > 12 ? Number.POSITIVE_INFINITY : hours % 12
  return afternoon !== undefined && hours < 12 ? hours + 12 : hours
}

/** The calendar day of a moment. */
export function dayOf(moment: Moment): Day {
  return moment.slice(0, 10)
}

/** When a file was received: the option, else its line of the log, else its file time as an estimate if that can be one. */
export function receiptOf(
  file: Pick<GivenFile, 'modified'>,
  known: {
    readonly option: Moment | null
    readonly row: ReceiptRow | null
    readonly campaign: Campaign
    readonly asOf: Day
  },
): Receipt {
  if (known.option !== null) return { at: known.option, source: 'option' }
  if (known.row?.at) return { at: known.row.at, source: 'receipts' }
  const day = dayOfInstant(file.modified)
  if (day > known.asOf || day < known.campaign.document.date) return { at: null, source: 'unknown' }
  return { at: instantText(file.modified), source: 'file-time' }
}

/** The earliest and latest instant a moment may be, in milliseconds: a day alone may be any time of it. */
function span(moment: Moment): readonly [number, number] {
  if (moment.length > 10) return [Date.parse(moment), Date.parse(moment)]
  const start = Date.parse(`${moment}T00:00:00+07:00`)
  return [start, start + 86_400_000 - 1]
}

/** When it was received is evidence, not an estimate. */
export function isProven({ at, source, doubtful }: Receipt): boolean {
  return at !== null && !doubtful && (source === 'option' || source === 'receipts')
}

/** Evidence that `later` was received after `earlier`. */
export function isProvenLater(later: Receipt, earlier: Receipt): boolean {
  if (!later.at || !earlier.at || !isProven(later) || !isProven(earlier)) return false
  return span(later.at)[0] > span(earlier.at)[1]
}
