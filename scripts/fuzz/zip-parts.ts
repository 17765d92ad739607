import { crc32, deflateRawSync } from 'node:zlib'
import { newBudget } from '../../src/workbook/read/budget.ts'
import { openZip, readPart } from '../../src/workbook/read/zip.ts'

/** One part of a zip, and what its headers say about it where that is not the truth. */
export interface Part {
  readonly name: string
  readonly bytes: Buffer
  readonly states?: Readonly<Partial<Record<'crc' | 'packed' | 'unpacked' | 'offset' | 'method', number>>>
  /** Compressed bytes to be used instead of the part's own. */
  readonly packed?: Buffer
}

const LARGEST = 100_000_000

/** The parts of a sound zip. Throws for one that is not. */
export function unpackParts(bytes: Buffer): Part[] {
  const zip = openZip(bytes, newBudget(LARGEST))
  return [...zip.entries.values()].map(({ name }) => ({
    name,
    bytes: readPart(zip, name) ?? Buffer.alloc(0),
  }))
}

/** A zip of the parts, in their order, with whatever they state. */
export function packParts(parts: readonly Part[]): Buffer {
  const local: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const part of parts) {
    const packed = part.packed ?? deflateRawSync(part.bytes, { level: 1 })
    const name = Buffer.from(part.name)
    const header = headerOf(part, packed, name)
    const place = Buffer.alloc(12)
    place.writeUInt32LE((part.states?.offset ?? offset) >>> 0, 8)
    const start = Buffer.concat([Buffer.from('PK\x03\x04'), header, name, packed])
    local.push(start)
    directory.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), header, Buffer.alloc(2), place, name)
    offset += start.length
  }
  return Buffer.concat([...local, ...directory, endOf(parts.length, Buffer.concat(directory).length, offset)])
}

/** What local and central headers have in common: version, flags, method, time, CRC, sizes, lengths of name and extra field. */
function headerOf({ bytes, states }: Part, packed: Buffer, name: Buffer): Buffer {
  const header = Buffer.alloc(26)
  header.writeUInt16LE(20, 0)
  header.writeUInt16LE(0x0800, 2)
  header.writeUInt16LE((states?.method ?? 8) & 0xffff, 4)
  header.writeUInt32LE((states?.crc ?? crc32(bytes)) >>> 0, 10)
  header.writeUInt32LE((states?.packed ?? packed.length) >>> 0, 14)
  header.writeUInt32LE((states?.unpacked ?? bytes.length) >>> 0, 18)
  header.writeUInt16LE(name.length, 22)
  return header
}

function endOf(count: number, size: number, offset: number): Buffer {
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(count % 65_536, 8)
  end.writeUInt16LE(count % 65_536, 10)
  end.writeUInt32LE(size, 12)
  end.writeUInt32LE(offset, 16)
  return end
}
