import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readWorkbook } from '../../../src/workbook/read/read.ts'
import { compoundFile } from './compound-file.ts'
import { type Change, expectSound, mutate, mutations } from './mutations.ts'
import { flat, gridOf, LIMITS, pieces, refusalOf, sharedStrings, styles, worksheet } from './package.ts'

const SHEET = 'xl/worksheets/sheet1.xml'
const SMALL = { ...LIMITS, unpackedBytes: 1024 * 1024 }

function sheet(rows: string, after = ''): Promise<Uint8Array> {
  return pieces({ [SHEET]: worksheet(rows, after) })
}

function filled(count: number): string {
  return Array.from({ length: count }, (_, index) => `<row r="${index + 1}"><c><v>1</v></c></row>`).join('')
}

describe('limits', () => {
  it('refuse a large file before anything else', async () => {
    const bytes = new Uint8Array(3 * 1024 * 1024)
    expect(await readWorkbook(bytes, { ...LIMITS, fileBytes: 2 * 1024 * 1024 })).toEqual({
      ok: false,
      reason: 'too-large',
      limit: 2,
      size: 3,
    })
  })

  it('refuse a sheet with more rows than allowed, naming it', async () => {
    expect(await refusalOf(await sheet(filled(1000)))).toBe('read')
    expect(await readWorkbook(await sheet(filled(1001)), LIMITS)).toEqual({
      ok: false,
      reason: 'too-many-rows',
      limit: 1000,
      sheet: 'Trang 1',
    })
  })

  it('count only rows with content', async () => {
    const blank = '<row><c s="1"/><c s="1"></c></row>'.repeat(5000)
    expect(
      flat(gridOf(await readWorkbook(await sheet(`${blank}<row><c><v>1</v></c></row>`), LIMITS))),
    ).toEqual({
      '5001:1': 1,
    })
  })

  it('refuse a zip bomb', async () => {
    const bomb = await pieces({ [SHEET]: worksheet('<row/>'.repeat(1_000_000)) })
    expect(bomb.length).toBeLessThan(20_000)
    expect(await readWorkbook(bomb, SMALL)).toEqual({ ok: false, reason: 'unpacked-too-large', limit: 1 })
  })

  it('refuse cells and strings that take far more memory than bytes', async () => {
    const cells = `<row>${'<c><v>1</v></c>'.repeat(16_000)}</row>`
    expect(await refusalOf(await sheet(cells), SMALL)).toBe('unpacked-too-large')
    const strings = sharedStrings(...Array.from({ length: 40_000 }, () => ''))
    expect(await refusalOf(await pieces({ 'xl/sharedStrings.xml': strings }), SMALL)).toBe(
      'unpacked-too-large',
    )
  })

  it('hold for deep nesting', async () => {
    expect(await refusalOf(await sheet('<a>'.repeat(100_000)))).toBe('damaged')
    expect(await refusalOf(await sheet('<a>'.repeat(250) + '</a>'.repeat(250)))).toBe('read')
  })
})

describe('entities of a document type', () => {
  it('are never expanded', async () => {
    const bomb = `<!DOCTYPE w [<!ENTITY a "xxxxxxxxxx"><!ENTITY b '&a;&a;&a;&a;]>'><!ENTITY f SYSTEM "file:///etc/passwd">]>`
    const xml = worksheet('<row><c t="str"><v>&b; &f; &lt;</v></c></row>').replace(
      '<worksheet',
      `${bomb}<worksheet`,
    )
    expect(flat(gridOf(await readWorkbook(await pieces({ [SHEET]: xml }), LIMITS)))).toEqual({
      '1:1': '&b; &f; <',
    })
  })
})

describe('a workbook that was cut', () => {
  it('is truncated at every length', async () => {
    const bytes = await sheet(filled(20))
    const reasons = new Set<string>()
    for (let length = 1; length < bytes.length; length++)
      reasons.add(await refusalOf(bytes.subarray(0, length)))
    expect([...reasons]).toEqual(['truncated'])
    expect(await refusalOf(bytes.subarray(0, 0))).toBe('empty')
  })

  it('is truncated when zeros stand for the rest', async () => {
    const bytes = await sheet(filled(20))
    expect(await refusalOf(Buffer.from(bytes).fill(0, 700))).toBe('truncated')
  })
})

describe('whatever the bytes are', () => {
  const parts = {
    'xl/sharedStrings.xml': sharedStrings(
      '<t>Hỗ trợ</t>',
      '<r><rPr><rFont val=".VnTime"/></rPr><t>a&amp;b</t></r>',
    ),
    'xl/styles.xml': styles([0, 'dd/mm/yyyy'], ['Times New Roman', 'VNI-Times']),
    'docProps/core.xml': '<p><dcterms:modified>2022-02-28T00:00:00Z</dcterms:modified></p>',
    [SHEET]: worksheet(
      '<row r="1" hidden="1"><c r="A1" s="1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row><row r="2"><c r="A2" s="1"><f>1</f><v>44620</v></c><c t="inlineStr"><is><t>x</t></is></c></row>',
      '<mergeCells><mergeCell ref="A1:B2"/></mergeCells>',
    ),
  }

  it.each([
    ['in its XML', 'xml'],
    ['in its zip', 'bytes'],
  ] as const)('a mutated workbook ends with a grid or a refusal (%s)', async (_, where) => {
    const original = Buffer.from(await pieces(parts))
    await fc.assert(
      fc.asyncProperty(mutations(), async (changes) => {
        const bytes =
          where === 'bytes'
            ? mutate(original, changes)
            : await pieces({ ...parts, ...mutatedPart(parts, changes) })
        expectSound(await readWorkbook(bytes, LIMITS))
      }),
      { numRuns: 300 },
    )
  })

  it('a mutated compound file and any other bytes end with a refusal', async () => {
    const original = compoundFile(['Workbook'], Buffer.from('\x09\x08\x10\0', 'latin1'))
    await fc.assert(
      fc.asyncProperty(mutations(), fc.uint8Array({ maxLength: 600 }), async (changes, bytes) => {
        expectSound(await readWorkbook(mutate(original, changes), LIMITS))
        expectSound(await readWorkbook(bytes, LIMITS))
      }),
      { numRuns: 300 },
    )
  })
})

function mutatedPart(
  parts: Readonly<Record<string, string>>,
  changes: readonly Change[],
): Record<string, Buffer> {
  const names = Object.keys(parts)
  const name = names[(changes[0]?.length ?? 0) % names.length] ?? SHEET
  return { [name]: mutate(Buffer.from(parts[name] ?? ''), changes) }
}
