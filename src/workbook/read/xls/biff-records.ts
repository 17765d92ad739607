import { type Budget, spend } from '../budget.ts'
import { Unreadable } from '../unreadable.ts'

/** A record of a BIFF stream: what Excel 2 to 2003 wrote a workbook as (MS-XLS 2.1.4). */
export interface BiffRecord {
  readonly type: number
  /** Its data, then that of the CONTINUE records behind it: never empty. */
  readonly parts: readonly Buffer[]
  /** Where the next record begins. */
  readonly end: number
}

const BOF = [0x0009, 0x0209, 0x0409, 0x0809]
const EOF = 0x000a
const CONTINUE = 0x003c
const HEADER_LENGTH = 4
/** Reading a record costs some time, however short it is. */
const BYTES_PER_RECORD = 48

export function isBeginning({ type }: BiffRecord): boolean {
  return BOF.includes(type)
}

/** The record at a place of the stream. Throws Unreadable 'truncated' when the stream ends before it does. */
export function recordAt(stream: Buffer, at: number): BiffRecord {
  const parts: Buffer[] = []
  let end = at
  do {
    if (end + HEADER_LENGTH > stream.length) throw new Unreadable({ reason: 'truncated' })
    const from = end + HEADER_LENGTH
    end = from + stream.readUInt16LE(end + 2)
    if (end > stream.length) throw new Unreadable({ reason: 'truncated' })
    parts.push(stream.subarray(from, end))
  } while (end + HEADER_LENGTH <= stream.length && stream.readUInt16LE(end) === CONTINUE)
  return { type: stream.readUInt16LE(at), parts, end }
}

/**
 * The records of a substream from its beginning (BOF) to its end (EOF), both left out, and without those of charts in it. All records
 * looked at are taken from the budget: sheets may overlap in a forged file. Throws Unreadable 'truncated' or 'unpacked-too-large'.
 */
export function* substream(stream: Buffer, at: number, budget: Budget): Generator<BiffRecord> {
  let depth = 1
  for (let place = recordAt(stream, at).end; ; ) {
    const record = recordAt(stream, place)
    spend(budget, record.end - place + BYTES_PER_RECORD)
    place = record.end
    if (isBeginning(record)) depth += 1
    else if (record.type === EOF) depth -= 1
    else if (depth === 1) yield record
    if (depth === 0) return
  }
}
