import { gzipSync } from 'node:zlib'
import { type Budget, spend, tooLarge } from './budget.ts'
import { inflate, inflateAll, type StoredPart } from './inflate.ts'
import { damaged, Unreadable } from './unreadable.ts'
import { readDirectory, type ZipEntry } from './zip-directory.ts'

/** A zip whose parts are inflated when they are asked for. */
export interface Zip {
  /** By name in small letters: part names are equal regardless of ASCII case (OPC, ISO/IEC 29500-2, 6.2.2). */
  readonly entries: ReadonlyMap<string, ZipEntry>
  readonly bytes: Buffer
  readonly budget: Budget
  /** Parts that were inflated ahead. */
  readonly inflated: Map<ZipEntry, Buffer>
}

const LOCAL_HEADER = 0x04034b50
const LOCAL_HEADER_LENGTH = 30
const STORED = 0
const DEFLATED = 8
/** Bytes of parts that are inflated ahead: more than these are inflated one by one, and not held together. */
const LONGEST_AHEAD = 1024 * 1024

/** Throws Unreadable 'truncated' or 'damaged' on a broken directory, 'unpacked-too-large' when the stated sizes pass the budget. */
export function openZip(bytes: Buffer, budget: Budget): Zip {
  const entries = readDirectory(bytes)
  const stated = entries.reduce((sum, { unpacked }) => sum + unpacked, 0)
  if (stated > budget.left) throw tooLarge(budget)
  const byName = new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]))
  return { entries: byName, bytes, budget, inflated: new Map() }
}

/**
 * The bytes of a part, undefined when there is none. Throws Unreadable: 'encrypted'; 'damaged' (sizes or CRC-32 do not hold, or
 * an unknown compression); 'unpacked-too-large' when it really is larger than the budget, whatever it states.
 */
export function readPart(zip: Zip, name: string): Buffer | undefined {
  const found = storedPart(zip, name)
  return found && unpackedPart(zip, found)
}

/** The bytes of a part that was found. Throws like `readPart`. */
export function unpackedPart(zip: Zip, found: StoredPart): Buffer {
  const { entry } = found
  const part = zip.inflated.get(entry) ?? unpack(found, zip.budget)
  if (part.length !== entry.unpacked) throw damaged(`wrong size of ${entry.name}`)
  spend(zip.budget, part.length)
  return part
}

/**
 * Inflates parts that will be asked for all at once, unless they are large; none when one of them is damaged, so that reading that one
 * says so. They are paid for when they are read.
 */
export function inflateAhead(zip: Zip, names: readonly string[]): void {
  try {
    const parts = names.flatMap((name) => storedPart(zip, name) ?? [])
    const deflated = parts.filter(({ entry }) => entry.method === DEFLATED)
    const length = deflated.reduce((sum, { entry }) => sum + entry.unpacked, 0)
    if (length > Math.min(LONGEST_AHEAD, zip.budget.left)) return
    for (const [entry, part] of inflateAll(deflated)) zip.inflated.set(entry, part)
  } catch {
    // Told when the part is read.
  }
}

/** A part as it lies in the zip, mostly deflated. Throws Unreadable 'encrypted' or 'damaged'. */
export function storedPart({ entries, bytes }: Zip, name: string): StoredPart | undefined {
  const entry = entries.get(name.toLowerCase())
  if (entry === undefined) return undefined
  if (entry.encrypted) throw new Unreadable({ reason: 'encrypted' })
  return { entry, stored: packedBytes(bytes, entry) }
}

function packedBytes(bytes: Buffer, entry: ZipEntry): Buffer {
  const { offset } = entry
  if (
    offset < 0 ||
    offset + LOCAL_HEADER_LENGTH > bytes.length ||
    bytes.readUInt32LE(offset) !== LOCAL_HEADER
  ) {
    throw damaged(`no local header of ${entry.name}`)
  }
  const start =
    offset + LOCAL_HEADER_LENGTH + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28)
  if (start + entry.packed > bytes.length) throw damaged(`${entry.name} is cut`)
  return bytes.subarray(start, start + entry.packed)
}

function unpack(part: StoredPart, budget: Budget): Buffer {
  const { entry, stored } = part
  if (entry.method === DEFLATED) return inflate(part, budget)
  if (entry.method !== STORED) throw damaged(`compression ${entry.method}`)
  if (stored.length > budget.left) throw tooLarge(budget)
  if (crcOf(stored) !== entry.crc) throw damaged(`wrong CRC of ${entry.name}`)
  return stored
}

/** CRC-32, taken from the trailer of a gzip member that only stores the bytes. */
function crcOf(bytes: Buffer): number {
  const member = gzipSync(bytes, { level: 0 })
  return member.readUInt32LE(member.length - 8)
}
