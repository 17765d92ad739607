import exceljs, { type Worksheet } from 'exceljs'
import { describe, expect, it } from 'vitest'
import { leaksIn } from '../../../src/merge/central/leaks.ts'
import { partTexts } from '../../../src/workbook/read/part-texts.ts'
import { received } from '../../helpers/received.ts'
import { centralOf, filledWorkbook, type TypedRow } from './workbooks.ts'

const activity = (name: string, more: TypedRow = {}): TypedRow => ({
  name,
  group: 'Hỗ trợ mô hình sinh kế',
  method: 'Tặng hiện vật',
  ethnicity: 'Ê-đê',
  people: 5,
  place: 'Xã Ea Tih',
  from: { day: '2021-09-01' },
  to: { day: '2021-12-01' },
  budget: 5_000_000,
  source: 'Quỹ Hội',
  contact: 'Nguyễn Thị Hạnh - 0905 123 456',
  note: 'Ghi chú riêng',
  ...more,
})
const nominee = (name: string, more: TypedRow = {}): TypedRow => ({
  name,
  birthYear: 1985,
  ethnicity: 'Ê-đê',
  hamlet: 'buôn Tơng Jú',
  place: 'Xã Ea Tih',
  household: 'Hộ nghèo',
  recognisedYear: 2021,
  request: '02 con dê',
  consent: 'Có',
  ...more,
})

const { redaction, bytes } = await centralOf([
  received(
    'da-nhan/Ea Kar.xlsx',
    filledWorkbook('huyện Ea Kar', {
      theme: [
        {
          name: 'Thành lập CLB ở buôn Tơng Jú',
          group: 'Nội dung khác',
          shortcoming: 'x',
          from: { day: '2021-09-01' },
          to: { day: '2021-12-01' },
          result: '01 CLB do Nguyễn Thị Hạnh phụ trách',
        },
      ],
      livelihood: [
        activity("Tặng bò cho chị H'Bia Niê"),
        activity('Trao dê cho phụ nữ Ê-đê nghèo', { people: 1, place: 'buôn Trưng, xã Ea Tih' }),
        activity('Mua máy may, gọi 0912.345.678', { ethnicity: 'Dao', people: 2, place: 'toàn huyện' }),
        activity('Dạy nghề nấu ăn', { ethnicity: 'Nùng', people: 6, 'Tên người nhận': "H'Lan Byă" }),
        activity('Vốn cho hộ H’Lan Byă', { ethnicity: 'Nùng', people: 1, budget: 'chưa rõ' }),
      ],
      nominees: [nominee("H'Bia Niê")],
    }),
  ),
])
const book = new exceljs.Workbook()
await book.xlsx.load(bytes.slice().buffer as ArrayBuffer)

function sheetOf(name: string): Worksheet {
  const found = book.getWorksheet(name)
  if (!found) throw new Error(`no sheet ${name}`)
  return found
}

/** The values of a row; a formula as [formula, result]. */
function rowOf(sheet: Worksheet, number: number): unknown[] {
  return Array.from({ length: sheet.columnCount }, (_, at) =>
    plain(sheet.getRow(number).getCell(at + 1).value),
  )
}

function plain(value: exceljs.CellValue): unknown {
  if (value instanceof Date) return value.toISOString().slice(0, 10)
  if (value !== null && typeof value === 'object' && 'formula' in value)
    return [value.formula, value.result ?? 0]
  return value
}

function lineOf(sheet: Worksheet, column: number, text: string, from = 1): unknown[] {
  for (let number = from; number <= sheet.rowCount; number++) {
    if (sheet.getRow(number).getCell(column).value === text) return rowOf(sheet, number)
  }
  throw new Error(`no row ${text}`)
}

