import JSZip from 'jszip'
import { describe, expect, it } from 'vitest'
import { createMemory } from '../../../src/workbook/write/memory.ts'
import { centralRecord } from '../../../src/workbook/write/zip-records.ts'
import { createZip } from '../../../src/workbook/write/zip-writer.ts'

const DATE = new Date('2022-01-15T01:02:04Z')
const LONG = Array.from({ length: 40_000 }, (_, at) => `hàng ${at * 7919}; `)

async function zipOf(parts: Readonly<Record<string, readonly string[]>>, date = DATE): Promise<Uint8Array> {
  const memory = createMemory()
  const zip = createZip(memory.write, date)
  for (const [name, texts] of Object.entries(parts)) await zip.add(name, texts)
  await zip.finish()
  return memory.bytes()
}

/** Letters that cannot be packed to much less. */
function noise(seed: number, length: number): string {
  let state = seed + 1
  return Array.from({ length }, () => {
    state = (state * 48_271) % 2_147_483_647
    return String.fromCharCode(33 + (state % 90))
  }).join('')
}

describe('a zip written part by part', () => {
  it('holds every part, whether it is packed at once or as a stream', async () => {
    const zip = await JSZip.loadAsync(
      await zipOf({ 'a.xml': ['<ă', '/>'], 'empty.xml': [], 'b/long.xml': LONG }),
      {
        checkCRC32: true,
      },
    )
    expect(Object.keys(zip.files)).toEqual(['a.xml', 'empty.xml', 'b/long.xml'])
    const texts = await Promise.all(Object.values(zip.files).map((file) => file.async('string')))
    expect(texts).toEqual(['<ă/>', '', LONG.join('')])
  })

  it('states sizes and CRC before each part, for readers that go from the start', async () => {
    const bytes = Buffer.from(await zipOf({ 'a.xml': ['hello'], 'long.xml': LONG }))
    const headers = ['a.xml', 'long.xml'].map((name) => {
      const at = bytes.indexOf(name) - 30
      return {
        flags: bytes.readUInt16LE(at + 6),
        crc: bytes.readUInt32LE(at + 14),
        size: bytes.readUInt32LE(at + 22),
      }
    })
    expect(headers[0]).toEqual({ flags: 0, crc: 0x3610a686, size: 5 })
    expect(headers[1]?.size).toBe(Buffer.byteLength(LONG.join('')))
  })

  it('asks for the texts of a long part only as it packs them', async () => {
    const events: string[] = []
    function* texts(): Generator<string> {
      for (let at = 0; at < 40; at++) {
        events.push('text')
        yield noise(at, 30_000)
      }
    }
    const memory = createMemory()
    const zip = createZip(async (bytes, position) => {
      events.push('bytes')
      await memory.write(bytes, position)
    }, DATE)
    await zip.add('a.xml', texts())
    const firstBytes = events.indexOf('bytes', 1)
    expect(events.slice(0, firstBytes).filter((event) => event === 'text').length).toBeLessThan(20)
  })

  it('throws what a text throws', async () => {
    function* texts(): Generator<string> {
      yield 'x'.repeat(100_000)
      throw new Error('Trang!A7: no number')
    }
    const zip = createZip(async () => {}, DATE)
    await expect(zip.add('a.xml', texts())).rejects.toThrow('Trang!A7: no number')
  })

  it('dates parts in UTC, and none before 1980', async () => {
    const dateOf = async (date: Date) =>
      (await JSZip.loadAsync(await zipOf({ a: ['x'] }, date))).file('a')?.date.toISOString()
    expect(await dateOf(DATE)).toBe('2022-01-15T01:02:04.000Z')
    expect(await dateOf(new Date(0))).toBe('1980-01-01T00:00:00.000Z')
  })

  it('refuses what needs more than 4 GB', () => {
    const part = { name: 'a', date: DATE, offset: 0, crc: 0, packed: 0, size: 2 ** 32 }
    expect(() => centralRecord(part)).toThrow('4 GB')
  })
})
