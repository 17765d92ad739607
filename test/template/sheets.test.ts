import type { Worksheet } from 'exceljs'
import JSZip from 'jszip'
import { beforeAll, describe, expect, it } from 'vitest'
import { templateFileName } from '../../src/template/plan-template.ts'
import { campaign } from '../helpers/campaign.ts'
import { load, sheetOf, shown, unit, written } from './written.ts'

const COLUMNS: readonly (readonly [sheet: string, headerRow: number, labels: string])[] = [
  [
    'A. Chủ đề năm',
    3,
    'STT · Nội dung, hoạt động/phần việc đăng ký* · Nhóm nội dung* · Hạn chế cần khắc phục · Đơn vị thực hiện · Từ ngày · ' +
      'Đến ngày · Kết quả dự kiến · Kinh phí dự kiến (đồng) · Ghi chú',
  ],
  [
    'B. Hỗ trợ sinh kế',
    4,
    'STT · Tên hoạt động/phần việc* · Nhóm nội dung* · Nội dung, hình thức hỗ trợ · Dân tộc người được hỗ trợ* · ' +
      'Số phụ nữ DTTS nghèo hưởng lợi (người)* · Địa bàn (xã/phường/thị trấn)* · Từ ngày · Đến ngày* · Kinh phí dự kiến (đồng) · ' +
      'Nguồn kinh phí · Đơn vị thực hiện · Đơn vị phối hợp · Người phụ trách · Ghi chú',
  ],
  [
    'C. Bầu cử',
    3,
    'STT · Nội dung, hoạt động/phần việc đăng ký* · Nhóm nội dung* · Đơn vị thực hiện · Từ ngày · Đến ngày · Kết quả dự kiến · Ghi chú',
  ],
  [
    'D. Phụ nữ được chọn',
    3,
    'STT · Họ và tên* · Năm sinh* · Dân tộc* · Thôn/buôn/tổ dân phố* · Xã/phường/thị trấn* · Diện hộ* · ' +
      'Năm công nhận (hộ nghèo, cận nghèo) · Hoàn cảnh · Phần việc đề nghị hỗ trợ* · ' +
      'Người được chọn đồng ý cung cấp thông tin* · Ghi chú',
  ],
]
const ROWS: Readonly<Record<string, number>> = { A: 40, B: 40, C: 15, D: 2 }

const workbook = load(await written('KPA'))
let sheets: Readonly<Record<string, Worksheet>> = {}
beforeAll(async () => {
  sheets = Object.fromEntries((await workbook).worksheets.map((one) => [one.name, one]))
})
const sheet = (name: string) => sheets[name] as Worksheet

const texts = (name: string, row: number) =>
  Array.from({ length: sheet(name).columnCount }, (_, at) =>
    shown(sheet(name), sheet(name).getCell(row, at + 1).address),
  )

describe('the sheets of a registration workbook', () => {
  it('come in this order, stamp and lists where Excel does not show them', async () => {
    expect((await workbook).worksheets.map(({ name, state }) => [name, state])).toEqual([
      ['Thông tin', 'visible'],
      ['A. Chủ đề năm', 'visible'],
      ['B. Hỗ trợ sinh kế', 'visible'],
      ['C. Bầu cử', 'visible'],
      ['D. Phụ nữ được chọn', 'visible'],
      ['Cách ghi', 'visible'],
      ['_thidua', 'veryHidden'],
      ['_danhmuc', 'veryHidden'],
    ])
  })

  it('leave D out for a unit that chooses nobody', async () => {
    const club = await load(await written('CLB'))
    expect(club.worksheets.map(({ name }) => name)).toEqual([
      'Thông tin',
      'A. Chủ đề năm',
      'B. Hỗ trợ sinh kế',
      'C. Bầu cử',
      'Cách ghi',
      '_thidua',
      '_danhmuc',
    ])
  })

  it('are files named by order, id and round', () => {
    const name = (id: string) => templateFileName(campaign, unit(id))
    expect([name('BMT'), name('BTV')]).toEqual(['01_BMT_Dang-ky.xlsx', '20_BTV_Dang-ky.xlsx'])
  })
})

