import { damaged, Unreadable } from './unreadable.ts'

/** One part of a zip, as its central directory describes it. Sizes in bytes. */
export interface ZipEntry {
  /** With `/`, without a leading one; letter case as stored. */
  readonly name: string
  readonly encrypted: boolean
  /** 0 stored, 8 deflated. */
  readonly method: number
  readonly crc: number
  readonly packed: number
  readonly unpacked: number
  /** Where the local header lies. */
  readonly offset: number
}

const END = 0x06054b50
const END_LENGTH = 22
const LONGEST_COMMENT = 0xffff
const ZIP64_LOCATOR = 0x07064b50
const ZIP64_LOCATOR_LENGTH = 20
const ZIP64_END = 0x06064b50
const ENTRY = 0x02014b50
const ENTRY_LENGTH = 46
const ZIP64_FIELD = 1
const IN_ZIP64_FIELD = 0xffffffff
/** A workbook has some dozens of parts, one with a picture in every row some ten thousand. */
const MOST_ENTRIES = 100_000

interface DirectoryPlace {
  readonly start: number
  readonly end: number
  /** Bytes put before the zip, by which all its offsets are short. */
  readonly shift: number
}

/**
 * The parts of a zip, from its central directory (the local headers may lack sizes). A directory that is not there is what an
 * interrupted download leaves: throws Unreadable 'truncated'; a wrong one throws 'damaged'.
 */
export function readDirectory(bytes: Buffer): ZipEntry[] {
  const { start, end, shift } = findDirectory(bytes)
  const entries: ZipEntry[] = []
  for (let at = start; at + ENTRY_LENGTH <= end && bytes.readUInt32LE(at) === ENTRY; ) {
    if (entries.length === MOST_ENTRIES) throw damaged('too many parts')
    const nameEnd = at + ENTRY_LENGTH + bytes.readUInt16LE(at + 28)
    const extraEnd = nameEnd + bytes.readUInt16LE(at + 30)
    if (extraEnd > end) throw damaged('directory cut')
    entries.push(readEntry(bytes, at, nameEnd, extraEnd, shift))
    at = extraEnd + bytes.readUInt16LE(at + 32)
  }
  if (entries.length === 0) throw damaged('empty directory')
  return entries
}

function readEntry(bytes: Buffer, at: number, nameEnd: number, extraEnd: number, shift: number): ZipEntry {
  const short = { unpacked: bytes.readUInt32LE(at + 24), packed: bytes.readUInt32LE(at + 20) }
  const long = zip64Field(bytes, nameEnd, extraEnd)
  const next = (stored: number) =>
    stored === IN_ZIP64_FIELD && long.length > 0 ? (long.shift() ?? 0) : stored
  const unpacked = next(short.unpacked)
  const packed = next(short.packed)
  return {
    name: bytes
      .toString('utf8', at + ENTRY_LENGTH, nameEnd)
      .replaceAll('\\', '/')
      .replace(/^\/+/, ''),
    encrypted: (bytes.readUInt16LE(at + 8) & 1) !== 0,
    method: bytes.readUInt16LE(at + 10),
    crc: bytes.readUInt32LE(at + 16),
    packed,
    unpacked,
    offset: next(bytes.readUInt32LE(at + 42)) + shift,
  }
}

/** The 64-bit numbers that stand for those of the entry that are 0xFFFFFFFF, in order. */
function zip64Field(bytes: Buffer, from: number, to: number): number[] {
  for (let at = from; at + 4 <= to; ) {
    const end = at + 4 + bytes.readUInt16LE(at + 2)
    if (end > to) break
    if (bytes.readUInt16LE(at) === ZIP64_FIELD) {
      const count = Math.floor((end - at - 4) / 8)
      return Array.from({ length: count }, (_, index) => Number(bytes.readBigUInt64LE(at + 4 + index * 8)))
    }
    at = end
  }
  return []
}

function findDirectory(bytes: Buffer): DirectoryPlace {
  const at = findEnd(bytes)
  const zip64 = findZip64End(bytes, at)
  const end = zip64 ?? at
  const size = zip64 === undefined ? bytes.readUInt32LE(at + 12) : Number(bytes.readBigUInt64LE(zip64 + 40))
  const stated = zip64 === undefined ? bytes.readUInt32LE(at + 16) : Number(bytes.readBigUInt64LE(zip64 + 48))
  if (size > end) throw damaged('directory larger than the file')
  if (isEntry(bytes, stated)) return { start: stated, end, shift: 0 }
  return { start: end - size, end, shift: end - size - stated }
}

function isEntry(bytes: Buffer, at: number): boolean {
  return at + ENTRY_LENGTH <= bytes.length && bytes.readUInt32LE(at) === ENTRY
}

function findEnd(bytes: Buffer): number {
  const last = bytes.length - END_LENGTH
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
    if (bytes[at] === 0x50 && bytes.readUInt32LE(at) === END) return at
  }
  throw new Unreadable({ reason: 'truncated' })
}

function findZip64End(bytes: Buffer, end: number): number | undefined {
  const locator = end - ZIP64_LOCATOR_LENGTH
  if (locator < 0 || bytes.readUInt32LE(locator) !== ZIP64_LOCATOR) return undefined
  const at = Number(bytes.readBigUInt64LE(locator + 8))
  return at + 56 <= locator && bytes.readUInt32LE(at) === ZIP64_END ? at : undefined
}
