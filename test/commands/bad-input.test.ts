import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
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
  symlinkSync(join(cwd, 'không có'), join(cwd, 'lạc.xlsx'))
  mkdirSync(join(cwd, 'links'))
  symlinkSync(join(cwd, 'không có'), join(cwd, 'links/lạc.xlsx'))
  mkdirSync(join(cwd, 'thư mục.json'))
  writeFileSync(join(cwd, 'xấu.csv'), 'x;y\n1;2\n')
  writeFileSync(
    join(cwd, 'so.csv'),
    'Tên tệp;Đơn vị;Ngày, giờ nhận\nKrong Pak.xlsx;;20/02/2022 07:45\n;Huyện Nào Đó;19/02/2022\n',
  )
})

afterAll(() => rmSync(cwd, { recursive: true, force: true }))

describe('what stops a run: one plain sentence, exit code 2', () => {
  it.each([
    [
      'a missing path',
      ['kiem-tra', 'khong-co'],
      /^Không tìm thấy «khong-co»\. Xem lại tên thư mục, tên tệp; thư mục hiện tại là «thidua-bad-/,
    ],
    [
      'a link that leads nowhere',
      ['kiem-tra', 'lạc.xlsx'],
      /^Không tìm thấy «lạc\.xlsx»\. Xem lại tên thư mục/,
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
    [
      'an unknown option that resembles none',
      ['kiem-tra', 'da-nhan', '--zzz'],
      /^Không có tùy chọn «--zzz»\. Xem cách dùng: thidua kiem-tra --help\n$/,
    ],
    ['a command that resembles none', ['xyz'], /^Không có lệnh «xyz»\. Xem cách dùng: thidua --help\n$/],
    [
      'no path to merge',
      ['tong-hop'],
      /^Lệnh này cần tên tệp hoặc thư mục, ví dụ: thidua tong-hop da-nhan\n$/,
    ],
    ['a language missing', ['--lang'], /^Tùy chọn «--lang» cần một giá trị, ví dụ: --lang en\n$/],
    [
      'an unknown edition',
      ['tong-hop', 'da-nhan', '--edition', 'x'],
      /^«x» không dùng được ở đây\. Chọn một trong: province, .*tinh.*\.\n$/,
    ],
    [
      'an unreadable today',
      ['kiem-tra', 'da-nhan', '--as-of', 'hôm qua'],
      /^«hôm qua» chưa rõ là ngày nào\. Ghi 26\/02\/2022 hoặc "26\/02\/2022 16:30"\.\n$/,
    ],
    [
      'a folder as output',
      ['kiem-tra', 'da-nhan', '--out', 'thư mục.json', '--force'],
      /^«thư mục\.json» là một thư mục, không phải tên tệp\. Chọn tên khác với --out\.\n$/,
    ],
    [
      'a receipt log without a header',
      ['kiem-tra', 'da-nhan', '--receipts', 'xấu.csv'],
      /^Sổ nhận «xấu\.csv» không có dòng nào dùng được\. Dòng tiêu đề cần có cột «Ngày, giờ nhận» và cột «Tên tệp» hoặc «Đơn vị»\.\n$/,
    ],
    [
      'a receipt log that is a folder',
      ['kiem-tra', 'da-nhan', '--receipts', 'trống'],
      /^Không đọc được sổ nhận «trống»\. Mở bằng Excel, lưu thành \.xlsx hoặc \.csv rồi chạy lại\.\n$/,
    ],
    [
      'a receipt log that is cut off',
      ['kiem-tra', 'da-nhan', '--receipts', 'cụt.xlsx'],
      /^Không đọc được sổ nhận «cụt\.xlsx»\./,
    ],
    [
      'a campaign file that is not there',
      ['kiem-tra', 'da-nhan', '-c', 'khac.json'],
      /^Không tìm thấy tệp «khac\.json» trong thư mục «thidua-bad-\w+»\. Xem lại tên tệp, tên thư mục\.\n$/,
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

  it.each([
    [
      ['kiem-tra', 'da-nhan', '--json', '--zzz'],
      'Không có tùy chọn «--zzz». Xem cách dùng: thidua kiem-tra --help',
    ],
    [
      ['--json', 'kiem-tra', 'da-nhan', '--lang', 'fr'],
      '«fr» không dùng được ở đây. Chọn một trong: vi, en.',
    ],
    [
      ['validate', '--json', '--lang', 'en'],
      'This command needs a file or a folder, for example: thidua validate da-nhan --lang en',
    ],
    [
      ['explain', 'quota', '--json', '--lang', 'en'],
      'There is no code «quota». Did you mean «quota-short»? See all: thidua explain --lang en',
    ],
  ])('%j --json', async (argv, message) => {
    const { code, stdout, stderr } = await run(argv, { cwd })
    expect(JSON.parse(stdout)).toEqual({ schema: 'thidua.error/1', message })
    expect({ code, stderr }).toEqual({ code: 2, stderr: '' })
  })

  it('never writes over a file that was given', async () => {
    writeFileSync(join(cwd, 'bản.json'), '{}')
    const { code, stderr } = await run(['kiem-tra', 'bản.json', '--out', 'bản.json', '--force'], { cwd })
    expect(stderr).toBe('«bản.json» là tệp đơn vị gửi, không ghi đè. Chọn tên khác với --out.\n')
    expect(code).toBe(2)
    expect(readFileSync(join(cwd, 'bản.json'), 'utf8')).toBe('{}')
  })

  it('a failure of thidua itself is one line that asks for the file, and its stack only when debugging', async () => {
    const io = {
      cwd,
      now: () => {
        throw new Error('hai\ndòng')
      },
    }
    const { code, stdout, stderr } = await run(['kiem-tra', 'da-nhan'], io)
    expect(stderr).toBe(
      'Chương trình gặp lỗi, chưa ghi tệp nào. Đề nghị gửi tệp gây ra lỗi và dòng này cho người hỗ trợ: hai dòng\n',
    )
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect((await run(['kiem-tra', 'da-nhan'], { ...io, debug: true })).stderr).toContain('bad-input.test.ts')
  })

  it('a folder that cannot be written to', async () => {
    const io = { cwd }
    writeFileSync(join(cwd, 'tệp'), '')
    const { code, stderr } = await run(['bieu-mau', 'LAK', '-o', 'tệp'], io)
    expect(stderr).toMatch(/^Không (ghi được|được phép ghi)/)
    expect(code).toBe(2)
  })

  it.each<readonly [string, string]>([
    ['tệp/con/kq.xlsx', 'tong-hop'],
    ['tệp/con', 'bieu-mau'],
    ...(existsSync('/proc/self')
      ? [['/proc/x/y.xlsx', 'tong-hop'] as const, ['/proc/x', 'bieu-mau'] as const]
      : []),
  ])('a folder that cannot be made: %s (%s)', async (path, command) => {
    writeFileSync(join(cwd, 'tệp'), '')
    const words = command === 'bieu-mau' ? ['LAK'] : ['da-nhan']
    const { code, stderr } = await run([command, ...words, '-o', path], { cwd })
    const name = command === 'bieu-mau' ? `${path}/14_LAK_Dang-ky.xlsx` : path
    expect(stderr).toBe(`Không ghi được «${name}»: tên này không dùng được. Chọn tên khác với -o.\n`)
    expect(code).toBe(2)
  })
})

describe('files that cannot be read: a finding each, exit code 1', () => {
  it.each([
    ['truncated', 'cụt.xlsx', 'file-unreadable', /Tệp tải về chưa hết hoặc bị hỏng/],
    ['empty', 'rỗng.xlsx', 'file-unreadable', /Tệp rỗng/],
    ['a link in a folder that leads nowhere', 'links', 'file-unreadable', /./],
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
