import type { CellStyle, PlanRow, SheetPlan, WorkbookPlan } from '../../../src/workbook/plan.ts'

export const FRAMED: CellStyle = { border: 'all', wrap: true }
export const HEADER: CellStyle = {
  bold: true,
  fill: 'FDE9EF',
  horizontal: 'center',
  vertical: 'middle',
  wrap: true,
  border: 'all',
}
const TO_FILL: CellStyle = { border: 'all', wrap: true, unlocked: true }
const LONG =
  'Hỗ trợ mô hình sinh kế nuôi bò sinh sản cho phụ nữ dân tộc thiểu số nghèo, cận nghèo tại các buôn đặc biệt khó khăn'

/** One row of text cells from column A on. */
export function row(number: number, values: readonly string[], style: CellStyle = {}): PlanRow {
  return { number, cells: values.map((value, at) => ({ column: at + 1, value, style })) }
}

/** A workbook of the given sheets. */
export function workbook(...sheets: readonly SheetPlan[]): WorkbookPlan {
  return { title: 'Thử', creator: 'thidua', created: '2022-01-15T08:00:00+07:00', sheets }
}

/** A sheet that says nothing but its rows. */
export function sheet(name: string, rows: readonly PlanRow[], more: Partial<SheetPlan> = {}): SheetPlan {
  return { name, widths: [30, 12], rows, ...more }
}

function* registrations(): Generator<PlanRow> {
  for (let number = 6; number <= 60; number++) {
    yield {
      number,
      cells: [
        { column: 1, value: number - 5, style: { ...FRAMED, horizontal: 'center' } },
        { column: 2, value: number % 7 === 0 ? LONG : `Tặng bò, đợt ${number}`, style: TO_FILL },
        { column: 3, value: 'Ê Đê', style: TO_FILL },
        { column: 4, value: number * 1_500_000, style: { ...TO_FILL, numberFormat: '#,##0' } },
        { column: 5, value: { day: '2022-03-08' }, style: TO_FILL },
        { column: 6, value: number, style: FRAMED },
        { column: 7, value: null, style: TO_FILL },
      ],
    }
  }
}

