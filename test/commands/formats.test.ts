import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { run, runBytes } from './run.ts'

const returned = fileURLToPath(
  new URL('../../fixtures/returned/02-quota-short/in/MDrak.xlsx', import.meta.url),
)
const argv = ['kiem-tra', 'MDrak.xlsx', '--received', '20/02/2022']
const FIGURES = `Kiểm tra 1 tệp đăng ký · Hướng dẫn số 59/KH-BTV ·
hạn gửi: trước 28/02/2022 (đến hết ngày 27/02/2022)

1 đơn vị (đạt 0, cần bổ sung 1) · 5 hoạt động/phần việc
1 lỗi, 0 cảnh báo, 0 lưu ý.
`
const NEXT = `Bước tiếp theo: lập tệp chỉnh sửa và tin nhắn cho từng đơn vị: thidua tra-loi MDrak.xlsx --received 20/02/2022
Hoặc tổng hợp theo bản hiện có: thidua tong-hop MDrak.xlsx --received 20/02/2022
Giải thích một mã: thidua giai-thich quota-short
`
const written = (file: string) =>
  `Đã ghi kết quả vào «${file}». Tệp có dữ liệu cá nhân: chỉ dùng trong Văn phòng, không gửi vào nhóm Zalo.\n`
let cwd = ''

beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'thidua-dang-'))
  copyFileSync(returned, join(cwd, 'MDrak.xlsx'))
})

afterEach(() => rmSync(cwd, { recursive: true, force: true }))

describe.each(['csv', 'xlsx', 'html'])('--format %s', (format) => {
  const asked = [...argv, '--format', format]

  it('into a pipe is all there is on stdout; the same day gives the same bytes', async () => {
    const first = await runBytes(asked, { cwd })
    expect(first).toMatchObject({ code: 1, stderr: '' })
    const again = await runBytes([...asked, '--as-of', '2022-03-01'], { cwd, now: () => 0 })
    expect(again.stdout.equals(first.stdout)).toBe(true)
    expect(readdirSync(cwd)).toEqual(['MDrak.xlsx'])
  })

  it('on a terminal is a file in the working folder, and is not written over unasked', async () => {
    const file = `ket-qua-kiem-tra.${format}`
    const first = await run(asked, { cwd, columns: 80 })
    expect(first).toEqual({ code: 1, stdout: FIGURES, stderr: written(file) + NEXT })
    const { stdout } = await runBytes(asked, { cwd })
    expect(readFileSync(join(cwd, file)).equals(stdout)).toBe(true)
    expect(await run(asked, { cwd, columns: 80 })).toEqual({
      code: 2,
      stdout: '',
      stderr: `Đã có tệp «${file}». Thêm --force để ghi đè, hoặc chọn tên khác với --out.\n`,
    })
    expect((await run([...asked, '--force', '--quiet'], { cwd, columns: 80 })).stderr).toBe('')
  })

  it('goes into the file after --out, of its own ending', async () => {
    const ran = await run([...asked, '--out', `kết quả/mới.${format.toUpperCase()}`], { cwd })
    expect(ran.stderr).toBe(written(`kết quả/mới.${format.toUpperCase()}`) + NEXT)
    expect(readdirSync(join(cwd, 'kết quả'))).toEqual([`mới.${format.toUpperCase()}`])
    expect(await run([...asked, '--out', 'mới.json'], { cwd })).toEqual({
      code: 2,
      stdout: '',
      stderr: `Tên tệp sau --out cần có đuôi .${format}, ví dụ ket-qua-kiem-tra.${format}.\n`,
    })
    expect(await run([...argv, '--out', `mới.${format}`], { cwd })).toEqual({
      code: 2,
      stdout: '',
      stderr: `Muốn ghi kết quả ra tệp .${format} thì thêm --format ${format}.\n`,
    })
    expect(await run([...asked, '--json'], { cwd })).toMatchObject({ code: 2 })
  })

  it('is no registration where it lies among them', async () => {
    mkdirSync(join(cwd, 'da-nhan'))
    copyFileSync(returned, join(cwd, 'da-nhan/MDrak.xlsx'))
    const inside = ['kiem-tra', '.', '--only-given', '--received', '20/02/2022']
    const before = await run([...inside, '--json'], { cwd: join(cwd, 'da-nhan') })
    await run([...inside, '--format', format], { cwd: join(cwd, 'da-nhan'), columns: 80 })
    expect(readdirSync(join(cwd, 'da-nhan'))).toContain(`ket-qua-kiem-tra.${format}`)
    expect(await run([...inside, '--json'], { cwd: join(cwd, 'da-nhan') })).toEqual(before)
  })
})

describe('--format', () => {
  it('json is --json', async () => {
    const json = await run([...argv, '--json'], { cwd })
    expect(await run([...argv, '--format', 'json'], { cwd })).toEqual(json)
    expect(await run([...argv, '--format', 'json', '--json'], { cwd, columns: 80 })).toEqual(json)
    const { code, stdout } = await run(['kiem-tra', 'nơi khác', '--format', 'json'], { cwd })
    expect([code, JSON.parse(stdout).schema]).toEqual([2, 'thidua.error/1'])
  })

  it('table is what is drawn anyway', async () => {
    const drawn = await run([...argv, '--format', 'table', '--out', 'kết quả.json'], { cwd, columns: 80 })
    expect(drawn).toEqual(await run(argv, { cwd, columns: 80 }))
    expect(JSON.parse(readFileSync(join(cwd, 'kết quả.json'), 'utf8')).schema).toBe('thidua.validation/1')
  })

  it('pdf is none', async () => {
    expect(await run([...argv, '--format', 'pdf'], { cwd })).toEqual({
      code: 2,
      stdout: '',
      stderr: '«pdf» không dùng được ở đây. Chọn một trong: table, json, csv, xlsx, html.\n',
    })
  })
})
