import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'
import { run } from './run.ts'

const fixtures = fileURLToPath(new URL('../../fixtures/', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'thidua-'))
afterAll(() => rmSync(folder, { recursive: true }))

cpSync(join(fixtures, 'returned/07-ods-and-nfd/in/Ea Súp.ods'), join(folder, 'khong duoi'))
cpSync(join(fixtures, 'formats/co-mat-khau.ods'), join(folder, 'mat khau'))
writeFileSync(join(folder, 'ghi chu.txt'), 'Đơn vị,Ghi chú\nEa Súp,đã gọi\n')
writeFileSync(join(folder, 'Lak.csv'), 'Đơn vị,Ghi chú\nLắk,đã gọi\n')
writeFileSync(join(folder, 'thu moi.xls'), 'Kính gửi Hội LHPN huyện\n')

describe('files of a folder', () => {
  it('are submissions by their bytes or their name, else they are skipped', async () => {
    const { stdout } = await run(['validate', '.', '--as-of', '2022-02-21', '--json'], { cwd: folder })
    const { submissions, findings } = JSON.parse(stdout)
    const codes = (file: string) =>
      submissions
        .find((one: { file: string }) => one.file === file)
        ?.findings.map(({ code }: { code: string }) => code)
    expect(submissions.map(({ file }: { file: string }) => file).sort()).toEqual(
      ['Lak.csv', 'khong duoi', 'mat khau', 'thu moi.xls'].sort(),
    )
    expect(codes('mat khau')).toEqual(['file-encrypted'])
    expect(codes('thu moi.xls')).toEqual(['file-unreadable'])
    expect(
      findings
        .filter(({ code }: { code: string }) => code === 'file-skipped')
        .map(({ file }: { file: string }) => file),
    ).toEqual(['ghi chu.txt'])
  })
})
