const SECTOR = 512
const FREE = 0xffffffff
const END = 0xfffffffe

/** A compound file (MS-CFB) of one directory sector whose streams all begin in the sector behind it. */
export function compoundFile(names: readonly string[], stream: Uint8Array = new Uint8Array()): Buffer {
  const header = Buffer.alloc(SECTOR)
  header.write('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'latin1')
  header.writeUInt16LE(9, 30)
  header.writeUInt32LE(1, 44)
  header.writeUInt32LE(1, 48)
  for (let at = 76; at < SECTOR; at += 4) header.writeUInt32LE(at === 76 ? 0 : FREE, at)
  const table = Buffer.alloc(SECTOR, 0xff)
  for (const sector of [0, 1]) table.writeUInt32LE(END, sector * 4)
  const directory = Buffer.concat([...['Root Entry', ...names].map(entry), Buffer.alloc(SECTOR)]).subarray(
    0,
    SECTOR,
  )
  return Buffer.concat([header, table, directory, stream, Buffer.alloc(8 * SECTOR)])
}

function entry(name: string): Buffer {
  const bytes = Buffer.alloc(128)
  bytes.write(name, 'utf16le')
  bytes.writeUInt16LE(name.length * 2 + 2, 64)
  bytes.writeUInt32LE(2, 116)
  bytes.writeUInt32LE(4096, 120)
  return bytes
}
