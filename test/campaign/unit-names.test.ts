import { describe, expect, it } from 'vitest'
import { matchUnitCell, matchWhole, unitFromFileName, unitNames } from '../../src/campaign/unit-names.ts'
import { campaign } from '../helpers/campaign.ts'

const names = unitNames(campaign)

function cell(text: string): string {
  const match = matchUnitCell(text, names)
  return match.kind === 'unit' ? match.unit.id : match.kind
}

describe('the unit a «Đơn vị» cell names', () => {
  it.each([
    ['Hội LHPN huyện Krông Păk', 'KPA'],
    ['Hội LHPN huyện Krông Pắc', 'KPA'],
    ['HỘI LHPN HUYỆN M’ĐRẮK', 'MDR'],
    ["m'drak", 'MDR'],
    ['Hội Liên hiệp Phụ nữ huyện Cư Mgar', 'CMG'],
    ['H. Cư M`gar', 'CMG'],
    ['Hội LHPN tỉnh Đắk Lắk – huyện Lắk', 'LAK'],
    ['huyện Lắk, tỉnh Đắk Lắk', 'LAK'],
    ['Lắk', 'LAK'],
    ['TX. Buôn Hồ', 'BHO'],
    ['TP BMT', 'BMT'],
    ['Hội LHPN TP. Buôn Mê Thuột', 'BMT'],
    ['Hội LHPN H. Krông Ana', 'KAN'],
    ['Ea H’Leo', 'EHL'],
    ['Hội Phụ nữ Công an tỉnh', 'PCA'],
    ['Hội Nữ trí thức tỉnh Đắk Lắk', 'NTT'],
    ['Hội Phụ nữ Bộ đội Biên phòng tỉnh', 'BBP'],
    ['CLB Doanh nghiệp nữ tỉnh', 'CLB'],
    ['Ban Thường vụ Hội LHPN tỉnh Đắk Lắk', 'BTV'],
    ['BTV Hội LHPN tỉnh', 'BTV'],
    ['BTV Hội LHPN huyện Ea Kar', 'EKA'],
    ['Hội LHPN tỉnh Đắk Lắk', 'generic'],
    ['Hội LHPN tỉnh Daklak', 'generic'],
    ['Hội LHPN huyện Tuy An', 'none'],
    ['huyện Lắk - huyện Ea Kar', 'none'],
    ['Đắk Lắk Lắk Lắk', 'none'],
    ['HLHPN TX Buôn Hồ', 'BHO'],
    ['HLHPN tỉnh Đắk Lắk', 'generic'],
    ['HPN H. Lắk', 'LAK'],
    ['Đơn vị: Hội LHPN huyện Lắk', 'LAK'],
    ['Đơn vị: Đơn vị đăng ký: Hội LHPN tỉnh Đắk Lắk – huyện Lắk', 'LAK'],
    ['Ten don vi: Ea Kar', 'EKA'],
    ['ĐƠN VỊ: BTV Hội LHPN tỉnh', 'BTV'],
    ['Đơn vị: Hội LHPN tỉnh', 'generic'],
    ['Đơn vị: Hội LHPN huyện Tuy An', 'none'],
    ['Giám sát: Hội LHPN huyện Lắk', 'none'],
    ['Đơn vị:', 'none'],
    ['', 'none'],
  ])('%s → %s', (text, expected) => {
    expect(cell(text)).toBe(expected)
  })
})

it('never takes the letterhead of the province for a unit', () => {
  expect(matchWhole('HỘI LHPN TỈNH ĐẮK LẮK', names).kind).toBe('generic')
  expect(matchWhole('BAN THƯỜNG VỤ', names).kind).toBe('generic')
})

describe('the unit a file name suggests', () => {
  it.each([
    ['CUMGAR (1).xlsx', 'CMG'],
    ['krong nang.xlsx', 'KNA'],
    ['ĐĂNG KÝ PHẦN VIỆC EA KAR (sửa).xlsx', 'EKA'],
    ['07_KBU_Dang-ky.xlsx', 'KBU'],
    ['Hoi LHPN tinh Dak Lak.xlsx', null],
    ['Lak.xlsx', 'LAK'],
    ['Book1.xlsx', null],
    ['ea kar va ea sup.xlsx', null],
  ])('%s → %s', (name, expected) => {
    expect(unitFromFileName(name, names)?.id ?? null).toBe(expected)
  })
})
