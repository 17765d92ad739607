/** Records of a BIFF stream, as the tests write them. Numbers are little-endian words unless a function says otherwise. */

export function record(type: number, ...data: readonly (Buffer | number)[]): Buffer {
  const body = Buffer.concat(data.map((part) => (typeof part === 'number' ? words(part) : part)))
  return Buffer.concat([words(type, body.length), body])
}

export function words(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 2)
  for (const [index, value] of values.entries()) bytes.writeUInt16LE(value, index * 2)
  return bytes
}

export function bytes(...values: readonly number[]): Buffer {
  return Buffer.from(values)
}

export function double(value: number): Buffer {
  const eight = Buffer.alloc(8)
  eight.writeDoubleLE(value)
  return eight
}

export function long(value: number): Buffer {
  const four = Buffer.alloc(4)
  four.writeInt32LE(value)
  return four
}

export const latin = (text: string) => Buffer.from(text, 'latin1')
export const wide = (text: string) => Buffer.from(text, 'utf16le')

export const EOF = record(0x000a)

/** BOF of a version (0x0600 Excel 97, 0x0500 Excel 5) and a kind of substream: 5 the workbook, 0x10 a sheet, 0x20 a chart. */
export function bof(version: number, kind: number): Buffer {
  return record(0x0809, version, kind, Buffer.alloc(version === 0x0600 ? 12 : 4))
}

/** FONT with a name in the strings of a version. */
export function font(name: string, version = 0x0600): Buffer {
  const counted = version === 0x0600 ? bytes(name.length, 0) : bytes(name.length)
  return record(0x0031, Buffer.alloc(14), counted, latin(name))
}

/** XF that names a font and a number format. */
export function cellFormat(fontIndex: number, format = 0): Buffer {
  return record(0x00e0, fontIndex, format, Buffer.alloc(16))
}

export interface BiffSheet {
  readonly name: string
  /** 0 visible, 1 hidden, 2 shown by macros only. */
  readonly state?: number
  /** 0 a worksheet, 2 a chart. */
  readonly kind?: number
  readonly records: readonly Buffer[]
}

/** A bare BIFF stream: the globals, then the sheets. */
export function biff(version: number, globals: readonly Buffer[], ...sheets: readonly BiffSheet[]): Buffer {
  const isNew = version === 0x0600
  const bound = ({ name, state = 0, kind = 0 }: BiffSheet, position: number) =>
    record(
      0x0085,
      long(position),
      bytes(state, kind),
      isNew ? bytes(name.length, 1) : bytes(name.length),
      isNew ? wide(name) : latin(name),
    )
  const head = [bof(version, 5), ...globals]
  const parts = sheets.map(({ records }) => Buffer.concat([bof(version, 0x10), ...records, EOF]))
  const length = (list: readonly Buffer[]) => list.reduce((sum, one) => sum + one.length, 0)
  const start = length(head) + length(sheets.map((sheet) => bound(sheet, 0))) + EOF.length
  const places = parts.map((_, index) => start + length(parts.slice(0, index)))
  return Buffer.concat([
    ...head,
    ...sheets.map((sheet, index) => bound(sheet, places[index] ?? 0)),
    EOF,
    ...parts,
  ])
}
