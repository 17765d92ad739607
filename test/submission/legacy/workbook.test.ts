import { describe, expect, it } from 'vitest'
import { bearsNameOf } from '../../../src/submission/form-title.ts'
import { parseReceiptLog } from '../../../src/submission/receipt.ts'
import { validate } from '../../../src/validate.ts'
import type { CheckedSubmission } from '../../../src/validation.ts'
import type { Encoding } from '../../../src/vietnamese/legacy/encoding.ts'
import type { Sheet } from '../../../src/workbook/grid.ts'
import { campaign } from '../../helpers/campaign.ts'
import type { Typed } from '../../helpers/grid.ts'
import { grid, sheet } from '../../helpers/grid.ts'
import { encode, typedIn } from '../../helpers/legacy.ts'

const WORKS = [
  ['Trao 02 con dê giống sinh sản', 'Hỗ trợ mô hình sinh kế', 'Thị trấn Ea Pốk', 'Trần Thị Hồng'],
  ['Tặng máy may công nghiệp cho hội viên', 'Hỗ trợ mô hình sinh kế', 'Thị trấn Quảng Phú', 'Trần Thị Duyên'],
  ['Lớp dạy nghề đan mây tre ba tháng', 'Dạy nghề, giới thiệu việc làm', 'Xã Quảng Tiến', "H'Nguyệt Niê"],
  ['Hỗ trợ vốn bán tạp hóa nhỏ', 'Hỗ trợ mô hình sinh kế', 'Xã Ea Kuêh', "H'Lan Mlô"],
  ['Hỗ trợ 30 con gà giống thả vườn', 'Hỗ trợ mô hình sinh kế', 'Xã Ea Kiết', 'Lê Thị Lý'],
  ['Mô hình trồng rau sạch hai sào', 'Hỗ trợ mô hình sinh kế', 'Xã Ea Tar', 'Trần Thị Hoà'],
]
const DATES: readonly Typed[] = [{ day: '2021-09-01' }, { day: '2021-12-01' }]

const cover = sheet('Thông tin', [
  ['Đơn vị', "Hội LHPN huyện Cư M'gar"],
  ['Thực hiện theo', 'Hướng dẫn số 59/KH-BTV ngày 25/02/2021'],
  ['Người lập biểu', 'Lê Thị Bích'],
])
const theme = sheet('A. Chủ đề năm', [
  [
    'STT',
    'Nội dung, hoạt động/phần việc đăng ký*',
    'Nhóm nội dung*',
    'Từ ngày',
    'Đến ngày',
    'Kết quả dự kiến',
  ],
  [1, 'Thành lập CLB Phụ nữ khỏe và đẹp', 'Đa dạng hóa hình thức tập hợp hội viên', ...DATES, 'Đạt'],
])
const livelihood = sheet('B. Hỗ trợ sinh kế', [
  ['HỘI LHPN TỈNH ĐẮK LẮK'],
  [
    'STT',
    'Tên hoạt động/phần việc*',
    'Nhóm nội dung*',
    'Dân tộc người được hỗ trợ*',
    'Số phụ nữ DTTS nghèo hưởng lợi (người)*',
    'Địa bàn (xã/phường/thị trấn)*',
    'Từ ngày',
    'Đến ngày*',
    'Kinh phí dự kiến (đồng)',
    'Người phụ trách',
  ],
  ...WORKS.map(([name = '', group = '', place = '', contact = ''], at): Typed[] => [
    at + 1,
    name,
    group,
    'Ê-đê',
    2,
    place,
    ...DATES,
    5_000_000,
    contact,
  ]),
])
const nominees = sheet('D. Phụ nữ được chọn', [
  [
    'STT',
    'Họ và tên*',
    'Năm sinh*',
    'Dân tộc*',
    'Thôn/buôn/tổ dân phố*',
    'Xã/phường/thị trấn*',
    'Diện hộ*',
    'Năm công nhận (hộ nghèo, cận nghèo)',
    'Phần việc đề nghị hỗ trợ*',
    'Người được chọn đồng ý cung cấp thông tin*',
  ],
  [
    1,
    "H'Bia Niê",
    1980,
    'Ê-đê',
    'buôn Ea Mar',
    'Thị trấn Ea Pốk',
    'Hộ nghèo',
    2021,
    '01 con bò cái giống',
    'Có',
  ],
  [
    2,
    "H'Nga Mlô",
    1981,
    'Ê-đê',
    'buôn Ea Mar',
    'Thị trấn Ea Pốk',
    'Hộ nghèo',
    2021,
    '01 con bò cái giống',
    'Có',
  ],
])
const workbook = [cover, theme, livelihood, nominees]

