import { gunzipSync } from 'node:zlib'
import { type Budget, tooLarge } from './budget.ts'
import { damaged } from './unreadable.ts'
import type { ZipEntry } from './zip-directory.ts'

/** A part as it lies in the zip. */
export interface StoredPart {
  readonly entry: ZipEntry
  readonly stored: Buffer
}

/** The most that one byte can become by deflation, see zlib's technical notes. */
const STRONGEST_RATIO = 1032
/** A part that states less and comes to more than this, 4 MB, is made to fill the memory; no need to know how large it is. */
const LONGEST_LIE = 4 * 1024 * 1024
const GZIP_HEADER = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff])

/** The bytes of a deflated part. Throws Unreadable 'damaged' or 'unpacked-too-large'. */
export function inflate(part: StoredPart, budget: Budget): Buffer {
  const { unpacked } = part.entry
  try {
    return gunzipSync(Buffer.concat(gzipMember(part)), {
      maxOutputLength: Math.max(1, Math.min(budget.left, Math.max(unpacked, LONGEST_LIE))),
      // One piece that the whole part fits in, as far as it can be true: pieces would have to be joined in a second copy.
      chunkSize: Math.max(1024, Math.min(unpacked, part.stored.length * STRONGEST_RATIO) + 1),
    })
  } catch (error) {
    if (error instanceof RangeError && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE')
      throw tooLarge(budget)
    throw damaged(error instanceof Error ? error.message : 'inflate')
  }
}

/** The bytes of several deflated parts by one call, which takes as long as inflating twenty kilobytes. Throws when one of them is damaged. */
export function inflateAll(parts: readonly StoredPart[]): Map<ZipEntry, Buffer> {
  const length = parts.reduce((sum, { entry }) => sum + entry.unpacked, 0)
  const all = gunzipSync(Buffer.concat(parts.flatMap(gzipMember)), {
    maxOutputLength: length + 1,
    chunkSize: Math.max(1024, length + 1),
  })
  if (all.length !== length) throw damaged('parts longer than stated')
  const inflated = new Map<ZipEntry, Buffer>()
  let from = 0
  for (const { entry } of parts) {
    inflated.set(entry, all.subarray(from, from + entry.unpacked))
    from += entry.unpacked
  }
  return inflated
}

/** Dressed as a gzip member, so that zlib itself checks CRC and size while it inflates. */
function gzipMember({ stored, entry: { crc, unpacked } }: StoredPart): Buffer[] {
  const trailer = Buffer.allocUnsafe(8)
  trailer.writeUInt32LE(crc)
  trailer.writeUInt32LE(unpacked % 2 ** 32, 4)
  return [GZIP_HEADER, stored, trailer]
}
