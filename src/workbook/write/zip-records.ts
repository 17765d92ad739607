/** One part of a zip: its name in ASCII, where its header stands, sizes in bytes. */
export interface PackedPart {
  readonly name: string
  readonly date: Date
  readonly offset: number
  readonly crc: number
  readonly packed: number
  readonly size: number
}

/** Before it a zip knows no date. */
const FIRST_DATE = Date.UTC(1980, 0, 1)
const LARGEST = 0xffff_fffe
const VERSION = 20
const DEFLATED = 8

/** The header before a part (APPNOTE 4.3.7). */
export function localHeader(part: PackedPart): Buffer {
  const header = Buffer.alloc(30)
  header.write('PK\x03\x04', 'latin1')
  writeCommon(header, 4, part)
  return Buffer.concat([header, Buffer.from(part.name, 'latin1')])
}

/** A part in the directory (APPNOTE 4.3.12). */
export function centralRecord(part: PackedPart): Buffer {
  const record = Buffer.alloc(46)
  record.write('PK\x01\x02', 'latin1')
  record.writeUInt16LE(VERSION, 4)
  writeCommon(record, 6, part)
  record.writeUInt32LE(fitting(part.offset), 42)
  return Buffer.concat([record, Buffer.from(part.name, 'latin1')])
}

/** The end of the directory (APPNOTE 4.3.16). */
export function endRecord(count: number, size: number, offset: number): Buffer {
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(count, 8)
  end.writeUInt16LE(count, 10)
  end.writeUInt32LE(fitting(size), 12)
  end.writeUInt32LE(fitting(offset), 16)
  return end
}

/** What both headers say: version, method, time, CRC-32, sizes, length of the name. */
function writeCommon(header: Buffer, at: number, { name, date, crc, packed, size }: PackedPart): void {
  const { time, day } = dosTime(date)
  header.writeUInt16LE(VERSION, at)
  header.writeUInt16LE(DEFLATED, at + 4)
  header.writeUInt16LE(time, at + 6)
  header.writeUInt16LE(day, at + 8)
  header.writeUInt32LE(crc, at + 10)
  header.writeUInt32LE(fitting(packed), at + 14)
  header.writeUInt32LE(fitting(size), at + 18)
  header.writeUInt16LE(name.length, at + 22)
}

/** Time of day and day as DOS counts them, in UTC so that no time zone is seen. */
function dosTime(date: Date): { time: number; day: number } {
  const known = new Date(Math.max(date.getTime(), FIRST_DATE))
  const time = (known.getUTCHours() << 11) | (known.getUTCMinutes() << 5) | (known.getUTCSeconds() >> 1)
  const day = ((known.getUTCFullYear() - 1980) << 9) | ((known.getUTCMonth() + 1) << 5) | known.getUTCDate()
  return { time, day }
}

function fitting(bytes: number): number {
  if (bytes > LARGEST) throw new Error('More than the 4 GB that a workbook can have')
  return bytes
}
