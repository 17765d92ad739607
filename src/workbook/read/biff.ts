/** Opcode of the record that begins every BIFF stream, in the versions 2, 3, 4 and 5 to 8. */
const BEGINNINGS: readonly number[] = [0x0009, 0x0209, 0x0409, 0x0809]
const FILE_PASS = 0x002f
/** FILEPASS stands right behind the beginning; write-protection records may come between (MS-XLS 2.1.7.20.3). */
const RECORDS_TO_LOOK_AT = 8

/** True for a bare BIFF stream, as Excel 2 to 4 wrote its files. */
export function isBiff(bytes: Buffer): boolean {
  if (bytes.length < 8) return false
  const length = bytes.readUInt16LE(2)
  return BEGINNINGS.includes(bytes.readUInt16LE(0)) && length >= 4 && length <= 16
}

/** True when the records that a BIFF stream begins with hold FILEPASS: everything after it is encrypted. */
export function startsWithFilePass(stream: Buffer): boolean {
  for (let at = 0, count = 0; at + 4 <= stream.length && count < RECORDS_TO_LOOK_AT; count++) {
    if (stream.readUInt16LE(at) === FILE_PASS) return true
    at += 4 + stream.readUInt16LE(at + 2)
  }
  return false
}
