import { damaged, Unreadable } from './unreadable.ts'

/** A stream or storage of a compound file (MS-CFB 2.6). */
export interface CompoundEntry {
  /** In small letters. */
  readonly name: string
  readonly start: number
  /** Bytes, as stated. */
  readonly size: number
  readonly left: number
  readonly right: number
  readonly child: number
}

/** An OLE compound file (D0CF11E0…): small files inside one. */
export interface CompoundFile {
  readonly bytes: Buffer
  readonly sectorSize: number
  /** The sectors that hold the allocation table. */
  readonly table: readonly number[]
  /** The root first, then what lies directly in it, then the rest: embedded documents have streams of the same names. */
  readonly entries: readonly CompoundEntry[]
}

const HEADER_LENGTH = 512
const SECTORS_IN_HEADER = 109
const LAST_REGULAR_SECTOR = 0xfffffffa
const NO_SECTOR = 0xffffffff
const ENTRY_LENGTH = 128
/** Smaller streams lie in sectors of 64 bytes inside the root's stream. */
const SMALLEST_OWN_STREAM = 4096
const SMALL_SECTOR = 64

/** Throws Unreadable: 'truncated' when the file ends before a sector that it needs, 'damaged' when it has no root. */
export function openCompound(bytes: Buffer): CompoundFile {
  if (bytes.length < HEADER_LENGTH) throw new Unreadable({ reason: 'truncated' })
  const shift = bytes.readUInt16LE(30)
  if (shift !== 9 && shift !== 12) throw damaged('sector size')
  const file = { bytes, sectorSize: 2 ** shift, table: tableSectors(bytes, 2 ** shift), entries: [] }
  return { ...file, entries: rootFirst(readEntries(file)) }
}

/** The bytes of a stream, at most `most`; fewer than it states when its chain of sectors is shorter. Throws like `openCompound`. */
export function readStream(file: CompoundFile, entry: CompoundEntry, most = Infinity): Buffer {
  const size = Math.min(entry.size, file.bytes.length, most)
  const [root] = file.entries
  if (entry.size >= SMALLEST_OWN_STREAM || root === undefined) return readChain(file, entry.start, size)
  const small = readChain(file, root.start, Math.min(root.size, file.bytes.length))
  const table = readChain(file, file.bytes.readUInt32LE(60), file.bytes.length)
  const next = (sector: number) =>
    sector * 4 + 4 <= table.length ? table.readUInt32LE(sector * 4) : NO_SECTOR
  const sectors = chain(entry.start, Math.ceil(size / SMALL_SECTOR), next)
  return Buffer.concat(
    sectors.map((sector) => small.subarray(sector * SMALL_SECTOR, (sector + 1) * SMALL_SECTOR)),
  ).subarray(0, size)
}

/** Sectors of the allocation table: 109 in the header, further ones in a chain of sectors of their own (MS-CFB 2.5). */
function tableSectors(bytes: Buffer, sectorSize: number): number[] {
  const found: number[] = []
  const add = (from: number, count: number) => {
    for (let at = from; at < from + count * 4 && at + 4 <= bytes.length; at += 4) {
      const sector = bytes.readUInt32LE(at)
      if (sector < LAST_REGULAR_SECTOR) found.push(sector)
    }
  }
  add(76, SECTORS_IN_HEADER)
  const perSector = sectorSize / 4 - 1
  const next = (sector: number) => {
    const at = (sector + 1) * sectorSize + perSector * 4
    return at + 4 <= bytes.length ? bytes.readUInt32LE(at) : NO_SECTOR
  }
  for (const sector of chain(bytes.readUInt32LE(68), bytes.length / sectorSize, next)) {
    add((sector + 1) * sectorSize, perSector)
  }
  return found
}

/** Sectors of a chain from the first on, at most `most`; one that goes in a circle ends where it began. */
function chain(start: number, most: number, next: (sector: number) => number): number[] {
  const sectors = new Set<number>()
  const isNew = (sector: number) => sector < LAST_REGULAR_SECTOR && !sectors.has(sector)
  for (let sector = start; isNew(sector) && sectors.size < most; sector = next(sector)) sectors.add(sector)
  return [...sectors]
}

/** `size` bytes along a chain of sectors, or as many as it has. */
function readChain({ bytes, sectorSize, table }: CompoundFile, start: number, size: number): Buffer {
  const next = (sector: number) => {
    const holder = table[Math.floor((sector * 4) / sectorSize)]
    if (holder === undefined) return NO_SECTOR
    const at = (holder + 1) * sectorSize + ((sector * 4) % sectorSize)
    if (at + 4 > bytes.length) throw new Unreadable({ reason: 'truncated' })
    return bytes.readUInt32LE(at)
  }
  const most = Math.min(Math.ceil(size / sectorSize), Math.ceil(bytes.length / sectorSize))
  const pieces = chain(start, most, next).map((sector, index) => {
    const from = (sector + 1) * sectorSize
    const needed = Math.min(sectorSize, size - index * sectorSize)
    if (from + needed > bytes.length) throw new Unreadable({ reason: 'truncated' })
    return bytes.subarray(from, from + needed)
  })
  return Buffer.concat(pieces)
}

function readEntries(file: CompoundFile): CompoundEntry[] {
  const bytes = readChain(file, file.bytes.readUInt32LE(48), file.bytes.length)
  const entries: CompoundEntry[] = []
  for (let at = 0; at + ENTRY_LENGTH <= bytes.length; at += ENTRY_LENGTH) {
    const nameLength = Math.min(64, Math.max(0, bytes.readUInt16LE(at + 64) - 2))
    entries.push({
      name: bytes.toString('utf16le', at, at + nameLength).toLowerCase(),
      left: bytes.readUInt32LE(at + 68),
      right: bytes.readUInt32LE(at + 72),
      child: bytes.readUInt32LE(at + 76),
      start: bytes.readUInt32LE(at + 116),
      size: bytes.readUInt32LE(at + 120),
    })
  }
  return entries
}

function rootFirst(entries: readonly CompoundEntry[]): CompoundEntry[] {
  const [root] = entries
  if (root === undefined) throw damaged('no root')
  const first = new Set([root])
  const open = [root.child]
  for (let index = open.pop(); index !== undefined; index = open.pop()) {
    const entry = entries[index]
    if (entry === undefined || first.has(entry)) continue
    first.add(entry)
    open.push(entry.left, entry.right)
  }
  return [...first, ...entries.filter((entry) => !first.has(entry))]
}
