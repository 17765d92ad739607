import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { newBudget } from '../../../src/workbook/read/budget.ts'
import { knownParts } from '../../../src/workbook/read/known-parts.ts'
import { newMemory } from '../../../src/workbook/read/memory.ts'
import { readWorkbook } from '../../../src/workbook/read/read.ts'
import { openZip, type Zip } from '../../../src/workbook/read/zip.ts'
import { LIMITS, pack } from './package.ts'

const ENTRY = Buffer.from('PK\x01\x02', 'latin1')
const folder = fileURLToPath(new URL('../../../fixtures/', import.meta.url))

async function zipOf(text: string, budget = 1000, change = (_: Buffer, _entry: number) => {}): Promise<Zip> {
  const bytes = Buffer.from(await pack({ 'a.xml': text }))
  change(bytes, bytes.indexOf(ENTRY))
  return openZip(bytes, newBudget(budget))
}

/** Reads `a.xml` of each zip with one memory; how often a part was really read. */
function reader() {
  const known = knownParts<string>()
  let readings = 0
  const read = (zip: Zip) =>
    known(zip, 'a.xml', (part) => {
      readings += 1
      return part.toString()
    })
  return { read, readings: () => readings }
}

describe('the memory of a run', () => {
  it('does not change what is read of a workbook, whichever were read before', async () => {
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
      /\.xls[xm]$/i.test(name),
    )
    const memory = newMemory()
    for (const name of [...names, ...names.toReversed()]) {
      const bytes = readFileSync(`${folder}${name}`)
      const alone = await readWorkbook(bytes, LIMITS)
      expect(await readWorkbook(bytes, LIMITS, memory), name).toEqual(alone)
    }
    expect(names.length).toBeGreaterThan(40)
  })
})

describe('a part that is known', () => {
  it('is read once, and paid for each time', async () => {
    const { read, readings } = reader()
    const zips = [await zipOf('Hội'), await zipOf('Hội'), await zipOf('Hộp')]
    expect(zips.map(read)).toEqual(['Hội', 'Hội', 'Hộp'])
    expect(readings()).toBe(2)
    expect(zips.map(({ budget }) => budget.left)).toEqual([995, 995, 995])
  })

  it('is not taken for one that states another size or checksum, or has other bytes', async () => {
    const { read } = reader()
    read(await zipOf('Hội'))
    const otherCrc = await zipOf('Hội', 1000, (bytes, entry) => bytes.writeUInt32LE(7, entry + 16))
    const otherSize = await zipOf('Hội', 1000, (bytes, entry) => bytes.writeUInt32LE(4, entry + 24))
    const crc = (await zipOf('Hội')).entries.get('a.xml')?.crc ?? 0
    const otherBytes = await zipOf('Hộp', 1000, (bytes, entry) => bytes.writeUInt32LE(crc, entry + 16))
    for (const zip of [otherCrc, otherSize, otherBytes]) {
      expect(() => read(zip)).toThrow(expect.objectContaining({ refusal: { ok: false, reason: 'damaged' } }))
    }
  })

  it('passes the limit on unpacking as any other', async () => {
    const { read } = reader()
    read(await zipOf('Hội'))
    const zip = await zipOf('Hội', 8)
    zip.budget.left = 4
    expect(() => read(zip)).toThrow(
      expect.objectContaining({ refusal: expect.objectContaining({ reason: 'unpacked-too-large' }) }),
    )
  })

  it('is forgotten after a hundred others', async () => {
    const { read, readings } = reader()
    for (let at = 0; at <= 100; at++) read(await zipOf(`Hội ${at}`))
    read(await zipOf('Hội 0'))
    expect(readings()).toBe(102)
    read(await zipOf('Hội 100'))
    expect(readings()).toBe(102)
  })

  it('is undefined where there is none', async () => {
    const known = knownParts<string>()
    expect(known(await zipOf('Hội'), 'b.xml', () => 'b')).toBeUndefined()
  })
})
