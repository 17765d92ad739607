import type { Sheet } from '../../grid.ts'
import { type Budget, spend } from '../budget.ts'
import { fromCodePage } from '../code-page.ts'
import { isBuiltInDate, showsDay } from '../number-format.ts'
import type { StringItem } from '../string-item.ts'
import type { CellFormat } from '../styles.ts'
import { damaged, Unreadable } from '../unreadable.ts'
import { cursorAt, isAtEnd, long } from './biff-cursor.ts'
import { type BiffRecord, isBeginning, recordAt, substream } from './biff-records.ts'
import { type BiffVersion, readRichString, readText } from './biff-strings.ts'

export interface BiffSheet {
  readonly name: string
  readonly visibility: Sheet['visibility']
  /** Where its substream begins. */
  readonly position: number
}

/** What all sheets of a workbook refer to. */
export interface BiffGlobals {
  readonly version: BiffVersion
  readonly codePage: number | undefined
  readonly date1904: boolean
  readonly fonts: readonly string[]
  readonly formats: readonly CellFormat[]
  readonly strings: readonly StringItem[]
  readonly sheets: readonly BiffSheet[]
}

/** What the records say, before it is put together. */
interface Found {
  readonly version: BiffVersion
  codePage: number | undefined
  date1904: boolean
  readonly fonts: string[]
  readonly dates: Map<number, boolean>
  readonly formats: { readonly font: number; readonly format: number }[]
  strings: BiffRecord | undefined
  readonly sheets: BiffSheet[]
}

const WORKSHEET = 0x10
const VISIBILITIES = ['visible', 'hidden', 'very-hidden'] as const
/** What an item takes beside its text, which is paid for by the record's own bytes. */
const BYTES_PER_ITEM = 32

/**
 * The first substream of a workbook. A stream without one is a single sheet, which then tells all itself (before Excel 5).
 * Throws Unreadable: 'encrypted', 'truncated', 'damaged', 'unpacked-too-large'.
 */
export function readGlobals(stream: Buffer, budget: Budget): BiffGlobals {
  const beginning = recordAt(stream, 0)
  if (!isBeginning(beginning)) throw damaged('no BOF')
  const found: Found = {
    version: versionOf(beginning),
    codePage: undefined,
    date1904: false,
    fonts: [],
    dates: new Map(),
    formats: [],
    strings: undefined,
    sheets: [],
  }
  if (beginning.parts[0]?.readUInt16LE(2) === WORKSHEET)
    found.sheets.push({ name: 'Sheet1', visibility: 'visible', position: 0 })
  for (const record of substream(stream, 0, budget))
    NOTES.get(record.type)?.(record.parts[0] ?? Buffer.alloc(0), found, record)
  return settle(found, budget)
}

function versionOf({ type, parts }: BiffRecord): BiffVersion {
  if (type !== 0x0809) return type === 0x0409 ? 4 : type === 0x0209 ? 3 : 2
  const stated = parts[0]?.readUInt16LE(0) ?? 0
  return stated >= 0x0600 ? 8 : 5
}

type Note = (data: Buffer, found: Found, record: BiffRecord) => void

/** By record type (MS-XLS 2.3.1). */
const NOTES: ReadonlyMap<number, Note> = new Map<number, Note>([
  [0x0022, noteEpoch],
  [0x002f, refuseEncrypted],
  [0x0042, noteCodePage],
  [0x0031, (data, found) => noteFont(data, found, found.version >= 5 ? 14 : 4)],
  [0x0231, (data, found) => noteFont(data, found, 6)],
  [0x001e, (data, found) => noteFormat(found.dates.size, data, 0, found)],
  [
    0x041e,
    (data, found) => noteFormat(found.version < 5 ? found.dates.size : data.readUInt16LE(0), data, 2, found),
  ],
  [
    0x00e0,
    (data, { formats }) => void formats.push({ font: data.readUInt16LE(0), format: data.readUInt16LE(2) }),
  ],
  [0x0243, (data, { formats }) => void formats.push({ font: data.readUInt8(0), format: data.readUInt8(1) })],
  [0x0443, (data, { formats }) => void formats.push({ font: data.readUInt8(0), format: data.readUInt8(1) })],
  [0x0085, noteSheet],
  [0x00fc, noteStrings],
])

function refuseEncrypted(): never {
  throw new Unreadable({ reason: 'encrypted' })
}

function noteEpoch(data: Buffer, found: Found): void {
  found.date1904 = data.readUInt16LE(0) !== 0
}

function noteCodePage(data: Buffer, found: Found): void {
  found.codePage = data.readUInt16LE(0)
}

/** Read in the end, when all fonts are known. */
function noteStrings(_: Buffer, found: Found, record: BiffRecord): void {
  found.strings = record
}

function noteFont(data: Buffer, { fonts, version }: Found, at: number): void {
  fonts.push(readText(cursorAt([data], at), 'byte', version))
}

function noteFormat(id: number, data: Buffer, at: number, { dates, version }: Found): void {
  dates.set(id, showsDay(readText(cursorAt([data], at), version === 8 ? 'word' : 'byte', version)))
}

/** Sheets that are no grid of cells (charts, macros of old, modules) are left out. */
function noteSheet(data: Buffer, { sheets, version, codePage }: Found): void {
  if (data.readUInt8(5) !== 0) return
  const written = readText(cursorAt([data], 6), 'byte', version)
  sheets.push({
    name: (version === 8 ? written : fromCodePage(written, codePage)).normalize('NFC'),
    visibility: VISIBILITIES[data.readUInt8(4) & 3] ?? 'visible',
    position: data.readUInt32LE(0),
  })
}

function settle({ formats, fonts, dates, strings, ...rest }: Found, budget: Budget): BiffGlobals {
  return {
    ...rest,
    fonts,
    formats: formats.map(({ font, format }) => {
      const name = fontName(fonts, font)
      const isDate = dates.get(format) ?? isBuiltInDate(format)
      return name === undefined ? { isDate } : { isDate, font: name }
    }),
    strings: strings === undefined ? [] : readStrings(strings, fonts, budget),
  }
}

/** The font that a cell format or a run names: there is none with the number 4 (MS-XLS 2.5.129). */
export function fontName(fonts: readonly string[], index: number): string | undefined {
  return fonts[index > 4 ? index - 1 : index]
}

/** The table of shared strings; how many it says it has is not believed when it ends before. */
function readStrings({ parts }: BiffRecord, fonts: readonly string[], budget: Budget): StringItem[] {
  const cursor = cursorAt(parts, 4)
  const count = long(cursor)
  const items: StringItem[] = []
  while (items.length < count && !isAtEnd(cursor)) {
    spend(budget, BYTES_PER_ITEM)
    items.push(readRichString(cursor, (index) => fontName(fonts, index)))
  }
  return items
}
