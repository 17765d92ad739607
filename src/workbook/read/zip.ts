import { gunzipSync, gzipSync } from 'node:zlib'
import { type Budget, spend, tooLarge } from './budget.ts'
import { damaged, Unreadable } from './unreadable.ts'
import { readDirectory, type ZipEntry } from './zip-directory.ts'

/** A zip whose parts are inflated when they are asked for. */
export interface Zip {
  /** By name in small letters: part names are equal regardless of ASCII case (OPC, ISO/IEC 29500-2, 6.2.2). */
  readonly entries: ReadonlyMap<string, ZipEntry>
  readonly bytes: Buffer
  readonly budget: Budget
}

const LOCAL_HEADER = 0x04034b50
const LOCAL_HEADER_LENGTH = 30
const STORED = 0
const DEFLATED = 8
/** The most that one byte can become by deflation, see zlib's technical notes. */
const STRONGEST_RATIO = 1032
/** A part that states less and comes to more than this, 4 MB, is made to fill the memory; no need to know how large it is. */
const LONGEST_LIE = 4 * 1024 * 1024
const GZIP_HEADER = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff])

/** Throws Unreadable 'truncated' or 'damaged' on a broken directory, 'unpacked-too-large' when the stated sizes pass the budget. */
export function openZip(bytes: Buffer, budget: Budget): Zip {
  const entries = readDirectory(bytes)
  const stated = entries.reduce((sum, { unpacked }) => sum + unpacked, 0)
  if (stated > budget.left) throw tooLarge(budget)
  return { entries: new Map(entries.map((entry) => [entry.name.toLowerCase(), entry])), bytes, budget }
}

/**
 * The bytes of a part, undefined when there is none. Throws Unreadable: 'encrypted'; 'damaged' (sizes or CRC-32 do not hold, or
 * an unknown compression); 'unpacked-too-large' when it really is larger than the budget, whatever it states.
 */
export function readPart(zip: Zip, name: string): Buffer | undefined {
  const found = storedPart(zip, name)
  if (found === undefined) return undefined
  const { stored, entry } = found
  const part = unpack(stored, entry, zip.budget)
  if (part.length !== entry.unpacked) throw damaged(`wrong size of ${name}`)
  spend(zip.budget, part.length)
  return part
}

/** A part as it lies in the zip, mostly deflated. Throws Unreadable 'encrypted' or 'damaged'. */
export function storedPart(
  { entries, bytes }: Zip,
  name: string,
): { readonly entry: ZipEntry; readonly stored: Buffer } | undefined {
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

function unpack(packed: Buffer, entry: ZipEntry, budget: Budget): Buffer {
  if (entry.method === DEFLATED) return inflate(packed, entry, budget)
  if (entry.method !== STORED) throw damaged(`compression ${entry.method}`)
  if (packed.length > budget.left) throw tooLarge(budget)
  if (crcOf(packed) !== entry.crc) throw damaged(`wrong CRC of ${entry.name}`)
  return packed
}

/** Dressed as a gzip member, so that zlib itself checks CRC and size while it inflates. */
function inflate(packed: Buffer, { unpacked, crc }: ZipEntry, budget: Budget): Buffer {
  const trailer = Buffer.alloc(8)
  trailer.writeUInt32LE(crc)
  trailer.writeUInt32LE(unpacked % 2 ** 32, 4)
  try {
    return gunzipSync(Buffer.concat([GZIP_HEADER, packed, trailer]), {
      maxOutputLength: Math.max(1, Math.min(budget.left, Math.max(unpacked, LONGEST_LIE))),
      // One piece that the whole part fits in, as far as it can be true: pieces would have to be joined in a second copy.
      chunkSize: Math.max(1024, Math.min(unpacked, packed.length * STRONGEST_RATIO) + 1),
    })
  } catch (error) {
    if (error instanceof RangeError && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE')
      throw tooLarge(budget)
    throw damaged(error instanceof Error ? error.message : 'inflate')
  }
}

/** CRC-32, taken from the trailer of a gzip member that only stores the bytes. */
function crcOf(bytes: Buffer): number {
  const member = gzipSync(bytes, { level: 0 })
  return member.readUInt32LE(member.length - 8)
}
