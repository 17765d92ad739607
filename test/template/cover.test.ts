import JSZip from 'jszip'
import { describe, expect, it } from 'vitest'
import type { FilledContent } from '../../src/template/filled.ts'
import { campaign } from '../helpers/campaign.ts'
import { load, sheetOf, shown, written } from './written.ts'

/** The texts of `Thông tin`, row by row, blank rows left out. */
async function lines(id: string, filled?: FilledContent): Promise<string[][]> {
  const cover = sheetOf(await load(await written(id, filled)), 'Thông tin')
  return Array.from({ length: cover.rowCount }, (_, at) =>
    ['A', 'B', 'C', 'D'].map((column) => shown(cover, `${column}${at + 1}`)).filter((text) => text !== ''),
  ).filter((texts) => texts.length > 0)
}

const DOCUMENT = 'Hướng dẫn số 59/KH-BTV ngày 25/02/2021 của Ban Thường vụ Hội LHPN tỉnh'
const NOTES = [
  ['Cột có dấu * là nội dung bắt buộc ghi. Cách ghi và ví dụ: xem trang Cách ghi.'],
  ['Bản in có ký tên, đóng dấu gửi sau qua đường bưu điện.'],
]
const GIVEN = [
  ['Đợt thi đua', `Đợt thi đua đặc biệt “${campaign.title}”`],
  ['Thực hiện theo', DOCUMENT],
]
const DEADLINE = ['Hạn gửi', 'trước 28/02/2022 (đến hết ngày 27/02/2022)']
const TO_FILL = ['Văn bản gửi kèm (số, ngày)', 'Người lập biểu', 'Chức vụ', 'Điện thoại', 'Ngày lập']

describe('Thông tin', () => {
  it('has the letterhead, whom it goes to, what was asked and what to fill in', async () => {
    expect(await lines('KPA')).toEqual([
      ['HỘI LHPN TỈNH ĐẮK LẮK', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
      ['HỘI LHPN HUYỆN KRÔNG PẮC', 'Độc lập - Tự do - Hạnh phúc'],
      ['BẢN ĐĂNG KÝ THỰC HIỆN ĐỢT THI ĐUA ĐẶC BIỆT'],
      [`(Kèm theo ${DOCUMENT})`],
      ['Kính gửi: Hội LHPN tỉnh Đắk Lắk (bộ phận Thi đua - Khen thưởng, Văn phòng)'],
      ['Đơn vị', 'Hội LHPN huyện Krông Pắc'],
      ...GIVEN,
      ['Chỉ tiêu', 'Ít nhất 6 hoạt động/phần việc (trang B); chọn 2 phụ nữ DTTS nghèo (trang D)'],
      DEADLINE,
      ['B. Hỗ trợ sinh kế', 'Chưa đăng ký. Chỉ tiêu: ít nhất 6 hoạt động/phần việc'],
      ['D. Phụ nữ được chọn', 'Chưa chọn. Chỉ tiêu: đúng 2 phụ nữ DTTS nghèo'],
      ...TO_FILL.map((label) => [label]),
      ...NOTES,
    ])
  })

  it.each([
    [
      'PCA',
      'HỘI PHỤ NỮ CÔNG AN TỈNH',
      'Ít nhất 4 hoạt động/phần việc (trang B)',
      'Chưa đăng ký. Chỉ tiêu: ít nhất 4 hoạt động/phần việc',
    ],
    [
      'CLB',
      'CLB DOANH NGHIỆP NỮ TỈNH',
      'Không giao chỉ tiêu; đơn vị đăng ký theo khả năng',
      'Chưa đăng ký hoạt động/phần việc nào (không giao chỉ tiêu)',
    ],
    [
      'BTV',
      'BAN THƯỜNG VỤ',
      'Đúng 17 hoạt động/phần việc (trang B)',
      'Chưa đăng ký. Chỉ tiêu: đúng 17 hoạt động/phần việc',
    ],
  ])('of %s asks for its own quota and has no total of people to choose', async (id, head, quota, live) => {
    const found = await lines(id)
    expect(found[1]?.[0]).toBe(head)
    const from = found.findIndex(([label]) => label === 'Chỉ tiêu')
    expect(found.slice(from, from + 4)).toEqual([
      ['Chỉ tiêu', quota],
      DEADLINE,
      ['B. Hỗ trợ sinh kế', live],
      [TO_FILL[0]],
    ])
  })

  it('carries what the unit had filled in', async () => {
    const info = {
      document: '15/HPN ngày 18/02/2022',
      preparedBy: "H'Lan Niê",
      position: 'Phó Chủ tịch',
      phone: '0905123456',
      date: { day: '2022-02-18' },
    }
    const cover = sheetOf(await load(await written('KPA', { info, rows: {} })), 'Thông tin')
    const values = [15, 16, 17, 18, 19].map((row) => cover.getCell(`B${row}`).value)
    expect(values).toEqual([
      '15/HPN ngày 18/02/2022',
      "H'Lan Niê",
      'Phó Chủ tịch',
      '0905123456',
      new Date('2022-02-18T00:00:00Z'),
    ])
  })

  it('leads to the forms it counts', async () => {
    const { files } = await JSZip.loadAsync(await written('KPA'))
    const xml = (await files['xl/worksheets/sheet1.xml']?.async('string')) ?? ''
    const links = [...xml.matchAll(/<hyperlink ref="(\w+)" location="([^"]*)"/g)].map(([, ...found]) => found)
    expect(links).toEqual([
      ['A13', "'B. Hỗ trợ sinh kế'!A1"],
      ['A14', "'D. Phụ nữ được chọn'!A1"],
    ])
  })
})
