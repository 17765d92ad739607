import exceljs, { type Worksheet } from 'exceljs'
import JSZip from 'jszip'
import { describe, expect, it } from 'vitest'
import { consolidate } from '../../src/merge/consolidate.ts'
import { planReport } from '../../src/merge/plan-report.ts'
import { writeWorkbook } from '../../src/workbook/write/write.ts'
import { checked, received } from '../helpers/received.ts'
import { activity, B, workbook } from './workbooks.ts'

const six = Array.from({ length: 6 }, (_, at) => activity(`Trao ${at + 2} con dê giống`))
const validation = checked(
  [
    received(
      'da-nhan/Ea Kar.xlsx',
      workbook('huyện Ea Kar', [
        ...six,
        activity('=1+1', { ethnic: 'Ê-đê; Nùng', to: { day: '2022-01-31' } }),
        activity('Tặng máy may công nghiệp', { money: 5, people: 'năm người', ethnic: 'Nùng' }),
      ]),
    ),
    received('da-nhan/Lak.xlsx', workbook('huyện Lắk', six.slice(0, 4))),
    received('da-nhan/tinh.xlsx', workbook('Ban Thường vụ Hội LHPN tỉnh', six.slice(0, 3))),
  ],
  { nameMissing: true, asOf: '2022-03-02' },
)
const bytes = await writeWorkbook(planReport(consolidate(validation)))
const book = new exceljs.Workbook()
await book.xlsx.load(bytes.buffer as ArrayBuffer)
const sheetOf = (name: string): Worksheet => {
  const found = book.getWorksheet(name)
  if (!found) throw new Error(`no sheet ${name}`)
  return found
}

/** The values of the row whose cell in `column` says `text`; a formula as [formula, result]. */
function lineOf(sheet: Worksheet, column: number, text: string): unknown[] {
  for (let number = 1; number <= sheet.rowCount; number++) {
    const row = sheet.getRow(number)
    if (row.getCell(column).value !== text) continue
    return Array.from({ length: sheet.actualColumnCount }, (_, at) => plain(row.getCell(at + 1).value))
  }
  throw new Error(`no row ${text}`)
}

/** exceljs reads a stored 0 of a formula as no result. */
function plain(value: exceljs.CellValue): unknown {
  if (value instanceof Date) return value.toISOString().slice(0, 10)
  if (value !== null && typeof value === 'object' && 'formula' in value)
    return [value.formula, value.result ?? 0]
  return value
}