function check(sheets: readonly Sheet[]): CheckedSubmission {
  const file = {
    path: 'CUMGAR (1).xls',
    sha256: '',
    modified: 0,
    byName: true,
    open: false,
    content: { ok: true, grid: grid(...sheets) },
  } as const
  const { submissions } = validate({
    campaign,
    asOf: '2022-02-21',
    nameMissing: false,
    files: [file],
    skipped: [],
    receipts: null,
    received: '2022-02-20',
  })
  const [only] = submissions
  if (!only) throw new Error('no submission')
  return only
}

function rawOf({ submission }: CheckedSubmission, key: string): unknown[] {
  return submission.forms.flatMap(({ entries }) => entries.flatMap(({ values }) => values[key]?.raw ?? []))
}

const codesOf = ({ findings }: CheckedSubmission) => findings.map(({ code }) => code)

describe.each<[Encoding, string | undefined]>([
  ['tcvn3', '.VnTime'],
  ['vni', 'VNI-Times'],
  ['tcvn3', undefined],
  ['vni', undefined],
])('a workbook typed in %s with the font %s', (encoding, font) => {
  const unicode = check(workbook)
  const old = check(workbook.map((one) => typedIn(encoding, one, font)))

  it('says the same as in Unicode, and what was converted', () => {
    expect(old.unit?.id).toBe('CMG')
    expect(old.status).toBe('accepted')
    expect(old.counts).toEqual({ ...unicode.counts, theme: 1, livelihood: 6, nominees: 2 })
    expect(codesOf(unicode)).toEqual([])
    expect(codesOf(old)).toEqual(['text-converted'])
    for (const key of ['name', 'group', 'ethnicity', 'place', 'contact', 'household', 'consent']) {
      expect(rawOf(old, key)).toEqual(rawOf(unicode, key))
    }
  })

  it('is shown by the names that its sheets have in the file', () => {
    expect(old.submission.forms.map((form) => form.sheet)).toEqual(
      [theme, livelihood, nominees].map(({ name }) => encode(name, encoding)),
    )
  })
})

describe('a workbook in Unicode', () => {
  const more = (values: readonly Typed[], encoding: Encoding, font?: string): Sheet => {
    const pasted = typedIn(encoding, sheet('x', [values], 9), font)
    return { ...livelihood, rows: [...livelihood.rows, ...pasted.rows] }
  }
  const row = [
    7,
    'Tặng xe nước mía và vốn ban đầu',
    'Hỗ trợ mô hình sinh kế',
    'Ê-đê',
    1,
    'Xã Cư Suê',
    ...DATES,
    5_000_000,
    'Bùi Thị Hà',
  ]

  it('keeps its own rows when a row in VNI is pasted into it', () => {
    const read = check([cover, theme, more(row, 'vni', 'VNI-Times'), nominees])
    expect(rawOf(read, 'contact')).toEqual([...WORKS.map(([, , , contact]) => contact), 'Bùi Thị Hà'])
    expect(read.findings.find(({ code }) => code === 'text-converted')?.args).toEqual({
      count: 5,
      encodings: { list: ['VNI'] },
      from: encode('Tặng xe nước mía và vốn ban đầu', 'vni'),
      to: 'Tặng xe nước mía và vốn ban đầu',
    })
  })

  it('says of two short cells in TCVN3 that they cannot be told, and nothing else of them', () => {
    const typed = row.map((value) =>
      value === 'Xã Cư Suê' || value === 'Bùi Thị Hà' ? encode(value, 'tcvn3') : value,
    )
    const rows = [...livelihood.rows, ...sheet('x', [typed], 9).rows]
    const read = check([cover, theme, { ...livelihood, rows }, nominees])
    expect(codesOf(read)).toEqual(['encoding-uncertain'])
    expect(read.findings.find(({ code }) => code === 'encoding-uncertain')).toMatchObject({
      at: { sheet: 'B. Hỗ trợ sinh kế', cell: 'F9' },
      variant: 'several',
      args: { value: encode('Xã Cư Suê', 'tcvn3'), others: 1, cells: { list: ['J9'] } },
    })
    expect(read.status).toBe('needs-correction')
  })
})

it('a receipt log typed in an old font names its units and files', () => {
  const log = sheet('Sổ nhận', [
    ['Tên tệp', 'Đơn vị', 'Ngày, giờ nhận'],
    ['Đăng ký.xlsx', 'Krông Búk', '18/02/2022'],
  ])
  const read = parseReceiptLog(grid(typedIn('tcvn3', log, '.VnTime')), 'so-nhan.xlsx', campaign)
  expect(read.rows.map(({ fileName, unit }) => [fileName, unit?.id])).toEqual([['Đăng ký.xlsx', 'KBU']])
})

it('the name of a sheet in an old encoding tells the form', () => {
  const form = campaign.forms.find(({ key }) => key === 'livelihood')
  const read = { ...livelihood, name: encode(livelihood.name, 'tcvn3'), readAs: livelihood.name }
  expect(form && bearsNameOf(read, form)).toBe(true)
})
