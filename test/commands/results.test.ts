import {
  copyFileSync,
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
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { run } from './run.ts'

const clean = fileURLToPath(
  new URL('../../fixtures/returned/01-clean-alias/in/Dang ky Krong Pak.xlsx', import.meta.url),
)
const short = fileURLToPath(new URL('../../fixtures/returned/02-quota-short/in/MDrak.xlsx', import.meta.url))
let cwd = ''

beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'thidua-results-'))
  mkdirSync(join(cwd, 'da-nhan'))
  copyFileSync(clean, join(cwd, 'da-nhan/Krong Pak.xlsx'))
  copyFileSync(short, join(cwd, 'da-nhan/MDrak.xlsx'))
  writeFileSync(join(cwd, 'da-nhan/~$MDrak.xlsx'), '')
  writeFileSync(
    join(cwd, 'da-nhan/so-nhan.csv'),
    'Tên tệp;Đơn vị;Ngày, giờ nhận\nKrong Pak.xlsx;;20/02/2022 07:45\nMDrak.xlsx;;21/02/2022\n;Huyện Nào Đó;19/02/2022\n',
  )
})

afterAll(() => rmSync(cwd, { recursive: true, force: true }))

describe('what a command says besides its result', () => {
  it('the next step goes along with the options; an open file is named', async () => {
    const { code, stderr } = await run(['kiem-tra', 'da-nhan', '--only-given', '--as-of', '02/03/2022'], {
      cwd,
    })
    expect(stderr).toBe(
      `«da-nhan/MDrak.xlsx» đang mở trong Excel; dùng nội dung của lần lưu gần nhất.
Bước tiếp theo: lập tệp chỉnh sửa và tin nhắn cho từng đơn vị: thidua tra-loi da-nhan --as-of 02/03/2022 --only-given
Hoặc tổng hợp theo bản hiện có: thidua tong-hop da-nhan --as-of 02/03/2022 --only-given
Giải thích một mã: thidua giai-thich quota-short
`,
    )
    expect(code).toBe(1)
  })

  it('without errors the next step is to merge', async () => {
    const argv = ['validate', 'da-nhan/Krong Pak.xlsx', '--received', '26/02/2022 16:30']
    const vi = await run(argv, { cwd })
    expect(vi.stderr).toBe(
      'Bước tiếp theo: thidua tong-hop "da-nhan/Krong Pak.xlsx" --received "26/02/2022 16:30"\n',
    )
    expect(vi.code).toBe(0)
    const en = await run([...argv, '--lang', 'en'], { cwd })
    expect(en.stderr).toBe(
      'Next: thidua merge "da-nhan/Krong Pak.xlsx" --received "26/02/2022 16:30" --lang en\n',
    )
  })

  it('--quiet leaves the summary in one line', async () => {
    expect(await run(['kiem-tra', clean, '--quiet', '--received', '20/02/2022'])).toEqual({
      code: 0,
      stdout:
        '1 đơn vị (đạt 1, cần bổ sung 0) · 6 hoạt động/phần việc · Không có lỗi; 0 cảnh báo, 0 lưu ý.\n',
      stderr: '',
    })
  })

  it('a line of the receipt log that names no unit', async () => {
    const { stdout } = await run(['kiem-tra', 'da-nhan', '--json'], { cwd })
    const { findings } = JSON.parse(stdout)
    expect(findings.filter(({ code }: { code: string }) => code === 'receipt-without-file')).toEqual([
      {
        code: 'receipt-without-file',
        severity: 'warning',
        message: 'Dòng 4 của sổ nhận ghi đơn vị «Huyện Nào Đó», không có trong danh sách đơn vị của đợt.',
        hint: 'Ghi lại tên đơn vị trong sổ nhận, hoặc ghi tên tệp, rồi kiểm tra lại.',
        file: 'da-nhan/so-nhan.csv',
      },
    ])
  })

  it('a progress line on a terminal only, and it is wiped', async () => {
    const { stderr } = await run(['kiem-tra', 'da-nhan', '--json'], { cwd, progress: true })
    expect(stderr).toBe(
      '\r\u001b[KĐang đọc 1/2 tệp…\r\u001b[KĐang đọc 2/2 tệp…\r\u001b[K«da-nhan/MDrak.xlsx» đang mở trong Excel; dùng nội dung của lần lưu gần nhất.\n',
    )
  })
})

