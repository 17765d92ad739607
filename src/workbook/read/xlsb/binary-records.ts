import { type Budget, spend } from '../budget.ts'
import { Unreadable } from '../unreadable.ts'

/** A record of a part of a binary workbook (MS-XLSB 2.1.4). */
export interface BinaryRecord {
  readonly type: number
  readonly data: Buffer
}

const BYTES_PER_RECORD = 32

/** All records of a part. Throws Unreadable 'truncated' when the part ends inside one. */
export function* binaryRecords(part: Buffer, budget: Budget): Generator<BinaryRecord> {
  for (let at = 0; at < part.length; ) {
    spend(budget, BYTES_PER_RECORD)
    const type = variable(part, at, 2)
    const length = variable(part, type.end, 4)
    const end = length.end + length.value
    if (end > part.length) throw new Unreadable({ reason: 'truncated' })
    yield { type: type.value, data: part.subarray(length.end, end) }
    at = end
  }
}

/** A number of at most `most` bytes, seven bits in each, the lowest first; the eighth tells that another follows. */
function variable(part: Buffer, at: number, most: number): { readonly value: number; readonly end: number } {
  let value = 0
  for (let index = 0; index < most; index++) {
    const byte = part.readUInt8(at + index)
    value += (byte & 0x7f) * 2 ** (7 * index)
    if (byte < 0x80) return { value, end: at + index + 1 }
  }
  return { value, end: at + most }
}