describe('the report of the province', () => {
  it('has its sheets in order, and the stamp of a report', () => {
    expect(book.worksheets.map(({ name, state }) => [name, state])).toEqual([
      ['Tổng hợp', 'visible'],
      ['Thống kê', 'visible'],
      [B, 'visible'],
      ['A. Chủ đề năm', 'visible'],
      ['C. Bầu cử', 'visible'],
      ['D. Phụ nữ được chọn', 'visible'],
      ['Cần bổ sung', 'visible'],
      ['Nguồn số liệu', 'visible'],
      ['_thidua', 'veryHidden'],
    ])
    expect(lineOf(sheetOf('_thidua'), 1, 'kind')).toEqual(['kind', 'report'])
  })

  it('gives a line a unit, live over the lists', () => {
    const ids = "'B. Hỗ trợ sinh kế'!$A$5:$A$19"
    expect(lineOf(sheetOf('Tổng hợp'), 2, 'Hội LHPN huyện Ea Kar')).toEqual([
      '9',
      'Hội LHPN huyện Ea Kar',
      6,
      [`COUNTIF(${ids},"EKA")`, 8],
      ['IF(ISNUMBER(C19),MAX(0,C19-D19),0)', 0],
      ['IF(ISNUMBER(C19),IF(C19>0,D19/C19,""),"")', 8 / 6],
      [`SUMIF(${ids},"EKA",'B. Hỗ trợ sinh kế'!$G$5:$G$19)`, 21],
      [`SUMIF(${ids},"EKA",'B. Hỗ trợ sinh kế'!$K$5:$K$19)`, 35_000_000],
      [`COUNTIF('D. Phụ nữ được chọn'!$A$5:$A$5,"EKA")`, 0],
      '≈ 20/02/2022',
      'Cần bổ sung',
      'Phải chọn 1 người',
    ])
  })

  it('adds up part by part: a unit above its quota does not make up for one below', () => {
    const figures = (title: string) =>
      lineOf(sheetOf('Tổng hợp'), 2, title)
        .slice(2, 9)
        .map((one) => (Array.isArray(one) ? one[1] : one))
    // 15 districts of 6 each; Ea Kar 8 (two above), Lắk 4 (two short), thirteen nothing.
    expect(figures('Cộng I')).toEqual([90, 12, 2 + 13 * 6, 12 / 90, 33, 55_000_000, 0])
    expect(figures('Cộng (I + II)')).toEqual([98, 12, 80 + 8, 12 / 98, 33, 55_000_000, 0])
    expect(figures('Ban Thường vụ Hội LHPN tỉnh')).toEqual([17, 3, 14, 3 / 17, 9, 15_000_000, 0])
    expect(figures('Tổng cộng (I + II + III)')).toEqual([100, 15, 85, 0.15, 42, 70_000_000, 0])
    expect(lineOf(sheetOf('Tổng hợp'), 2, 'CLB Doanh nghiệp nữ tỉnh').slice(2, 6)).toEqual([
      '–',
      expect.arrayContaining([0]),
      expect.arrayContaining([0]),
      expect.arrayContaining([0]),
    ])
  })

  it('lists every entry with its source, text as text, and marks what could not be read', () => {
    const list = sheetOf(B)
    expect(lineOf(list, 3, '=1+1')).toEqual([
      'EKA',
      'Hội LHPN huyện Ea Kar',
      '=1+1',
      'Hỗ trợ mô hình sinh kế',
      null,
      'Ê-đê; Nùng',
      3,
      'toàn huyện',
      null,
      '2022-01-31',
      5_000_000,
      'Quỹ Hội',
      null,
      null,
      null,
      null,
      null,
      'da-nhan/Ea Kar.xlsx',
      B,
      8,
    ])
    const row = list.getRow(12)
    expect([7, 11].map((column) => [row.getCell(column).value, fillOf(row.getCell(column))])).toEqual([
      ['năm người', 'FFF8CBAD'],
      ['5', 'FFF8CBAD'],
    ])
    expect(fillOf(row.getCell(12))).toBeUndefined()
  })

  it('spreads the entries so that every table adds up', () => {
    const statistics = sheetOf('Thống kê')
    const labels = Array.from({ length: statistics.rowCount }, (_, at) => statistics.getCell(at + 1, 1).value)
    const table = (title: string) => {
      const start = labels.indexOf(title) + 3
      const end = labels.indexOf('Cộng', start)
      return labels
        .slice(start, end + 1)
        .map((label, at) => [
          label,
          ...[2, 3, 4].map((column) => plain(statistics.getCell(start + at + 1, column).value)),
        ])
    }
    const range = (letter: string) => `'B. Hỗ trợ sinh kế'!$${letter}$5:$${letter}$19`
    expect(table(`${B}: theo dân tộc`)).toEqual([
      [
        'Nùng',
        [`COUNTIFS(${range('F')},$A16)`, 1],
        [`SUMIFS(${range('G')},${range('F')},$A16)`, 0],
        [`SUMIFS(${range('K')},${range('F')},$A16)`, 0],
      ],
      [
        'Ê-đê',
        [`COUNTIFS(${range('F')},$A17)`, 13],
        [`SUMIFS(${range('G')},${range('F')},$A17)`, 39],
        [`SUMIFS(${range('K')},${range('F')},$A17)`, 65_000_000],
      ],
      [
        'Nhiều dân tộc',
        [`COUNTIFS(${range('F')},"*;*")`, 1],
        [`SUMIFS(${range('G')},${range('F')},"*;*")`, 3],
        [`SUMIFS(${range('K')},${range('F')},"*;*")`, 5_000_000],
      ],
      [
        'Chưa rõ hoặc ngoài danh sách',
        ['B20-SUM(B16:B18)', 0],
        ['C20-SUM(C16:C18)', 0],
        ['D20-SUM(D16:D18)', 0],
      ],
      ['Cộng', [`COUNTA(${range('A')})`, 15], [`SUM(${range('G')})`, 42], [`SUM(${range('K')})`, 70_000_000]],
    ])
  })

  it('counts the units by part and by when they sent, and lists them for the charts', () => {
    const statistics = sheetOf('Thống kê')
    const line = (column: number, text: string) => lineOf(statistics, column, text)
    const summary = (cell: string) => `'Tổng hợp'!$${cell.charAt(0)}$${cell.slice(1)}`
    expect(line(1, 'II. Các đơn vị trực thuộc, lực lượng vũ trang')).toEqual([
      'II. Các đơn vị trực thuộc, lực lượng vũ trang',
      [`N(${summary('C32')})`, 8],
      [summary('D32'), 0],
      [summary('G32'), 0],
      [summary('H32'), 0],
      null,
    ])
    expect(line(1, 'TP. Buôn Ma Thuột').slice(1)).toEqual([
      [`N(${summary('C11')})`, 6],
      [summary('D11'), 0],
      1,
      'Có',
      'Chưa gửi',
    ])
    expect(line(1, 'Ban Thường vụ Hội LHPN tỉnh').slice(1)).toEqual([
      [`N(${summary('C34')})`, 17],
      [summary('D34'), 3],
      0,
      'Không',
      'Đúng hạn',
    ])
    const figures = (text: string) =>
      line(1, text)
        .slice(1, 3)
        .map((one) => (Array.isArray(one) ? one[1] : one))
    // Ea Kar, Lắk and the province sent; of 18 units with a quota 16 did not, and the club that has none.
    expect(figures('Đúng hạn')).toEqual([3, 2])
    expect(figures('Chưa gửi')).toEqual([16, 16])
    expect(figures('Không giao chỉ tiêu, chưa gửi')).toEqual([1, 0])
  })

  it('says how things stand and what the sums stand for in formulas', () => {
    const sheet = sheetOf('Tổng hợp')
    expect(plain(sheet.getCell('A6').value)).toEqual([
      expect.stringMatching(
        /^"\(Tính đến ngày 02\/03\/2022; "&SUM\('Thống kê'!\$C\$\d+:\$C\$\d+\)&"\/"&'Thống kê'!\$C\$\d+&"/,
      ),
      '(Tính đến ngày 02/03/2022; 2/18 đơn vị được giao chỉ tiêu đã gửi bản đăng ký; theo Hướng dẫn số 59/KH-BTV ngày 25/02/2021 của Ban Thường vụ Hội LHPN tỉnh)',
    ])
    expect(lineOf(sheet, 2, 'Cộng (I + II)').at(-1)).toBe(
      'Đăng ký của các đơn vị / chỉ tiêu giao từng đơn vị',
    )
    expect(lineOf(sheet, 2, 'Tổng cộng (I + II + III)').at(-1)).toEqual([
      'IF(D34=0,"Chưa có","Kể cả "&D34)&" phần việc cấp tỉnh / mục tiêu "&C35',
      'Kể cả 3 phần việc cấp tỉnh / mục tiêu 100',
    ])
  })

  it('has a second page of key figures and charts, printed apart from what is signed', async () => {
    const sheet = sheetOf('Tổng hợp')
    const names = (await (await JSZip.loadAsync(bytes)).file('xl/workbook.xml')?.async('string')) ?? ''
    const areas = /_xlnm.Print_Area" localSheetId="0">([^<]*)</.exec(names)?.[1] ?? ''
    const [signed = '', page = ''] = areas.replaceAll("'Tổng hợp'!", '').replaceAll('$', '').split(',')
    const top = Number(/^A(\d+):/.exec(page)?.[1])
    expect(Number(/:L(\d+)$/.exec(signed)?.[1])).toBeLessThan(top)
    expect(sheet.getCell(top, 1).value).toBe('SỐ LIỆU CHÍNH VÀ BIỂU ĐỒ')
    const boxes = (row: number) => {
      const cells: unknown[] = []
      sheet.getRow(row).eachCell((cell) => {
        if (cell.master === cell) cells.push(plain(cell.value))
      })
      return cells
    }
    const chosen = /^I35&"\/"&SUM\('Thống kê'!\$D\$\d+:\$D\$\d+\)$/
    expect(boxes(top + 2)).toEqual([
      ['D33', 12],
      ['D35', 15],
      ['G35', 42],
      ['H35/1000000', 70],
      [expect.stringMatching(chosen), '0/17'],
    ])
    expect(boxes(top + 3)).toEqual([
      [
        '"Hoạt động/phần việc các đơn vị đăng ký / chỉ tiêu "&C33',
        'Hoạt động/phần việc các đơn vị đăng ký / chỉ tiêu 98',
      ],
      [
        'IF(D34=0,"Chưa có","Kể cả "&D34)&" phần việc cấp tỉnh / mục tiêu "&C35',
        'Kể cả 3 phần việc cấp tỉnh / mục tiêu 100',
      ],
      'Phụ nữ DTTS nghèo hưởng lợi',
      'Triệu đồng kinh phí dự kiến',
      'Người được chọn / số phải chọn',
    ])
    expect(sheet.pageSetup).toMatchObject({ orientation: 'landscape', fitToWidth: 1, fitToHeight: 2 })
    for (const area of [signed, page]) expect(printedHeight(sheet, area)).toBeLessThan(PAGE.height)
  })

  it('draws its charts from Thống kê: what they keep is what the cells say', async () => {
    const zip = await JSZip.loadAsync(bytes)
    const charts = Object.keys(zip.files).filter((path) => path.startsWith('xl/charts/'))
    const titles: string[] = []
    for (const path of charts) {
      const xml = (await zip.file(path)?.async('string')) ?? ''
      titles.push(/<a:t>([^<]*)</.exec(xml)?.[1] ?? '')
      const references = [
        ...xml.matchAll(
          /<c:f>'Thống kê'!\$([A-F])\$(\d+)(?::\$[A-F]\$(\d+))?<\/c:f>(.*?)<\/c:(?:str|num)Cache>/g,
        ),
      ]
      expect(references.length).toBe([...xml.matchAll(/<c:f>/g)].length)
      for (const [, column = '', first, last = first, cache = ''] of references) {
        const kept = new Map(
          [...cache.matchAll(/idx="(\d+)"><c:v>([^<]*)</g)].map(([, at, value]) => [Number(at), value]),
        )
        for (let row = Number(first); row <= Number(last); row++) {
          const value = plain(sheetOf('Thống kê').getCell(`${column}${row}`).value)
          expect([path, row, kept.get(row - Number(first))]).toEqual([
            path,
            row,
            escaped(Array.isArray(value) ? value[1] : value),
          ])
        }
      }
    }
    expect(titles).toEqual([
      'Đăng ký so với chỉ tiêu của từng đơn vị',
      'Theo nhóm nội dung (số hoạt động/phần việc)',
      'Thời gian gửi của các đơn vị được giao chỉ tiêu (số đơn vị)',
    ])
  })

  it('says on every head of the first page how its figures come about', () => {
    const notes = Array.from({ length: 12 }, (_, at) => {
      const { note } = sheetOf('Tổng hợp').getCell(8, at + 1)
      return typeof note === 'object' ? (note.texts ?? []).map(({ text }) => text).join('') : (note ?? null)
    })
    const rows = 'các dòng của đơn vị (cột “Mã”) ở trang “B. Hỗ trợ sinh kế”'
    expect(notes.slice(2, 8)).toEqual([
      'Chỉ tiêu giao từng đơn vị theo Hướng dẫn số 59/KH-BTV ngày 25/02/2021 của Ban Thường vụ Hội LHPN tỉnh.',
      `Cách tính: đếm ${rows}.`,
      'Cách tính: chỉ tiêu trừ số đã đăng ký, không dưới 0. Dòng Cộng: cộng số thiếu của từng đơn vị.',
      'Cách tính: đã đăng ký chia cho chỉ tiêu; thanh màu dừng ở 100%.',
      `Cách tính: cộng cột “Số phụ nữ DTTS nghèo hưởng lợi (người)”, ${rows}. Ô chưa đọc được thì không cộng.`,
      `Cách tính: cộng cột “Kinh phí dự kiến (đồng)”, ${rows}. Ô chưa đọc được thì không cộng.`,
    ])
    expect(notes.filter((note) => note === null)).toHaveLength(2)
  })

  it('adds up the rows by file, by sheet and by list, and says whether they agree', () => {
    const sheet = sheetOf('Nguồn số liệu')
    expect(plain(sheet.getCell('A3').value)).toEqual([
      'IF(AND(C9=C24,D9=D24,E9=E24,C9=D9+E9,D9=D17),"Khớp: "&C9&" dòng đã ghi = "&D9&" dòng đã tổng hợp + "&E9&" dòng không tổng hợp; cộng theo tệp, theo trang và theo danh sách đều bằng nhau.","KHÔNG KHỚP: cộng theo tệp, theo trang và theo danh sách không bằng nhau. Đề nghị kiểm tra lại.")',
      'Khớp: 15 dòng đã ghi = 15 dòng đã tổng hợp + 0 dòng không tổng hợp; cộng theo tệp, theo trang và theo danh sách đều bằng nhau.',
    ])
    // exceljs gives the second of two merged cells the value of the first.
    expect(lineOf(sheet, 1, 'B. Hỗ trợ sinh kế').slice(0, 5)).toEqual([
      'B. Hỗ trợ sinh kế',
      'B. Hỗ trợ sinh kế',
      [`COUNTA('B. Hỗ trợ sinh kế'!$A$5:$A$19)`, 15],
      ['C14+E14', 15],
      0,
    ])
  })

  it('names what is to be corrected by unit, errors first, in the quotation marks of workbooks', () => {
    const sheet = sheetOf('Cần bổ sung')
    const lines = Array.from({ length: sheet.rowCount - 4 }, (_, at) =>
      [2, 3, 4, 7, 9].map((column) => sheet.getCell(at + 5, column).value),
    )
    expect(lines.filter(([unit]) => unit === 'Hội LHPN huyện Ea Kar')).toEqual([
      ['Hội LHPN huyện Ea Kar', 'Lỗi', '“năm người” ghi bằng chữ.', 'E9', 'value-invalid'],
      [
        'Hội LHPN huyện Ea Kar',
        'Lỗi',
        'Số tiền 5 đồng quá nhỏ, có lẽ là 5.000.000 đồng.',
        'H9',
        'number-ambiguous',
      ],
      ['Hội LHPN huyện Ea Kar', 'Lỗi', 'Không có trang “D. Phụ nữ được chọn”.', null, 'sheet-missing'],
      [
        'Hội LHPN huyện Ea Kar',
        'Cảnh báo',
        'Chưa đăng ký nội dung nào ở trang “A. Chủ đề năm”.',
        null,
        'form-empty',
      ],
      [
        'Hội LHPN huyện Ea Kar',
        'Cảnh báo',
        'Tên “=1+1” còn chung, chưa rõ làm việc gì.',
        'B8',
        'entry-vague',
      ],
    ])
    expect(lines.filter(([, , , , code]) => code === 'unit-missing')).toHaveLength(16)
  })

  it('gives the same bytes for the same input', async () => {
    expect(Buffer.from(await writeWorkbook(planReport(consolidate(validation)))).equals(bytes)).toBe(true)
  })
})

function fillOf(cell: exceljs.Cell): string | undefined {
  const { fill } = cell
  return fill?.type === 'pattern' ? fill.fgColor?.argb : undefined
}

/** Points of a lying A4 page inside the margins. */
const PAGE = { width: 770, height: 509 }

/** The height of a print area when its columns are as wide as the page; a character of width is 6 points. */
function printedHeight(sheet: Worksheet, area: string): number {
  const [, first, last] = /^A(\d+):[A-Z]+(\d+)$/.exec(area) ?? []
  let height = 0
  for (let row = Number(first); row <= Number(last); row++) height += sheet.getRow(row).height ?? 15.75
  const width = sheet.columns.reduce((sum, column) => sum + (column.width ?? 9), 0)
  return (height * PAGE.width) / (width * 6)
}

function escaped(value: unknown): string {
  return String(value).replaceAll('&', '&amp;')
}
