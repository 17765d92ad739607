import { Chalk } from 'chalk'
import stringWidth from 'string-width'
import { describe, expect, it } from 'vitest'
import type { Campaign, Unit } from '../../src/campaign/campaign.ts'
import { nextAfterValidation } from '../../src/commands/next-step.ts'
import { reportOf } from '../../src/commands/validate.ts'
import { narrow } from '../../src/reporters/narrow.ts'
import type { Report } from '../../src/reporters/report.ts'
import { tableReport } from '../../src/reporters/table.ts'
import { campaign as builtIn } from '../helpers/campaign.ts'
import { workbookOf } from '../helpers/case-workbook.ts'
import { checked, received } from '../helpers/received.ts'

/** 102 units that each have to register 4 activities. */
const campaign: Campaign = { ...builtIn, units: Array.from({ length: 102 }, (_, at) => unitNo(at + 1)) }

function unitNo(number: number): Unit {
  const [model] = builtIn.units.filter(({ id }) => id === 'PCA')
  if (!model) throw new Error('no unit PCA')
  const letters = String.fromCharCode(65 + Math.floor(number / 26), 65 + (number % 26))
  const name = `xã Thử ${letters}`
  return {
    ...model,
    id: `X${number}`,
    slug: `x${number}`,
    name: `Hội LHPN ${name}`,
    place: name,
    aliases: [],
  }
}

/** Every tenth unit has sent nothing, every twelfth is short of its quota, every seventeenth wrote a number in words. */
function report(): Report {
  const files = campaign.units.flatMap(({ name }, at) => {
    if (at % 10 === 3) return []
    const lines: [string, string][] = [
      ['unit', 'PCA'],
      ['says', name],
    ]
    if (at % 12 === 5) lines.push(['rows', 'B3'])
    if (at % 17 === 8) lines.push(['B!F3', 'năm người'])
    return [received(`da-nhan/x${at + 1}.xlsx`, workbookOf({ path: '', lines, sheets: [] }))]
  })
  return reportOf(checked(files, { campaign, nameMissing: true, received: '2022-02-20' }), 'vi')
}

const drawn = (given: Report, width: number) =>
  tableReport(given, { lang: 'vi', width, chalk: new Chalk({ level: 0 }) }).split('\n')

describe('a set of 102 units', () => {
  const whole = report()

  it.each([80, 100, 120])('fits in %d columns', (width) => {
    expect(drawn(whole, width).filter((line) => stringWidth(line) > width)).toEqual([])
  })

  it('has its figures first and last, between them what is to be done, then a line for each unit in order', () => {
    const lines = drawn(whole, 100)
    const figures = [
      'Đã gửi 92/102 đơn vị (đạt 79, cần bổ sung 13), 10 chưa gửi · 360 hoạt động/phần việc, chưa có phần',
      'việc cấp tỉnh · mục tiêu 100',
      '13 lỗi, 10 cảnh báo, 0 lưu ý.',
      '',
    ]
    expect(lines.slice(3, 7)).toEqual(figures)
    expect(lines.slice(-4)).toEqual(figures)
    const heads = lines.filter((line) => /^X\d+ /.test(line))
    expect(heads).toHaveLength(92)
    expect(heads.slice(0, 13).every((line) => line.endsWith('CẦN BỔ SUNG'))).toBe(true)
    const fine = lines.indexOf(heads[13] ?? '')
    expect(lines.slice(fine, fine + 79)).toEqual(heads.slice(13))
    expect(heads[13]).toBe(`X1   xã Thử AB · x1.xlsx${' '.repeat(73)}ĐẠT`)
  })

  it('narrows to what was asked for: only the units with errors, then the table of all', () => {
    const errors = drawn(narrow(whole, { severities: ['error'], units: [] }), 100)
    expect(errors.filter((line) => /^X\d+ /.test(line))).toHaveLength(13)
    expect(errors.filter((line) => /^ {2}X\d+ /.test(line))).toHaveLength(102)
    expect(errors.slice(-3)).toEqual(['13 lỗi, 10 cảnh báo, 0 lưu ý.', 'Chỉ nêu: lỗi (13/23 nội dung).', ''])
    const [first, , , fourth] = campaign.units
    const two = narrow(whole, { severities: [], units: [first, fourth].flatMap((unit) => unit ?? []) })
    expect(drawn(two, 100)).toEqual([
      'Kiểm tra 92 tệp đăng ký trong «da-nhan» · Hướng dẫn số 59/KH-BTV ·',
      'hạn gửi: trước 28/02/2022 (đến hết ngày 27/02/2022)',
      '',
      `X1   Hội LHPN xã Thử AB${' '.repeat(74)}ĐẠT`,
      '     x1.xlsx · nhận 20/02/2022, đúng hạn · sinh kế 4/4 · chủ đề năm 1',
      '',
      'Chưa gửi (1)',
      '     xã Thử AE',
      '',
      '  Mã  Đơn vị     Chỉ tiêu  Đăng ký  Còn thiếu  Được chọn  Ngày nhận   Tình trạng',
      '  X1  xã Thử AB         4        4          –          –  20/02/2022  Đạt',
      '  X4  xã Thử AE         4        –          4          –  –           Chưa gửi',
      '      Cộng              8        4          4        0/0',
      '',
      'Đã gửi 92/102 đơn vị (đạt 79, cần bổ sung 13), 10 chưa gửi · 360 hoạt động/phần việc, chưa có phần',
      'việc cấp tỉnh · mục tiêu 100',
      '13 lỗi, 10 cảnh báo, 0 lưu ý.',
      'Chỉ nêu: xã Thử AB, xã Thử AE (1/23 nội dung).',
      '',
    ])
  })

  it('says at the end how to see less', () => {
    const options = { campaign: '59-kh-btv-2021', lang: 'vi', color: false } as const
    const steps = `Bước tiếp theo: lập tệp chỉnh sửa và tin nhắn cho từng đơn vị: thidua tra-loi da-nhan
Hoặc tổng hợp theo bản hiện có: thidua tong-hop da-nhan
`
    const next = `${steps}Giải thích một mã: thidua giai-thich quota-short\n`
    const less = 'Xem riêng: thêm --only loi hoặc --unit MÃ; mở bằng Excel: thêm --format xlsx.\n'
    expect(nextAfterValidation(whole, ['da-nhan'], options)).toBe(next + less)
    const errors = narrow(whole, { severities: ['error'], units: [] })
    expect(nextAfterValidation(errors, ['da-nhan'], options)).toBe(next)
    const warnings = narrow(whole, { severities: ['warning'], units: [] })
    expect(nextAfterValidation(warnings, ['da-nhan'], options)).toBe(steps)
  })
})
