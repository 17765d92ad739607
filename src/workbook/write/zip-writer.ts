import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip, gzipSync } from 'node:zlib'
import { centralRecord, endRecord, localHeader, type PackedPart } from './zip-records.ts'

/** Puts bytes at a place of a file or of memory, counted from the start. Places already written may be written again. */
export type WriteAt = (bytes: Uint8Array, position: number) => Promise<void>

/** A zip that is written part by part; no part is ever held whole. */
export interface ZipWriter {
  /** Adds a part under an ASCII name. The texts are asked for one by one, while those before them are packed. */
  readonly add: (name: string, texts: Iterable<string>) => Promise<void>
  /** Writes the directory. */
  readonly finish: () => Promise<void>
}

const PACKING = { level: 4, memLevel: 9, chunkSize: 65_536 } as const
/** Characters that are packed at a time. */
const PIECE = 65_536

/**
 * A zip whose parts all bear one date. A part's header goes before it, and again when its size is known: readers that do not know the
 * sizes beforehand are many.
 * @throws Error for more than the 4 GB that a plain zip holds.
 */
export function createZip(write: WriteAt, date: Date): ZipWriter {
  const parts: PackedPart[] = []
  let position = 0
  const append = async (bytes: Uint8Array) => {
    await write(bytes, position)
    position += bytes.length
  }
  return {
    add: async (name, texts) => {
      const offset = position
      const blank = { name, date, offset, crc: 0, packed: 0, size: 0 }
      await append(localHeader(blank))
      const start = position
      const { crc, size } = await pack(texts, append)
      const part = { ...blank, crc, size, packed: position - start }
      await write(localHeader(part), offset)
      parts.push(part)
    },
    finish: async () => {
      const offset = position
      const records = parts.map(centralRecord)
      for (const record of records) await append(record)
      await append(endRecord(records.length, position - offset, offset))
    },
  }
}

interface Checked {
  readonly crc: number
  readonly size: number
}

/** Deflates natively, as a member of gzip: so zlib counts CRC and size, too. A short part is packed at once, without a stream. */
async function pack(texts: Iterable<string>, append: (bytes: Uint8Array) => Promise<void>): Promise<Checked> {
  const wrapping = createUnwrapper()
  const take = async (chunk: Buffer) => {
    const body = wrapping.bodyOf(chunk)
    if (body.length > 0) await append(body)
  }
  const pieces = piecesOf(texts)
  const { value: first = '' } = pieces.next()
  if (first.length < PIECE) await take(gzipSync(first, PACKING))
  else {
    await pipeline(Readable.from(after(first, pieces)), createGzip(PACKING), async (chunks) => {
      for await (const chunk of chunks) await take(chunk as Buffer)
    })
  }
  return wrapping.end()
}

/** The texts put together to pieces, of which only the last is short. */
function* piecesOf(texts: Iterable<string>): Generator<string, undefined> {
  let piece = ''
  for (const text of texts) {
    piece += text
    if (piece.length < PIECE) continue
    yield piece
    piece = ''
  }
  yield piece
}

function* after(first: string, rest: Iterable<string>): Generator<string> {
  yield first
  yield* rest
}

const GZIP_HEADER = 10
const GZIP_TRAILER = 8

/** Takes off what gzip puts around the deflated bytes: ten bytes before, CRC and size behind. */
function createUnwrapper(): { bodyOf: (chunk: Buffer) => Buffer; end: () => Checked } {
  let before = GZIP_HEADER
  let held = Buffer.alloc(0)
  return {
    bodyOf: (chunk) => {
      const rest = chunk.subarray(Math.min(before, chunk.length))
      before -= chunk.length - rest.length
      const known = Buffer.concat([held, rest])
      const body = known.subarray(0, Math.max(0, known.length - GZIP_TRAILER))
      held = known.subarray(body.length)
      return body
    },
    end: () => ({ crc: held.readUInt32LE(0), size: held.readUInt32LE(4) }),
  }
}
