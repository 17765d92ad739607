import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import JSZip from 'jszip'
import { describe, expect, it } from 'vitest'
import { readWorkbook } from '../../../src/workbook/read/read.ts'
import { type Change, expectSound, mutate, mutations } from './mutations.ts'
import { gridOf, LIMITS, pack } from './package.ts'
import { sheetjsBook, writeAs } from './sheetjs.ts'

const fixture = (name: string) =>
  readFileSync(fileURLToPath(new URL(`../../../fixtures/formats/${name}`, import.meta.url)))

const BINARY: readonly (readonly [string, Buffer])[] = [
  ['.xls', fixture('du-loai.xls')],
  [
    '.xls of Excel 5',
    writeAs('biff5', [
      ['a', 1.5, true],
      [null, 'b', 7],
    ]),
  ],
  [
    '.xls of Excel 4',
    writeAs('biff4', [
      ['a', 1.5, true],
      [null, 'b', 7],
    ]),
  ],
  ['web page', fixture('du-loai.html').subarray(0, 6000)],
  ['separated text', Buffer.from('TT;Họ tên;"Số; tiền"\n1;"H\'Bia ""Niê""";5.000.000\n')],
]

const PACKED: readonly (readonly [string, Buffer])[] = [
  ['.ods', fixture('du-loai.ods')],
  ['.xlsb', sheetjsBook('xlsb')],
]

describe('whatever is changed in the bytes', () => {
  it.each(BINARY)('a %s ends with a grid or a refusal', async (_, original) => {
    expect(gridOf(await readWorkbook(original, LIMITS)).sheets.length).toBeGreaterThan(0)
    await fc.assert(
      fc.asyncProperty(mutations(), async (changes) => {
        expectSound(await readWorkbook(mutate(original, changes), LIMITS))
      }),
      { numRuns: 400 },
    )
  })

  it.each(PACKED)('a part of %s ends with a grid or a refusal', async (_, original) => {
    const parts = await partsOf(original)
    expect(gridOf(await readWorkbook(await pack(parts), LIMITS)).sheets.length).toBeGreaterThan(0)
    await fc.assert(
      fc.asyncProperty(mutations(), async (changes) => {
        expectSound(
          await readWorkbook(await pack({ ...parts, ...mutatedPart(parts, changes) }, 'STORE'), LIMITS),
        )
      }),
      { numRuns: 200 },
    )
  })
})

/** The parts that the reader looks at. */
async function partsOf(bytes: Buffer): Promise<Record<string, Buffer>> {
  const { files } = await JSZip.loadAsync(bytes)
  const read = Object.values(files).filter(({ name }) => /mimetype|\.(xml|bin|rels)$/.test(name))
  return Object.fromEntries(
    await Promise.all(read.map(async (file) => [file.name, await file.async('nodebuffer')])),
  )
}

function mutatedPart(
  parts: Readonly<Record<string, Buffer>>,
  changes: readonly Change[],
): Record<string, Buffer> {
  const names = Object.keys(parts)
  const name = names[(changes[0]?.length ?? 0) % names.length] ?? ''
  return { [name]: mutate(parts[name] ?? Buffer.alloc(0), changes) }
}
