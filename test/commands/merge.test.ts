import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { run } from './run.ts'

const returned = fileURLToPath(new URL('../../fixtures/returned/', import.meta.url))
const DAY = ['--received', '2022-02-20', '--as-of', '2022-02-21']

let cwd = ''
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'thidua-merge-'))
})
afterEach(() => rmSync(cwd, { recursive: true, force: true }))

/** Copies the workbooks of a returned case into da-nhan. */
function take(name: string): void {
  const from = join(returned, name, 'in')
  mkdirSync(join(cwd, 'da-nhan'), { recursive: true })
  for (const file of readdirSync(from)) copyFileSync(join(from, file), join(cwd, 'da-nhan', file))
}

describe('thidua merge', () => {
  it('writes the report and says what it holds', async () => {
    take('01-clean-alias')
    const { code, stdout, stderr } = await run(['merge', 'da-nhan', ...DAY], { cwd })
    expect(code).toBe(0)
    expect(readdirSync(cwd).sort()).toEqual(['da-nhan', 'tong-hop.xlsx'])
    expect(stdout.split('\n').slice(0, 3)).toEqual([
      'Đã ghi «tong-hop.xlsx»: tổng hợp 10 dòng của 1 tệp; dòng nào cũng ghi rõ tệp, trang, dòng gốc.',
      'Đối chiếu: 10 dòng đã ghi = 10 dòng đã tổng hợp + 0 dòng không tổng hợp, có nêu lý do (trang «Nguồn',
      'số liệu»).',
    ])
    expect(stderr).toContain('Bước tiếp theo: mở «tong-hop.xlsx»')
    expect(stderr).toContain('không gửi vào nhóm Zalo')
  })

  it('gives one document with --json: the totals, and the account of every sheet', async () => {
    take('04-moved-columns-total-row')
    const { code, stdout } = await run(['tong-hop', 'da-nhan', ...DAY, '--json', '--only-given'], { cwd })
    const json = JSON.parse(stdout)
    expect(code).toBe(0)
    expect(json.schema).toBe('thidua.consolidation/1')
    expect(json.output).toEqual({ file: 'tong-hop.xlsx', edition: 'province' })
    expect(json.totals).toEqual({
      units: 1,
      livelihood: 6,
      livelihoodWithProvince: 6,
      target: 100,
      beneficiaries: 18,
      budget: 37_500_000,
      nominees: 1,
    })
    expect(json.reconciliation).toContainEqual({
      file: 'da-nhan/eakar.xlsx',
      sheet: 'Sheet2',
      rowsFilled: 7,
      merged: 6,
      notMerged: [{ row: 16, reason: 'dòng Cộng, Tổng cộng' }],
    })
  })

  it('ends with 1 when a workbook contributed nothing, and names it', async () => {
    take('08-broken-among-good')
    const { code, stdout } = await run(['merge', 'da-nhan', ...DAY], { cwd })
    expect(code).toBe(1)
    expect(existsSync(join(cwd, 'tong-hop.xlsx'))).toBe(true)
    expect(stdout).toContain('2 tệp chưa tổng hợp được: anh chup.xlsx, krong nang.xlsx.')
  })

  it('accounts for a superseded workbook without exit code 1', async () => {
    take('09-sent-twice')
    const { code, stdout } = await run(['merge', 'da-nhan', '--as-of', '2022-02-26', '--json'], { cwd })
    expect(code).toBe(0)
    const json = JSON.parse(stdout)
    expect(json.totals.livelihood).toBe(7)
    expect(
      json.reconciliation
        .filter(({ file }: { file: string }) => file === 'da-nhan/Krong Buk.xlsx')
        .flatMap(({ notMerged }: { notMerged: { reason: string }[] }) =>
          notMerged.map(({ reason }) => reason),
        ),
    ).toEqual(Array.from({ length: 7 }, () => 'bản cũ, đã dùng da-nhan/Krong Buk sua lan 2.xlsx'))
  })

  it('writes nothing with --strict and an error', async () => {
    take('02-quota-short')
    const { code, stdout, stderr } = await run(['merge', 'da-nhan', ...DAY, '--strict'], { cwd })
    expect([code, stdout]).toEqual([1, ''])
    expect(stderr).toMatch(/^Còn 1 lỗi nên chưa ghi biểu tổng hợp\./)
    expect(readdirSync(cwd)).toEqual(['da-nhan'])
  })

  it('writes the report with --strict when there is no error', async () => {
    take('01-clean-alias')
    expect((await run(['merge', 'da-nhan', ...DAY, '--strict'], { cwd })).code).toBe(0)
    expect(existsSync(join(cwd, 'tong-hop.xlsx'))).toBe(true)
  })

  it('refuses an existing report without --force, and passes over a report among the given files', async () => {
    take('01-clean-alias')
    const report = ['merge', 'da-nhan', ...DAY, '-o', 'da-nhan/tong-hop.xlsx']
    expect((await run(report, { cwd })).code).toBe(0)
    const again = await run(report, { cwd })
    expect([again.code, again.stderr]).toEqual([
      2,
      'Đã có tệp «da-nhan/tong-hop.xlsx». Thêm --force để ghi đè, hoặc chọn tên khác với -o.\n',
    ])
    const { code, stdout } = await run(['merge', 'da-nhan', ...DAY, '--json'], { cwd })
    expect(code).toBe(0)
    expect(JSON.parse(stdout).submissions).toHaveLength(1)
  })

  it('never writes over a given workbook, whatever the options', async () => {
    take('01-clean-alias')
    const input = join(cwd, 'da-nhan', 'Dang ky Krong Pak.xlsx')
    const before = readFileSync(input)
    const { code, stderr } = await run(
      ['merge', 'da-nhan', ...DAY, '-o', 'da-nhan/Dang ky Krong Pak.xlsx', '--force'],
      { cwd },
    )
    expect([code, stderr]).toEqual([
      2,
      '«da-nhan/Dang ky Krong Pak.xlsx» là tệp đơn vị gửi, không ghi đè. Chọn tên khác với -o.\n',
    ])
    expect(readFileSync(input).equals(before)).toBe(true)
  })

  it('writes report and document, or neither', async () => {
    take('01-clean-alias')
    mkdirSync(join(cwd, 'khoa.json'))
    const { code } = await run(['merge', 'da-nhan', ...DAY, '--out', 'khoa.json', '--force'], { cwd })
    expect(code).toBe(2)
    expect(readdirSync(cwd).sort()).toEqual(['da-nhan', 'khoa.json'])
  })

  it('wants a name that ends in .xlsx', async () => {
    take('01-clean-alias')
    const { code, stderr } = await run(['merge', 'da-nhan', ...DAY, '-o', 'tong-hop'], { cwd })
    expect([code, stderr]).toEqual([
      2,
      'Tên tệp sau -o cần có đuôi .xlsx, ví dụ tong-hop.xlsx («tong-hop»).\n',
    ])
  })

  it('writes the report in words too, when it is asked for', async () => {
    take('01-clean-alias')
    const words = ['--docx', 'bao-cao.docx', '--html', 'bao-cao.html']
    const { code, stdout, stderr } = await run(['merge', 'da-nhan', ...DAY, ...words], { cwd })
    expect(code).toBe(0)
    expect(readdirSync(cwd).sort()).toEqual(['bao-cao.docx', 'bao-cao.html', 'da-nhan', 'tong-hop.xlsx'])
    expect(readFileSync(join(cwd, 'bao-cao.docx')).subarray(0, 2).toString()).toBe('PK')
    expect(readFileSync(join(cwd, 'bao-cao.html'), 'utf8')).toMatch(/^<!doctype html>/)
    expect(stdout).toContain('Đã ghi «bao-cao.docx»: báo cáo bằng lời, cùng số liệu.')
    expect(stderr).toContain('«tong-hop.xlsx», «bao-cao.docx», «bao-cao.html» có dữ liệu cá nhân')
    const json = await run(['merge', 'da-nhan', ...DAY, ...words, '--json', '--force'], { cwd })
    expect(JSON.parse(json.stdout).output).toEqual({
      file: 'tong-hop.xlsx',
      edition: 'province',
      docx: 'bao-cao.docx',
      html: 'bao-cao.html',
    })
  })

  it('writes all of them or none', async () => {
    take('01-clean-alias')
    const argv = ['merge', 'da-nhan', ...DAY, '--docx', 'bao-cao.docx']
    writeFileSync(join(cwd, 'bao-cao.docx'), 'đã sửa tay')
    const there = await run(argv, { cwd })
    expect([there.code, there.stderr]).toEqual([2, expect.stringContaining('«bao-cao.docx»')])
    expect(readdirSync(cwd).sort()).toEqual(['bao-cao.docx', 'da-nhan'])
    expect(readFileSync(join(cwd, 'bao-cao.docx'), 'utf8')).toBe('đã sửa tay')
  })

  it('asks for names with the right endings', async () => {
    take('01-clean-alias')
    const docx = await run(['merge', 'da-nhan', '--docx', 'bao-cao.doc'], { cwd })
    expect([docx.code, docx.stderr]).toEqual([2, expect.stringContaining('sau --docx cần có đuôi .docx')])
    const html = await run(['merge', 'da-nhan', '--html', 'bao-cao', '--lang', 'en'], { cwd })
    expect([html.code, html.stderr]).toEqual([2, expect.stringContaining('after --html must end in .html')])
    expect(readdirSync(cwd)).toEqual(['da-nhan'])
  })
})
