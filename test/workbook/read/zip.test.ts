import { deflateRawSync, gzipSync } from 'node:zlib'
import JSZip from 'jszip'
import { describe, expect, it } from 'vitest'
import { newBudget } from '../../../src/workbook/read/budget.ts'
import { inflateAhead, openZip, readPart } from '../../../src/workbook/read/zip.ts'
import { pack } from './package.ts'

const TEXT = 'Tặng bò cho chị H’Bia Niê. '.repeat(50)
const ENTRY = Buffer.from('PK\x01\x02', 'latin1')
const END = Buffer.from('PK\x05\x06', 'latin1')

async function packed(compression: 'DEFLATE' | 'STORE' = 'DEFLATE'): Promise<Buffer> {
  return Buffer.from(await pack({ 'a.xml': TEXT, 'thư mục/b.xml': 'b' }, compression))
}

function part(bytes: Buffer, name = 'a.xml', limit = 100_000): string | undefined {
  return readPart(openZip(bytes, newBudget(limit)), name)?.toString('utf8')
}

/** The bytes with one number of the first entry's directory record changed. */
async function patched(write: (bytes: Buffer, entry: number) => void): Promise<Buffer> {
  const bytes = await packed()
  write(bytes, bytes.indexOf(ENTRY))
  return bytes
}

describe('a zip', () => {
  it.each(['DEFLATE', 'STORE'] as const)('gives its parts (%s)', async (compression) => {
    const bytes = await packed(compression)
    expect(part(bytes)).toBe(TEXT)
    expect(part(bytes, 'Thư mục/B.xml')).toBe('b')
    expect(part(bytes, 'c.xml')).toBeUndefined()
  })

  it('may be written as a stream, with the sizes behind the parts', async () => {
    const zip = new JSZip().file('a.xml', TEXT)
    const bytes = await zip.generateAsync({ type: 'nodebuffer', compression: 'DEFLATE', streamFiles: true })
    expect(bytes.readUInt16LE(6) & 8).toBe(8)
    expect(part(bytes)).toBe(TEXT)
  })

  it('may have bytes before and a comment behind', async () => {
    const zip = new JSZip().file('a.xml', TEXT)
    const bytes = await zip.generateAsync({ type: 'nodebuffer', comment: 'ghi chú '.repeat(500) })
    expect(part(Buffer.concat([Buffer.from('#!/bin/sh\n'), bytes]))).toBe(TEXT)
  })

  it('may state its places in 64 bits', () => {
    expect(part(zip64('a.xml', TEXT))).toBe(TEXT)
  })

  it.each(['DEFLATE', 'STORE'] as const)(
    'is damaged when the CRC does not hold (%s)',
    async (compression) => {
      const bytes = await packed(compression)
      bytes.writeUInt32LE(1234, bytes.indexOf(ENTRY) + 16)
      expect(() => part(bytes)).toThrow(
        expect.objectContaining({ refusal: { ok: false, reason: 'damaged' } }),
      )
    },
  )

  it.each([
    ['the compression is unknown', (bytes: Buffer, entry: number) => bytes.writeUInt16LE(99, entry + 10)],
    ['the part is longer than stated', (bytes: Buffer, entry: number) => bytes.writeUInt32LE(10, entry + 24)],
    [
      'the part is shorter than stated',
      (bytes: Buffer, entry: number) => bytes.writeUInt32LE(9999, entry + 24),
    ],
    ['the part lies behind the end', (bytes: Buffer, entry: number) => bytes.writeUInt32LE(5000, entry + 20)],
    ['there is no local header', (bytes: Buffer, entry: number) => bytes.writeUInt32LE(7, entry + 42)],
    [
      'a name is longer than the directory',
      (bytes: Buffer, entry: number) => bytes.writeUInt16LE(5000, entry + 28),
    ],
    ['the directory is empty', (bytes: Buffer, entry: number) => bytes.writeUInt8(0, entry)],
    [
      'the directory is longer than the file',
      (bytes: Buffer) => bytes.writeUInt32LE(9999, bytes.indexOf(END) + 12),
    ],
  ])('is damaged when %s', async (_, write) => {
    const bytes = await patched(write)
    expect(() => part(bytes)).toThrow(expect.objectContaining({ refusal: { ok: false, reason: 'damaged' } }))
  })

  it('is truncated when its directory does not end', async () => {
    const bytes = await packed()
    const refusal = { ok: false, reason: 'truncated' }
    for (const length of [4, 30, 100, bytes.length - 22, bytes.length - 1]) {
      expect(() => part(bytes.subarray(0, length))).toThrow(expect.objectContaining({ refusal }))
    }
  })

  it('is encrypted when a part is', async () => {
    const bytes = await patched((buffer, entry) => buffer.writeUInt16LE(1, entry + 8))
    expect(() => part(bytes)).toThrow(
      expect.objectContaining({ refusal: { ok: false, reason: 'encrypted' } }),
    )
  })
})