describe.each(COLUMNS)('%s', (name, headerRow, labels) => {
  const count = labels.split(' · ').length
  const last = () => sheet(name).getColumn(count).letter

  it('has these columns', () => {
    expect(texts(name, headerRow).join(' · ')).toBe(labels)
  })

  it('has its ready rows, numbered and otherwise blank', () => {
    const ready = ROWS[name.charAt(0)] ?? 0
    for (let at = 1; at <= ready; at++) {
      expect(texts(name, headerRow + at)).toEqual([String(at), ...Array(count - 1).fill('')])
    }
    expect(sheet(name).getCell(headerRow + ready + 1, 1).value).not.toBe(ready + 1)
  })

  it('keeps its header and the name of a row in sight, and repeats the header in print', () => {
    const [view] = sheet(name).views
    expect(view).toMatchObject({ state: 'frozen', xSplit: 2, ySplit: headerRow })
    expect(sheet(name).pageSetup).toMatchObject({
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `3:${headerRow}`,
    })
  })

  it('prints all of its columns down to the signatures', () => {
    const signers = ['TM. BAN THƯỜNG VỤ', 'CHỦ TỊCH', '(Ký tên, đóng dấu)']
    const seen = Array.from({ length: sheet(name).rowCount }, (_, at) => ({
      row: at + 1,
      texts: texts(name, at + 1),
    }))
    const rowOf = (text: string) => seen.find((one) => one.texts.includes(text))?.row ?? 0
    const [first, second, third] = signers.map(rowOf)
    expect([second, third]).toEqual([(first ?? 0) + 1, (first ?? 0) + 2])
    expect(rowOf('NGƯỜI LẬP BIỂU')).toBe(first)
    expect(rowOf('Krông Pắc, ngày …… tháng …… năm ………')).toBe((first ?? 0) - 1)
    expect(sheet(name).pageSetup.printArea).toMatch(new RegExp(`^A1:${last()}\\d+$`))
    const end = Number(/\d+$/.exec(sheet(name).pageSetup.printArea ?? '')?.[0])
    // Four rows for a signature and a stamp, then the name.
    expect(end).toBe((third ?? 0) + 5)
  })
})

describe('B. Hỗ trợ sinh kế', () => {
  it('has a band row over the header', () => {
    const name = 'B. Hỗ trợ sinh kế'
    const bands = ['E3', 'H3', 'J3'].map((cell) => sheet(name).getCell(cell).text)
    expect(bands).toEqual(['Người được hỗ trợ', 'Thời gian thực hiện', 'Kinh phí'])
    expect(sheet(name).model.merges).toEqual(expect.arrayContaining(['E3:F3', 'H3:I3', 'J3:K3']))
  })

  it('has a Cộng row that takes in rows inserted anywhere above it', () => {
    const cell = (address: string) => sheet('B. Hỗ trợ sinh kế').getCell(address)
    expect(cell('B45').value).toBe('Cộng')
    expect(cell('F45').formula).toBe('SUM(F4:INDEX(F:F,ROW()-1))')
    expect(cell('J45').formula).toBe('SUM(J4:INDEX(J:J,ROW()-1))')
    expect([cell('F45').result, cell('J45').result]).toEqual([0, 0])
  })
})

describe('C. Bầu cử', () => {
  it('is headed as optional', () => {
    expect(sheet('C. Bầu cử').getCell('A1').text).toBe(
      'C. NỘI DUNG GÓP PHẦN THỰC HIỆN TỐT CUỘC BẦU CỬ (NẾU CÓ)',
    )
  })
})

describe('the workbook', () => {
  it('knows no font but Times New Roman', async () => {
    const { files } = await JSZip.loadAsync(await written('KPA'))
    const fonts = await files['xl/styles.xml']?.async('string')
    expect(new Set(fonts?.match(/(?<=<name val=")[^"]*/g))).toEqual(new Set(['Times New Roman']))
  })
})

describe('Cách ghi', () => {
  it('shows one example row for each form of the unit', async () => {
    const rows = (sheetOf(await workbook, 'Cách ghi').getSheetValues() as unknown[][]).flatMap((row) =>
      row ? [row.slice(1, 3).map(String)] : [],
    )
    const captions = rows.flatMap(([text = ''], at) =>
      text.startsWith('Ví dụ ghi ở trang') ? [[text, ...(rows[at + 2] ?? [])]] : [],
    )
    expect(captions).toEqual([
      [
        'Ví dụ ghi ở trang “A. Chủ đề năm”',
        '1',
        'Thành lập CLB “Tiểu thương” tại chợ trung tâm, tập hợp 40 hội viên',
      ],
      ['Ví dụ ghi ở trang “B. Hỗ trợ sinh kế”', '1', 'Hỗ trợ 02 con dê giống sinh sản cho phụ nữ Ê-đê nghèo'],
      ['Ví dụ ghi ở trang “C. Bầu cử”', '1', 'Tập huấn kỹ năng tranh cử cho 25 nữ ứng cử viên HĐND cấp xã'],
      ['Ví dụ ghi ở trang “D. Phụ nữ được chọn”', '1', 'H’Mẫu Niê (ví dụ)'],
    ])
  })
})
