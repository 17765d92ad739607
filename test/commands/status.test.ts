import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { run } from './run.ts'

const cwd = fileURLToPath(new URL('../../fixtures', import.meta.url))
const status = (...argv: string[]) => run(['tinh-hinh', 'da-nhan', ...argv], { cwd })

describe('thidua status', () => {
  it('shows the deadline, a line a unit and the rates on one screen', async () => {
    const { code, stdout, stderr } = await status('--as-of', '02/03/2022')
    expect(code).toBe(0)
    const lines = stdout.split('\n')
    expect(lines.length).toBeLessThan(30)
    expect(lines.slice(0, 2)).toEqual([
      'Tình hình gửi bản đăng ký · Hướng dẫn số 59/KH-BTV · tính đến 02/03/2022',
      'Đã quá hạn gửi 2 ngày (hạn gửi: trước 28/02/2022).',
    ])
    expect(lines[3]?.trim().split(/ {2,}/)).toEqual([
      'Mã',
      'Đơn vị',
      'Ngày gửi',
      'Lần',
      'Đăng ký',
      'Lỗi',
      'Cảnh báo',
      'Tình trạng',
    ])
    const line = (id: string) =>
      lines
        .find((one) => one.includes(`  ${id}  `))
        ?.trim()
        .split(/ {2,}/)
    expect(line('BHO')).toEqual(['BHO', 'TX. Buôn Hồ', '25/02/2022', '2', '6/6', '0', '0', 'Đạt'])
    expect(line('KBO')).toEqual([
      'KBO',
      'huyện Krông Bông',
      '24/02/2022',
      '1',
      '5/6',
      '1',
      '0',
      'Cần bổ sung',
    ])
    expect(line('BBP')).toEqual([
      'BBP',
      'Hội Phụ nữ Bộ đội Biên phòng tỉnh',
      '–',
      '–',
      '0/2',
      '–',
      '–',
      'Chưa gửi',
    ])
    expect(lines.slice(-3)).toEqual([
      'Đã gửi 14/18 (77%) đơn vị; đúng hạn 12; đạt 10/18 (55%).',
      'Đăng ký 78/98 (79%) hoạt động/phần việc; còn thiếu 22.',
      '',
    ])
    expect(stderr).toContain('- 1 tệp chưa rõ của đơn vị nào: da-nhan/Krong Buk.xlsx\n')
  })

  it.each([
    ['20/02/2022', 'Còn 7 ngày đến hạn gửi: trước 28/02/2022 (đến hết ngày 27/02/2022).'],
    ['26/02/2022', 'Còn 1 ngày đến hạn gửi: trước 28/02/2022 (đến hết ngày 27/02/2022).'],
    ['27/02/2022', 'Hôm nay 27/02/2022 là ngày cuối chắc chắn đúng hạn (hạn gửi: trước 28/02/2022).'],
    [
      '28/02/2022',
      'Hôm nay 28/02/2022 đúng ngày hạn (hạn gửi: trước 28/02/2022); bản gửi hôm nay do Văn phòng xem xét.',
    ],
    ['01/03/2022', 'Đã quá hạn gửi 1 ngày (hạn gửi: trước 28/02/2022).'],
  ])('tells on %s how far the deadline is', async (day, sentence) => {
    const { stdout } = await status('--as-of', day)
    expect(stdout.split('\n\n')[0]?.split('\n').slice(1).join(' ')).toBe(sentence)
  })

  it('writes a page that stands alone with --html, never over another file', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'thidua-status-'))
    try {
      const page = join(folder, 'tinh-hinh.html')
      const { code, stderr } = await status('--as-of', '02/03/2022', '--html', page)
      expect(code).toBe(0)
      expect(stderr).toContain(`Đã ghi «${page}»: mở bằng trình duyệt, in được; không có dữ liệu cá nhân.\n`)
      const html = readFileSync(page, 'utf8')
      const cells = [...html.matchAll(/<tr>(.*?)<\/tr>/g)].map(([, row = '']) =>
        [...row.matchAll(/<td[^>]*>(.*?)<\/td>/g)].map(([, text]) => text),
      )
      expect(cells).toContainEqual([
        'KBO',
        'Hội LHPN huyện Krông Bông',
        '24/02/2022',
        '1',
        '5/6',
        '1',
        '0',
        'Cần bổ sung',
      ])
      expect(html).toContain('<b>14/18</b><span>đơn vị đã gửi</span>')
      expect(html).not.toMatch(/<script|https?:|src=/)
      expect((await status('--html', page)).stderr).toContain(`Đã có tệp «${page}». Thêm --force để ghi đè`)
      expect((await status('--html', 'a.pdf')).stderr).toContain('Tên tệp sau --html cần có đuôi .html')
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })

  it('gives one document with --json', async () => {
    const { stdout } = await status('--as-of', '02/03/2022', '--json')
    const { schema, deadline, summary, units, tasks } = JSON.parse(stdout)
    expect(schema).toBe('thidua.status/1')
    expect(deadline).toEqual({ date: '2022-02-28', kind: 'before', state: { kind: 'after', days: 2 } })
    expect(summary).toEqual({
      expected: 18,
      sent: 14,
      onTime: 12,
      complete: 10,
      registered: 78,
      required: 98,
      short: 22,
    })
    expect(units).toHaveLength(20)
    expect(tasks).toEqual({
      remind: ['KBU', 'KNA', 'BBP'],
      reply: ['CMG', 'EKA', 'KBO', 'KAN', 'PCA'],
      identify: ['da-nhan/Krong Buk.xlsx'],
      note: expect.any(Array),
    })
  })
})
