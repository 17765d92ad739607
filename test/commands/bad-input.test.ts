import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { run } from './run.ts'

const returned = fileURLToPath(new URL('../../fixtures/returned/', import.meta.url))
let cwd = ''

beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'thidua-bad-'))
  mkdirSync(join(cwd, 'trống'))
  mkdirSync(join(cwd, 'da-nhan'))
  const bytes = readFileSync(join(returned, '01-clean-alias/in/Dang ky Krong Pak.xlsx'))
  writeFileSync(join(cwd, 'da-nhan/Krong Pak.xlsx'), bytes)
  writeFileSync(join(cwd, 'cụt.xlsx'), bytes.subarray(0, 4000))
  writeFileSync(join(cwd, 'rỗng.xlsx'), '')
  writeFileSync(join(cwd, 'ảnh.jpg'), Buffer.from('ffd8ffe000104a464946', 'hex'))
  writeFileSync(join(cwd, 'hỏng.json'), '{ "id": "x", ')
  writeFileSync(join(cwd, 'đã có.json'), '{}')
})

afterAll(() => rmSync(cwd, { recursive: true, force: true }))

describe('what stops a run: one plain sentence, exit code 2', () => {
  it.each([
    [
      'a missing path',
      ['kiem-tra', 'khong-co'],
      /^Không tìm thấy «khong-co»\. Xem lại tên thư mục, tên tệp; thư mục hiện tại là «thidua-bad-/,
    ],
    ['a folder without workbooks', ['kiem-tra', 'trống'], /^Trong «trống» không có tệp Excel nào\./],
    ['a pattern without match', ['kiem-tra', '*.xlsb'], /^Không có tệp nào khớp với «\*\.xlsb»\.\n$/],
    ['no path at all', ['kiem-tra'], /^Lệnh này cần tên tệp hoặc thư mục, ví dụ: thidua kiem-tra da-nhan\n$/],
    [
      'an unknown command',
      ['kiemtra', 'da-nhan'],
      /^Không có lệnh «kiemtra»\. Có phải «kiem-tra» không\?\n$/,
    ],
    [
      'an unknown option',
      ['kiem-tra', 'da-nhan', '--recieved', 'x'],
      /^Không có tùy chọn «--recieved»\. Có phải «--received» không\?\n$/,
    ],
    [
      'an option without value',
      ['kiem-tra', 'da-nhan', '--received'],
      /^Tùy chọn «--received» cần một giá trị, ví dụ: --received "26\/02\/2022 16:30"\n$/,
    ],
    [
      'an unreadable day',
      ['kiem-tra', 'da-nhan', '--received', '31/02/2022'],
      /^«31\/02\/2022» chưa rõ là ngày nào\./,
    ],
    [
      'an unknown language',
      ['kiem-tra', 'da-nhan', '--lang', 'fr'],
      /^«fr» không dùng được ở đây\. Chọn một trong: vi, en\.\n$/,
    ],
    [
      'a JSON file of another name',
      ['kiem-tra', 'da-nhan', '--out', 'kq.txt'],
      /^Tên tệp sau --out cần có đuôi \.json/,
    ],
    [
      'an output that exists',
      ['kiem-tra', 'da-nhan', '--out', 'đã có.json'],
      /^Đã có tệp «đã có\.json»\. Thêm --force để ghi đè/,
    ],
    [
      'an unknown code',
      ['giai-thich', 'quota-shrot'],
      /^Không có mã «quota-shrot»\. Có phải «quota-short» không\?/,
    ],
    [
      'a missing receipt log',
      ['kiem-tra', 'da-nhan', '--receipts', 'so.xlsx'],
      /^Không tìm thấy «so\.xlsx»\./,
    ],
    ['an unknown campaign', ['kiem-tra', 'da-nhan', '-c', '59-kh-btv-2012'], /59-kh-btv-2021/],
    ['a campaign file with an error', ['kiem-tra', 'da-nhan', '-c', 'hỏng.json'], /hỏng\.json/],
    [
      'an unknown unit',
      ['bieu-mau', 'Ea Kra', '-o', 'mẫu'],
      /^Không có đơn vị «Ea Kra»\. Có phải Hội LHPN huyện Ea Kar \(EKA\) không\?/,
    ],
  ])('%s', async (_, argv, sentence) => {
    const { code, stdout, stderr } = await run(argv, { cwd })
    expect(stdout).toBe('')
    expect(stderr).toMatch(sentence)
    expect(stderr).not.toMatch(/error:|at .*\.ts|Did you mean|undefined/)
    expect(code).toBe(2)
  })

  it('with --json the sentence is a document on stdout, and nothing else is there', async () => {
    const { code, stdout, stderr } = await run(['kiem-tra', 'khong-co', '--json'], { cwd })
    expect(JSON.parse(stdout)).toEqual({
      schema: 'thidua.error/1',
      message: expect.stringMatching(/^Không tìm thấy «khong-co»/),
    })
    expect(stderr).toBe('')
    expect(code).toBe(2)
  })

  it('a folder that cannot be written to', async () => {
    const io = { cwd }
    writeFileSync(join(cwd, 'tệp'), '')
    const { code, stderr } = await run(['bieu-mau', 'LAK', '-o', 'tệp'], io)
    expect(stderr).toMatch(/^Không (ghi được|được phép ghi)/)
    expect(code).toBe(2)
  })
})

describe('files that cannot be read: a finding each, exit code 1', () => {
  it.each([
    ['truncated', 'cụt.xlsx', 'file-unreadable', /Tệp tải về chưa hết hoặc bị hỏng/],
    ['empty', 'rỗng.xlsx', 'file-unreadable', /Tệp rỗng/],
    ['a photo named on the command line', 'ảnh.jpg', 'file-unreadable', /ảnh chụp/],
  ])('%s', async (_, file, expected, sentence) => {
    const { code, stdout } = await run(['kiem-tra', file, '--json'], { cwd })
    const [submission] = JSON.parse(stdout).submissions
    expect(submission.status).toBe('unreadable')
    expect(submission.findings.map(({ code }: { code: string }) => code)).toEqual([expected])
    expect(submission.findings[0].message).toMatch(sentence)
    expect(code).toBe(1)
  })
})

it('writes the same document to --out as to stdout, and leaves nothing else behind', async () => {
  const { stdout } = await run(
    ['kiem-tra', 'da-nhan', '--json', '--out', 'kq.json', '--received', '20/02/2022'],
    { cwd },
  )
  expect(readFileSync(join(cwd, 'kq.json'), 'utf8')).toBe(stdout)
  expect(readdirSync(cwd).filter((name) => name.endsWith('.tmp'))).toEqual([])
})