describe('the central edition', () => {
  it('has its sheets in order, without nominees, corrections and sources', () => {
    expect(book.worksheets.map(({ name, state }) => [name, state])).toEqual([
      ['Tổng hợp', 'visible'],
      ['Thống kê', 'visible'],
      ['B. Hỗ trợ sinh kế', 'visible'],
      ['A. Chủ đề năm', 'visible'],
      ['C. Bầu cử', 'visible'],
      ['Phạm vi số liệu', 'visible'],
      ['_thidua', 'veryHidden'],
    ])
  })

  it('lists exactly the columns that are told', () => {
    expect(rowOf(sheetOf('B. Hỗ trợ sinh kế'), 4)).toEqual([
      'Đơn vị',
      'Tên',
      'Nhóm',
      'Xã/phường/thị trấn',
      'Số người',
      'Từ ngày',
      'Đến ngày',
      'Kinh phí',
      'Nguồn',
    ])
    const activities = ['Đơn vị', 'Nội dung', 'Nhóm', 'Từ ngày', 'Đến ngày', 'Kết quả dự kiến']
    expect(rowOf(sheetOf('A. Chủ đề năm'), 4)).toEqual(activities)
    expect(rowOf(sheetOf('C. Bầu cử'), 4)).toEqual(activities)
  })

  it('masks what stands in remaining texts, and tells of places only recognised communes', () => {
    const rows = [5, 6, 7, 8, 9].map((number) => rowOf(sheetOf('B. Hỗ trợ sinh kế'), number))
    expect(rows.map((row) => [row[1], row[3], row[4], row[7]])).toEqual([
      ['Tặng bò cho chị [đã lược bỏ]', 'Xã Ea Tih', 5, 5_000_000],
      ['Trao dê cho phụ nữ [đã lược bỏ] nghèo', 'Xã Ea Tih', 1, 5_000_000],
      ['Mua máy may, gọi [đã lược bỏ]', null, 2, 5_000_000],
      ['Dạy nghề nấu ăn', 'Xã Ea Tih', 6, 5_000_000],
      ['Vốn cho hộ [đã lược bỏ]', 'Xã Ea Tih', 1, 'chưa rõ'],
    ])
    expect(rowOf(sheetOf('A. Chủ đề năm'), 5)).toEqual([
      'Hội LHPN huyện Ea Kar',
      'Thành lập CLB ở [đã lược bỏ]',
      'Nội dung khác',
      '2021-09-01',
      '2021-12-01',
      '01 CLB do [đã lược bỏ] phụ trách',
    ])
    expect(redaction.masked).toBe(6)
  })

  it('is live over its lists; what rests on withheld columns is a plain number', () => {
    const names = "'B. Hỗ trợ sinh kế'!$A$5:$A$9"
    const unit = '"Hội LHPN huyện Ea Kar"'
    expect(lineOf(sheetOf('Tổng hợp'), 2, 'Hội LHPN huyện Ea Kar').slice(2, 9)).toEqual([
      6,
      [`COUNTIF(${names},${unit})`, 5],
      ['IF(ISNUMBER(C19),MAX(0,C19-D19),0)', 1],
      ['IF(ISNUMBER(C19),IF(C19>0,D19/C19,""),"")', 5 / 6],
      [`SUMIF(${names},${unit},'B. Hỗ trợ sinh kế'!$E$5:$E$9)`, 15],
      [`SUMIF(${names},${unit},'B. Hỗ trợ sinh kế'!$H$5:$H$9)`, 20_000_000],
      1,
    ])
    expect(lineOf(sheetOf('Thống kê'), 1, 'Hỗ trợ mô hình sinh kế').slice(1, 4)).toEqual([
      ["COUNTIFS('B. Hỗ trợ sinh kế'!$C$5:$C$9,$A9)", 5],
      ["SUMIFS('B. Hỗ trợ sinh kế'!$E$5:$E$9,'B. Hỗ trợ sinh kế'!$C$5:$C$9,$A9)", 15],
      ["SUMIFS('B. Hỗ trợ sinh kế'!$H$5:$H$9,'B. Hỗ trợ sinh kế'!$C$5:$C$9,$A9)", 20_000_000],
    ])
  })

  it('counts people by ethnic group, small numbers and what tells them suppressed', () => {
    const sheet = sheetOf('Thống kê')
    const shown = (group: string) => lineOf(sheet, 1, group).slice(0, 3)
    expect(['Nùng', 'Dao', 'Ê-đê', 'Nhiều dân tộc'].map(shown)).toEqual([
      ['Nùng', 7, null],
      ['Dao', '< 3', null],
      ['Ê-đê', '…', null],
      ['Nhiều dân tộc', 0, null],
    ])
    expect(lineOf(sheet, 1, 'Không nêu từng dòng vì số người quá ít')[1]).toBe(null)
  })

  it('says on every page what it is, and nowhere that it holds personal data', () => {
    for (const { name, headerFooter } of book.worksheets.slice(0, 6)) {
      expect({ name, header: headerFooter.oddHeader }).toEqual({
        name,
        header:
          '&C&9Bản gửi TW Hội: không có dữ liệu cá nhân; phần đã lược bỏ ghi ở trang “Phạm vi số liệu”.',
      })
    }
  })

  it('accounts for what it withholds', () => {
    const line = (form: string, what: string) => {
      const found = redaction.scope.find((one) => one.form === form && one.what === what)
      return found && [found.how, found.why, found.count]
    }
    expect(line('B. Hỗ trợ sinh kế', 'Người phụ trách')).toEqual(['Lược bỏ', 'Dữ liệu cá nhân', 5])
    expect(line('B. Hỗ trợ sinh kế', 'Dân tộc người được hỗ trợ')).toEqual([
      'Chỉ nêu số người ở trang “Thống kê”',
      'Dữ liệu cá nhân nhạy cảm',
      5,
    ])
    expect(line('B. Hỗ trợ sinh kế', 'Địa bàn (xã/phường/thị trấn)')).toEqual([
      'Chỉ nêu xã, phường, thị trấn nhận ra được',
      'Có thể có tên thôn, buôn',
      2,
    ])
    expect(line('D. Phụ nữ được chọn', 'Họ và tên')).toEqual(['Lược bỏ', 'Dữ liệu cá nhân', 1])
    expect(line('Chung', 'Cột đơn vị thêm')).toEqual(['Lược bỏ', 'Có thể có thông tin cá nhân', 1])
    expect(line('Chung', 'Tên dân tộc ghi trong nội dung còn lại')).toEqual([
      'Thay bằng [đã lược bỏ]',
      'Dữ liệu cá nhân nhạy cảm',
      1,
    ])
  })
})

describe('remarks of the central edition', () => {
  it('name no file: of several versions of a unit, or of one that cannot be read', async () => {
    const rows = (name: string) => ({ livelihood: [activity(name)] })
    const unreadable = { content: { ok: false, reason: 'encrypted' } } as const
    const { redaction, bytes, withheld } = await centralOf([
      received('da-nhan/Lak 1.xlsx', filledWorkbook('huyện Lắk', rows('Trao dê'))),
      received('da-nhan/Lak 2.xlsx', filledWorkbook('huyện Lắk', rows('Trao bò'))),
      received('da-nhan/Dang ky Ea Kar.xlsx', filledWorkbook('', {}), unreadable),
    ])
    const note = (id: string) => redaction.summary.lines.find(({ unit }) => unit.id === id)?.note
    expect(note('LAK')).toMatch(/^2 bản, chưa rõ bản chính thức\. /)
    expect(note('LAK')).not.toMatch(/xlsx|da-nhan/)
    expect(note('EKA')).toBe('')
    expect(leaksIn(partTexts(bytes), withheld)).toEqual([])
  })
})