describe('the same input', () => {
  it('gives the same bytes, on stdout and in --out', async () => {
    const argv = ['kiem-tra', 'da-nhan', '--json', '--as-of', '2022-03-01']
    const first = await run([...argv, '--out', 'một.json'], { cwd })
    const second = await run([...argv, '--out', 'hai.json'], { cwd, now: () => 0 })
    expect(second.stdout).toBe(first.stdout)
    expect(readFileSync(join(cwd, 'một.json'), 'utf8')).toBe(first.stdout)
    expect(readFileSync(join(cwd, 'hai.json'), 'utf8')).toBe(first.stdout)
    expect(first.code).toBe(1)
    expect(readdirSync(cwd).filter((name) => name.startsWith('.'))).toEqual([])
  })
})

describe('explain', () => {
  it('one code', async () => {
    expect(await run(['giai-thich', 'quota-short'], { columns: 60 })).toEqual({
      code: 0,
      stdout: `Chưa đủ chỉ tiêu (quota-short, lỗi)
Câu báo:   Đã đăng ký …/…, còn thiếu …
Vì sao:    Văn bản giao số hoạt động/phần việc ít nhất cho
           từng đơn vị; nội dung ở các trang khác không tính
           vào chỉ tiêu này.
Cách sửa:  Đề nghị bổ sung cho đủ số hoạt động/phần việc
           theo chỉ tiêu rồi gửi lại.
`,
      stderr: 'Xem các mã khác: thidua giai-thich\n',
    })
  })

  it('all codes, a line each, within the width', async () => {
    const { stdout, stderr } = await run(['explain', '--lang', 'en'], { columns: 80 })
    const lines = stdout.trimEnd().split('\n')
    expect(lines[0]).toBe('file-unreadable             Error    File cannot be opened')
    expect(lines.filter((line) => line.length > 80)).toEqual([])
    expect(stderr).toBe('Explain a code: thidua explain quota-short --lang en\n')
  })

  it('as a document', async () => {
    const { stdout } = await run(['explain', 'Column-Moved', '--json', '--lang', 'en'])
    expect(JSON.parse(stdout)).toMatchObject({
      schema: 'thidua.explanations/1',
      codes: [{ code: 'column-moved', severity: 'info' }],
    })
  })
})

describe('template', () => {
  it('names what it wrote and the next step; what is there stays', async () => {
    expect(await run(['bieu-mau', 'huyện Lắk', 'LAK', '-o', 'mẫu'], { cwd })).toEqual({
      code: 0,
      stdout: 'Đã tạo 1 mẫu đăng ký trong thư mục «mẫu».\n',
      stderr:
        'Bước tiếp theo: gửi mỗi đơn vị một tệp; khi nhận về, chép vào thư mục da-nhan rồi chạy: thidua kiem-tra da-nhan\n',
    })
    expect(readdirSync(join(cwd, 'mẫu'))).toEqual(['14_LAK_Dang-ky.xlsx'])
    expect(await run(['bieu-mau', 'LAK', '-o', 'mẫu'], { cwd })).toEqual({
      code: 2,
      stdout: '',
      stderr: 'Đã có tệp «mẫu/14_LAK_Dang-ky.xlsx». Thêm --force để ghi đè, hoặc chọn tên khác với -o.\n',
    })
    const forced = await run(['bieu-mau', 'LAK', '-o', 'mẫu', '--force', '--json'], { cwd })
    expect(JSON.parse(forced.stdout)).toMatchObject({
      schema: 'thidua.templates/1',
      files: [{ unit: { id: 'LAK', name: 'Hội LHPN huyện Lắk' }, file: 'mẫu/14_LAK_Dang-ky.xlsx' }],
    })
  })
})