describe('the limit on unpacking', () => {
  const refusal = { ok: false, reason: 'unpacked-too-large', limit: 1 }
  const MEGABYTE = 1024 * 1024

  it('holds for what the parts state, before any is unpacked', async () => {
    const bytes = await patched((buffer, entry) => buffer.writeUInt32LE(2 ** 31, entry + 24))
    expect(() => openZip(bytes, newBudget(MEGABYTE))).toThrow(expect.objectContaining({ refusal }))
  })

  it('holds for what they really are', async () => {
    const bytes = Buffer.from(await pack({ 'a.xml': Buffer.alloc(2 * MEGABYTE) }))
    bytes.writeUInt32LE(10, bytes.indexOf(ENTRY) + 24)
    expect(() => part(bytes, 'a.xml', MEGABYTE)).toThrow(expect.objectContaining({ refusal }))
  })

  it('holds for all parts together', async () => {
    const half = Buffer.alloc(MEGABYTE / 2 + 1)
    const bytes = Buffer.from(await pack({ 'a.xml': half, 'b.xml': half }))
    bytes.writeUInt32LE(10, bytes.lastIndexOf(ENTRY) + 24)
    const zip = openZip(bytes, newBudget(MEGABYTE))
    expect(readPart(zip, 'a.xml')).toHaveLength(half.length)
    expect(() => readPart(zip, 'b.xml')).toThrow(expect.objectContaining({ refusal }))
  })
})

describe('parts that are inflated ahead', () => {
  const names = ['a.xml', 'thư mục/b.xml', 'c.xml']

  it('are all there at once, and paid for when they are read', async () => {
    const zip = openZip(await packed(), newBudget(10_000))
    inflateAhead(zip, names)
    expect(zip.inflated.size).toBe(2)
    expect(zip.budget.left).toBe(10_000)
    expect(names.map((name) => readPart(zip, name)?.toString())).toEqual([TEXT, 'b', undefined])
    expect(zip.budget.left).toBe(10_000 - Buffer.byteLength(TEXT) - 1)
  })

  it('are none when one of them is damaged, encrypted or not all there', async () => {
    const damage = [
      (bytes: Buffer, entry: number) => bytes.writeUInt32LE(1234, entry + 16),
      (bytes: Buffer, entry: number) => bytes.writeUInt16LE(1, entry + 8),
      (bytes: Buffer, entry: number) => bytes.writeUInt32LE(5000, entry + 20),
      (bytes: Buffer, entry: number) => bytes.writeUInt32LE(10, entry + 24),
    ]
    for (const write of damage) {
      const zip = openZip(await patched(write), newBudget(10_000))
      inflateAhead(zip, names)
      expect(zip.inflated.size).toBe(0)
      expect(readPart(zip, 'thư mục/b.xml')?.toString()).toBe('b')
      expect(() => readPart(zip, 'a.xml')).toThrow()
    }
  })

  it('are none when one of them holds more than it states', () => {
    // What lies between the header and the trailer of a gzip file is deflated; here another such file stands before it.
    const [before, own] = [gzipSync('t').subarray(10), deflateRawSync('sau')]
    const stored = Buffer.concat([before, gzipSync('').subarray(0, 10), own])
    const zip = openZip(zip64('a.xml', 'sau', stored), newBudget(10_000))
    inflateAhead(zip, ['a.xml'])
    expect(zip.inflated.size).toBe(0)
    expect(() => readPart(zip, 'a.xml')).toThrow(
      expect.objectContaining({ refusal: { ok: false, reason: 'damaged' } }),
    )
  })

  it('are none when they are large together, or larger than what may be unpacked', async () => {
    const half = Buffer.alloc(512 * 1024)
    const bytes = Buffer.from(await pack({ 'a.xml': half, 'b.xml': half, 'c.xml': 'c' }))
    const zip = openZip(bytes, newBudget(2 * half.length + 1))
    inflateAhead(zip, ['a.xml', 'b.xml'])
    expect(zip.inflated.size).toBe(2)
    const large = openZip(bytes, newBudget(2 * half.length + 1))
    inflateAhead(large, ['a.xml', 'b.xml', 'c.xml'])
    expect(large.inflated.size).toBe(0)
    const short = openZip(bytes, newBudget(2 * half.length + 1))
    short.budget.left = half.length
    inflateAhead(short, ['a.xml', 'b.xml'])
    expect(short.inflated.size).toBe(0)
  })
})

/** A zip of one part whose sizes and places stand only in the 64-bit fields; `data` is its text deflated. */
function zip64(name: string, text: string, data = deflateRawSync(text)): Buffer {
  const content = Buffer.from(text)
  const extra = Buffer.alloc(28)
  extra.writeUInt16LE(1)
  extra.writeUInt16LE(24, 2)
  extra.writeBigUInt64LE(BigInt(content.length), 4)
  extra.writeBigUInt64LE(BigInt(data.length), 12)
  const local = Buffer.concat([
    Buffer.from('PK\x03\x04', 'latin1'),
    Buffer.alloc(26),
    Buffer.from(name),
    data,
  ])
  local.writeUInt16LE(name.length, 26)
  const entry = Buffer.concat([ENTRY, Buffer.alloc(42), Buffer.from(name), extra])
  entry.writeUInt16LE(8, 10)
  entry.writeUInt32LE(crcOf(content), 16)
  for (const at of [20, 24, 42]) entry.writeUInt32LE(0xffffffff, at)
  entry.writeUInt16LE(name.length, 28)
  entry.writeUInt16LE(extra.length, 30)
  const end64 = Buffer.alloc(56)
  end64.write('PK\x06\x06', 'latin1')
  end64.writeBigUInt64LE(BigInt(entry.length), 40)
  end64.writeBigUInt64LE(BigInt(local.length), 48)
  const locator = Buffer.alloc(20)
  locator.write('PK\x06\x07', 'latin1')
  locator.writeBigUInt64LE(BigInt(local.length + entry.length), 8)
  const end = Buffer.alloc(22, 0xff)
  end.write('PK\x05\x06', 'latin1')
  end.writeUInt16LE(0, 20)
  return Buffer.concat([local, entry, end64, locator, end])
}

function crcOf(bytes: Buffer): number {
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  }
  return ~crc >>> 0
}
