import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import exceljs from 'exceljs'
import { afterAll, describe, expect, it } from 'vitest'
import { run } from '../commands/run.ts'
import { expectedStatistics, expectedSummary } from './expected.ts'
import { compareStatistics, compareSummary, sheetsOf } from './figures.ts'
import { readPlainly } from './plain-reading.ts'
import type { TrueUnit } from './truth.ts'

const IN_TIME = 'Đúng hạn'

/** The units of Hướng dẫn 59/KH-BTV with their quotas, the file of the demo that counts for each, and when it came. */
const UNITS: readonly (readonly [
  part: TrueUnit['part'],
  name: string,
  place: string,
  quota: number,
  wanted: number,
  file: string | null,
  sent: string,
])[] = [
  [
    'I',
    'Hội LHPN thành phố Buôn Ma Thuột',
    'thành phố Buôn Ma Thuột',
    6,
    1,
    'Phu luc - TP BMT.xlsx',
    IN_TIME,
  ],
  ['I', 'Hội LHPN thị xã Buôn Hồ', 'thị xã Buôn Hồ', 6, 1, 'TX Buon Ho (da sua).xlsx', IN_TIME],
  ['I', "Hội LHPN huyện Ea H'leo", "huyện Ea H'leo", 6, 1, 'EaHleo - dang ky thi dua.xlsx', 'Gửi muộn'],
  [
    'I',
    'Hội LHPN huyện Ea Súp',
    'huyện Ea Súp',
    6,
    1,
    'Bieu dang ky huyen Ea Sup.xlsx',
    'Đúng ngày hạn, chờ xem xét',
  ],
  ['I', 'Hội LHPN huyện Buôn Đôn', 'huyện Buôn Đôn', 6, 1, 'Bang dang ky Buon Don.xlsx', IN_TIME],
  ['I', "Hội LHPN huyện Cư M'gar", "huyện Cư M'gar", 6, 2, 'CUMGAR (1).xlsx', IN_TIME],
  ['I', 'Hội LHPN huyện Krông Búk', 'huyện Krông Búk', 6, 1, null, 'Chưa gửi'],
  ['I', 'Hội LHPN huyện Krông Năng', 'huyện Krông Năng', 6, 1, null, 'Chưa gửi'],
  ['I', 'Hội LHPN huyện Ea Kar', 'huyện Ea Kar', 6, 1, 'Dang ky EaKar.xlsx', IN_TIME],
  ['I', "Hội LHPN huyện M'Đrắk", "huyện M'Đrắk", 6, 1, "M'Drak dang ky dot thi dua.xlsx", IN_TIME],
  ['I', 'Hội LHPN huyện Krông Bông', 'huyện Krông Bông', 6, 1, 'Đăng ký huyện Krông Bông.xlsx', IN_TIME],
  ['I', 'Hội LHPN huyện Krông Pắc', 'huyện Krông Pắc', 6, 2, 'Dang ky Krong Pak.xlsx', IN_TIME],
  ['I', 'Hội LHPN huyện Krông A Na', 'huyện Krông A Na', 6, 1, 'KRONG ANA.xlsx', IN_TIME],
  ['I', 'Hội LHPN huyện Lắk', 'huyện Lắk', 6, 1, 'bieu mau huyen lak (ban chinh).xlsx', IN_TIME],
  ['I', 'Hội LHPN huyện Cư Kuin', 'huyện Cư Kuin', 6, 1, 'Cu Kuin - bieu Excel.xlsx', IN_TIME],
  ['II', 'Hội Phụ nữ Công an tỉnh', 'Hội Phụ nữ Công an tỉnh', 4, 0, null, 'Không mở được'],
  ['II', 'Hội Nữ trí thức tỉnh', 'Hội Nữ trí thức tỉnh', 2, 0, 'Hoi Nu tri thuc tinh.xlsx', IN_TIME],
  ['II', 'Hội Phụ nữ Bộ đội Biên phòng tỉnh', 'Hội Phụ nữ Bộ đội Biên phòng tỉnh', 2, 0, null, 'Chưa gửi'],
  [
    'II',
    'CLB Doanh nghiệp nữ tỉnh',
    'CLB Doanh nghiệp nữ tỉnh',
    0,
    0,
    'CLB Doanh nghiep nu.xlsx',
    'Chưa rõ ngày nhận',
  ],
  [
    'III',
    'Ban Thường vụ Hội LHPN tỉnh',
    'Ban Thường vụ Hội LHPN tỉnh',
    17,
    0,
    'BTV - 17 phan viec.xlsx',
    IN_TIME,
  ],
]

const root = fileURLToPath(new URL('../..', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'thidua-proof-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const NOTHING = { activities: [], themes: [], elections: [], nominees: [] }

const units: readonly TrueUnit[] = await Promise.all(
  UNITS.map(async ([part, name, place, quota, wanted, file, sent]) => {
    const content = file ? await readPlainly(readFileSync(join(root, 'fixtures/da-nhan', file))) : NOTHING
    return { id: name, name, place, part, quota, wanted, sent, ...content }
  }),
)
const output = join(folder, 'tong-hop.xlsx')
await run(['merge', 'fixtures/da-nhan', '--as-of', '2022-03-02', '-o', output, '--quiet'], { cwd: root })
const book = new exceljs.Workbook()
await book.xlsx.load(readFileSync(output).buffer as ArrayBuffer)
const sheets = sheetsOf(book)

describe('the report of the demo, against what somebody counts who opens the workbooks', () => {
  it('counts on its first page what they hold', () => {
    expect(compareSummary(sheets, expectedSummary(units)).different).toEqual([])
  })

  it('spreads it in Thống kê as it is', () => {
    const { different, cells } = compareStatistics(sheets, expectedStatistics(units))
    expect(different).toEqual([])
    const compared = new Set(cells)
    expect(sheets.counted('Thống kê').filter((cell) => !compared.has(cell))).toEqual([])
  })

  it('accounts for its 202 filled rows in all three ways of adding up', () => {
    expect(sheets.shown('Nguồn số liệu', 'A3')).toBe(
      'Khớp: 202 dòng đã ghi = 147 dòng đã tổng hợp + 55 dòng không tổng hợp; cộng theo tệp, theo trang và theo danh sách đều bằng nhau.',
    )
  })
})
