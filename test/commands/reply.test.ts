import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import ExcelJS from 'exceljs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { run } from './run.ts'

const returned = fileURLToPath(new URL('../../fixtures/returned/', import.meta.url))
const RECEIVED = ['--received', '2022-02-20', '--as-of', '2022-02-21']
const WORKBOOK = '10_MDR_Can-bo-sung.xlsx'
const MESSAGE = '10_MDR_Tin-nhan.txt'
let cwd = ''

beforeAll(() => {
  cwd = mkdtempSync(join(tmpdir(), 'thidua-reply-'))
  cpSync(`${returned}02-quota-short/in`, join(cwd, 'da-nhan'), { recursive: true })
  cpSync(`${returned}01-clean-alias/in`, join(cwd, 'da-du'), { recursive: true })
})
afterAll(() => rmSync(cwd, { recursive: true, force: true }))

describe('thidua reply', () => {
  it('writes a correction workbook and a message for the unit, and says what comes next', async () => {
    const { code, stdout, stderr } = await run(['tra-loi', 'da-nhan', ...RECEIVED], { cwd })
    expect(readdirSync(join(cwd, 'tra-loi')).sort()).toEqual([WORKBOOK, MESSAGE])
    expect(stdout).toContain('Đã tạo tệp chỉnh sửa và tin nhắn cho 1 đơn vị trong «tra-loi».\n')
    expect(stderr).toBe(
      'Bước tiếp theo: gửi riêng từng đơn vị, không gửi vào nhóm chung; khi đơn vị gửi lại, tiếp nhận (thidua tiep-nhan) rồi chạy: thidua kiem-tra da-nhan --received 2022-02-20 --as-of 2022-02-21\n',
    )
    expect(code).toBe(0)
    const message = readFileSync(join(cwd, 'tra-loi', MESSAGE), 'utf8')
    expect(message).toContain("Kính gửi Hội LHPN huyện M'Đrắk,\r\n")
    expect(message).toContain('(còn thiếu 01 hoạt động/phần việc)')
    expect(message).toContain(`“${WORKBOOK}”`)
    expect(message).not.toMatch(/[«»]/)
  })

  it('is also called phan-hoi, and refuses to write over what is there', async () => {
    const { code, stderr } = await run(['phan-hoi', 'da-nhan', ...RECEIVED], { cwd })
    expect(code).toBe(2)
    expect(stderr).toContain(`Đã có tệp «tra-loi/${WORKBOOK}». Thêm --force`)
  })

  it('tells programs which file is whose, and what the unit is told', async () => {
    const { code, stdout } = await run(['reply', 'da-nhan', ...RECEIVED, '-o', 'json', '--json'], { cwd })
    const json = JSON.parse(stdout)
    expect(code).toBe(0)
    expect(json.schema).toBe('thidua.reply/1')
    expect(json.summary).toEqual({ corrections: 1, confirmations: 0, errors: 1, warnings: 0, unanswered: 0 })
    expect(json.replies).toEqual([
      {
        unit: { id: 'MDR', name: "Hội LHPN huyện M'Đrắk" },
        kind: 'correction',
        file: 'da-nhan/MDrak.xlsx',
        written: [`json/${WORKBOOK}`, `json/${MESSAGE}`],
        findings: [
          {
            code: 'quota-short',
            severity: 'error',
            message:
              'Đã đăng ký 5/6, còn thiếu 1 hoạt động/phần việc. 2 nội dung ở trang A không tính vào chỉ tiêu này.',
            hint: 'Đề nghị bổ sung ít nhất 1 hoạt động/phần việc rồi gửi lại.',
            sheet: 'B. Hỗ trợ sinh kế',
            cell: 'B10',
          },
        ],
      },
    ])
  })

  it('names the day by which units are asked to answer', async () => {
    await run(['reply', 'da-nhan', ...RECEIVED, '-o', 'han', '--quiet', '--reply-by', '04/03/2022 17:00'], {
      cwd,
    })
    expect(readFileSync(join(cwd, 'han', MESSAGE), 'utf8')).toContain(
      'gửi lại Văn phòng Hội LHPN tỉnh trước 17 giờ 00 ngày 04/3/2022;',
    )
    const { code, stderr } = await run(['reply', 'da-nhan', '--reply-by', 'mai'], { cwd })
    expect([code, stderr]).toEqual([
      2,
      '«mai» chưa rõ là ngày nào. Ghi 26/02/2022 hoặc "26/02/2022 16:30".\n',
    ])
  })

  it('writes nothing for units in order, unless a confirmation is asked for', async () => {
    const { code, stdout } = await run(['reply', 'da-du', ...RECEIVED, '-o', 'du'], { cwd })
    expect([code, stdout]).toEqual([0, 'Không có đơn vị nào cần bổ sung.\n'])
    expect(existsSync(join(cwd, 'du'))).toBe(false)
    await run(['reply', 'da-du', ...RECEIVED, '-o', 'du', '--confirm'], { cwd })
    expect(readdirSync(join(cwd, 'du'))).toEqual(['12_KPA_Tin-nhan.txt'])
    expect(readFileSync(join(cwd, 'du/12_KPA_Tin-nhan.txt'), 'utf8')).toContain('đầy đủ, không cần bổ sung')
  })

  it('skips a correction workbook that nobody touched, and says so of one given by name', async () => {
    const folder = await run(['validate', 'tra-loi', '--only-given', '--json', ...RECEIVED], { cwd })
    const { submissions, findings } = JSON.parse(folder.stdout)
    expect(submissions).toEqual([])
    expect(findings[0].message).toContain("Tệp chỉnh sửa của Hội LHPN huyện M'Đrắk còn nguyên")
    const named = await run(['validate', `tra-loi/${WORKBOOK}`, '--json', ...RECEIVED], { cwd })
    const codes = JSON.parse(named.stdout).submissions[0].findings.map(({ code }: { code: string }) => code)
    expect(codes).toContain('form-empty')
  })

  it('shows what the unit says of a finding, which stays', async () => {
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.readFile(join(cwd, 'tra-loi', WORKBOOK))
    const sheet = workbook.worksheets[0]
    expect(sheet?.name).toBe('Cần bổ sung')
    const row = sheet?.getColumn(1).values.indexOf(1) ?? 0
    const opinion = sheet?.getCell(row, 8)
    if (opinion) opinion.value = 'Đơn vị chỉ đăng ký được 5 việc'
    await workbook.xlsx.writeFile(join(cwd, 'y-kien.xlsx'))
    const { code, stdout } = await run(['validate', 'y-kien.xlsx', ...RECEIVED], { cwd })
    expect(code).toBe(1)
    expect(stdout).toContain('Ý kiến của đơn vị: «Đơn vị chỉ đăng ký được 5 việc»')
    expect(stdout).toContain('1 nội dung đơn vị đã có ý kiến')
    const json = JSON.parse((await run(['validate', 'y-kien.xlsx', '--json', ...RECEIVED], { cwd })).stdout)
    expect(json.summary).toMatchObject({ errors: 1, withOpinion: 1 })
    expect(json.submissions[0].findings).toContainEqual(
      expect.objectContaining({
        code: 'quota-short',
        severity: 'error',
        opinion: 'Đơn vị chỉ đăng ký được 5 việc',
      }),
    )
  })
})
