import type { RefusalReason } from '../grid.ts'
import { startsWithFilePass } from './biff.ts'

/** A stream or storage of a compound file (MS-CFB 2.6). */
interface DirectoryEntry {
  readonly name: string
  readonly start: number
  readonly size: number
}

const ENTRY_LENGTH = 128
const HEADER_LENGTH = 512
const SECTORS_IN_HEADER = 109
const LAST_REGULAR_SECTOR = 0xfffffffa
/** Smaller streams lie inside the root's stream. */
const SMALLEST_OWN_STREAM = 4096

/** What an OLE compound file (D0CF11E0…) holds. A file that ends before its directory is 'truncated'. */
export function compoundKind(bytes: Buffer): RefusalReason {
  if (bytes.length < HEADER_LENGTH) return 'truncated'
  const sectorShift = bytes.readUInt16LE(30)
  if (sectorShift !== 9 && sectorShift !== 12) return 'damaged'
  const entries = readDirectory(bytes, 2 ** sectorShift)
  if (entries === undefined) return 'truncated'
  const find = (...names: readonly string[]) => entries.find(({ name }) => names.includes(name.toLowerCase()))
  if (find('encryptedpackage', 'encryptioninfo')) return 'encrypted'
  const workbook = find('workbook', 'book')
  if (workbook) return workbookKind(bytes, workbook, 2 ** sectorShift)
  if (find('worddocument')) return 'word'
  if (find('powerpoint document')) return 'presentation'
  if (find('__properties_version1.0')) return 'mail'
  if (find('etextdata', 'wpscustomdata')) return 'wps'
  return 'other'
}

function workbookKind(bytes: Buffer, { start, size }: DirectoryEntry, sectorSize: number): RefusalReason {
  const from = (start + 1) * sectorSize
  if (size < SMALLEST_OWN_STREAM) return 'old-excel'
  if (from + HEADER_LENGTH > bytes.length) return 'truncated'
  return startsWithFilePass(bytes.subarray(from, from + sectorSize)) ? 'encrypted' : 'old-excel'
}

/** undefined when a sector of the directory lies behind the end of the file. */
function readDirectory(bytes: Buffer, sectorSize: number): DirectoryEntry[] | undefined {
  const entries: DirectoryEntry[] = []
  const seen = new Set<number>()
  for (let sector = bytes.readUInt32LE(48); sector <= LAST_REGULAR_SECTOR && !seen.has(sector); ) {
    seen.add(sector)
    const from = (sector + 1) * sectorSize
    if (from + sectorSize > bytes.length) return undefined
    for (let at = from; at < from + sectorSize; at += ENTRY_LENGTH) entries.push(readEntry(bytes, at))
    const following = nextSector(bytes, sector, sectorSize)
    if (following === undefined) return undefined
    sector = following
  }
  return entries
}

function readEntry(bytes: Buffer, at: number): DirectoryEntry {
  const nameLength = Math.min(64, Math.max(0, bytes.readUInt16LE(at + 64) - 2))
  return {
    name: bytes.toString('utf16le', at, at + nameLength),
    start: bytes.readUInt32LE(at + 116),
    size: bytes.readUInt32LE(at + 120),
  }
}

/**
 * From the allocation table. The header names its first 109 sectors; a table longer than that (files over 7 MB) has the directory's
 * further sectors only in files that were saved many times, and the first ones name the streams that matter.
 */
function nextSector(bytes: Buffer, sector: number, sectorSize: number): number | undefined {
  const perSector = sectorSize / 4
  const index = Math.floor(sector / perSector)
  if (index >= SECTORS_IN_HEADER) return LAST_REGULAR_SECTOR + 1
  const at = (bytes.readUInt32LE(76 + index * 4) + 1) * sectorSize + (sector % perSector) * 4
  return at + 4 <= bytes.length ? bytes.readUInt32LE(at) : undefined
}
