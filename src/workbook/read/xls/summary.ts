import { named } from '../compound.ts'
import { type CompoundFile, readStream } from '../compound-file.ts'
import { Unreadable } from '../unreadable.ts'

const STREAM = '\u0005summaryinformation'
const LAST_SAVED = 13
const FILE_TIME = 0x40
/** Hundreds of nanoseconds from 1601, where FILETIME begins, to 1970. */
const UNIX_EPOCH = 116_444_736_000_000_000n

/**
 * When a workbook was last saved, as its summary says (MS-OLEPS 2.21, property 13), ISO 8601; undefined when it does not. A summary
 * that cannot be read does not make a workbook unreadable.
 */
export function readSaved(file: CompoundFile): string | undefined {
  const entry = named(file, STREAM)
  if (entry === undefined) return undefined
  try {
    return savedIn(readStream(file, entry))
  } catch (error) {
    if (error instanceof RangeError || error instanceof Unreadable) return undefined
    throw error
  }
}

function savedIn(stream: Buffer): string | undefined {
  const section = stream.readUInt32LE(44)
  const count = Math.min(stream.readUInt32LE(section + 4), 100)
  for (let at = section + 8; at < section + 8 + count * 8; at += 8) {
    if (stream.readUInt32LE(at) !== LAST_SAVED) continue
    const value = section + stream.readUInt32LE(at + 4)
    return stream.readUInt32LE(value) === FILE_TIME ? instant(stream.readBigUInt64LE(value + 4)) : undefined
  }
  return undefined
}

function instant(fileTime: bigint): string | undefined {
  if (fileTime <= UNIX_EPOCH) return undefined
  return new Date(Number((fileTime - UNIX_EPOCH) / 10_000n)).toISOString()
}