const form: SheetPlan = {
  name: "B. Hỗ trợ 'sinh kế' DTTS",
  tabColor: 'C2185B',
  widths: [5, 38, 14, 18, 13, 12, 20],
  merges: [
    { top: 1, left: 1, bottom: 1, right: 7 },
    { top: 2, left: 1, bottom: 2, right: 7 },
    { top: 4, left: 1, bottom: 5, right: 1 },
    { top: 4, left: 2, bottom: 5, right: 2 },
    { top: 4, left: 3, bottom: 4, right: 4 },
    { top: 4, left: 5, bottom: 4, right: 7 },
  ],
  rows: {
    *[Symbol.iterator]() {
      yield row(1, ['BIỂU ĐĂNG KÝ HỖ TRỢ SINH KẾ CHO PHỤ NỮ DÂN TỘC THIỂU SỐ NGHÈO'], {
        bold: true,
        size: 14,
        horizontal: 'center',
        color: 'C2185B',
      })
      yield row(
        2,
        [
          `Chỉ tiêu: mỗi đơn vị 06 hoạt động/phần việc. ${LONG}; ${LONG}; gửi về Hội LHPN tỉnh trước ngày 28/02/2022.`,
        ],
        { italic: true, wrap: true, horizontal: 'justify', size: 11 },
      )
      yield {
        number: 3,
        cells: [
          {
            column: 2,
            value: 'Về trang đầu',
            style: { underline: true, color: '0563C1' },
            link: "'Thông tin'!$A$2",
          },
          {
            column: 3,
            value: 'Kế hoạch',
            style: { underline: true },
            link: 'tài liệu/Kế hoạch 59.pdf',
          },
          {
            column: 4,
            value: { formula: 'COUNTA(B6:B60)&"/6"', result: '55/6' },
            style: { bold: true, vertical: 'middle' },
            note: `Ô này tự tính.\nKhông cần điền. ${LONG}`,
          },
          {
            column: 5,
            value: 'Ô của tệp gốc',
            style: { underline: true },
            link: { file: '../đã nhận/Ea #1.xlsx', place: `${"'B. <Hỗ trợ>'"}!F9` },
          },
          { column: 6, value: { formula: 'SUM(F6:F60)', result: 1815 }, style: { numberFormat: '0.0' } },
        ],
      }
      yield {
        number: 4,
        cells: [
          { column: 1, value: 'STT', style: HEADER },
          { column: 2, value: 'Tên hoạt động/phần việc*', style: HEADER },
          { column: 3, value: 'Người được hỗ trợ và kinh phí', style: HEADER },
          { column: 5, value: 'Thời gian thực hiện', style: HEADER },
        ],
      }
      yield {
        number: 5,
        cells: ['Dân tộc người được hỗ trợ*', 'Kinh phí dự kiến (đồng)', 'Đến ngày*', 'Tỷ lệ', 'Ghi chú'].map(
          (value, at) => ({ column: at + 3, value, style: HEADER, note: `Cột ${value}` }),
        ),
      }
      yield* registrations()
      yield {
        number: 61,
        height: 40,
        cells: [{ column: 2, value: 'Cộng', style: { bold: true, border: 'top' } }],
      }
      yield {
        number: 62,
        hidden: true,
        cells: [{ column: 2, value: 'ẩn', style: { border: 'bottom', indent: 2 } }],
      }
    },
  },
  validations: [
    {
      range: 'C6:C60',
      rule: { type: 'list', source: 'dsDanToc' },
      onError: 'warning',
      prompt: { title: 'Dân tộc', text: 'Chọn trong danh sách,\nhoặc ghi nhiều dân tộc.' },
    },
    {
      range: 'D6:D60',
      rule: { type: 'whole', min: 0, max: 1e12 },
      onError: 'stop',
      error: { title: 'Kinh phí', text: 'Ghi số tiền, đơn vị đồng & không ghi chữ.' },
    },
    { range: 'E6:E60', rule: { type: 'date', from: '2022-01-01', to: '2022-12-31' }, onError: 'stop' },
    { range: 'F6:F60', rule: { type: 'decimal', min: 0, max: 100.5 }, onError: 'warning' },
    {
      range: 'G6:G60',
      rule: { type: 'list', source: "'_danhmuc'!$A$1:$A$2" },
      onError: 'warning',
    },
    { range: 'B6:B60', rule: { type: 'any' }, onError: 'stop', prompt: { title: 'Tên', text: 'Ghi rõ.' } },
    { range: 'A6', rule: { type: 'any' }, onError: 'stop', prompt: { title: 'STT', text: 'Có sẵn.' } },
  ],
  conditions: [
    {
      type: 'expression',
      range: 'D3',
      formula: 'COUNTA($B$6:$B$60)>=6',
      fill: 'C6EFCE',
      color: '006100',
      bold: true,
    },
    { type: 'expression', range: 'A6:G60', formula: 'AND($B6<>"",$C6="")', fill: 'FFC7CE' },
    { type: 'data-bar', range: 'F6:F60', color: 'F48FB1', min: 0, max: 60 },
  ],
  protection: {
    insertRows: true,
    deleteRows: true,
    sort: true,
    filter: true,
    formatColumns: true,
    formatRows: true,
  },
  freeze: { rows: 5, columns: 2 },
  autoFilter: 'A5:G60',
  print: {
    orientation: 'landscape',
    titleRows: [4, 5],
    area: 'A1:G62',
    fitWidth: true,
    header: '&RCó dữ liệu cá nhân',
    footer: '&LHội LHPN huyện Krông Búk & TP&RTrang &P/&N',
    breaksAfter: [40],
  },
  zoom: 90,
  gridLines: false,
}

/** Every property of a plan at once. */
export const EVERYTHING: WorkbookPlan = {
  title: 'Biểu đăng ký <thi đua> "2022"',
  subject: 'Kế hoạch 59/KH-BTV',
  creator: 'Hội LHPN tỉnh & thidua',
  created: '2022-01-15T08:00:00+07:00',
  names: { dsDanToc: "'_danhmuc'!$A$1:$A$3", cả_năm: "'Thông tin'!$A:$A" },
  sheets: [
    sheet('_thidua', [row(1, ['kind', 'form'])], { visibility: 'very-hidden' }),
    sheet('_danhmuc', [row(1, ['Kinh']), row(2, ['Ê Đê']), row(3, ['M’Nông'])], { visibility: 'hidden' }),
    sheet(
      'Thông tin',
      [
        row(2, ['Đơn vị', 'Hội LHPN huyện Krông Búk'], { vertical: 'bottom', horizontal: 'left' }),
        row(3, ['Người lập', "H'Bia Niê"], { horizontal: 'right', unlocked: true }),
      ],
      { protection: {}, autoFilter: 'A2:B3' },
    ),
    form,
  ],
}
