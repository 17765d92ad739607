import { formatDay } from '../../vietnamese/format.ts'
import { cellAddress } from '../../workbook/address.ts'
import type { CellStyle, PlanRow, PlanValue, SheetPlan } from '../../workbook/plan.ts'
import { CENTER_CELL, FILLS, HEADER_CELL, LINE, NUMBER_CELL, TEXT_CELL } from '../report-styles.ts'
import { MASK } from './mask.ts'
import type { Redaction } from './redaction.ts'
import { centralFrame, SCOPE_SHEET, SMALL_NOTE } from './words.ts'

const COLUMNS: readonly (readonly [label: string, width: number])[] = [
  ['TT', 5],
  ['Trang', 22],
  ['Số liệu', 50],
  ['Cách xử lý', 40],
  ['Lý do', 32],
  ['Số giá trị', 9],
]

/** A table of at most so many lines is set on one page. */
const LINES_OF_A_PAGE = 36

/** What the edition withholds: the law, how its figures are made, its signs; then what, how, why and how often. */
export function scopeSheet(redaction: Redaction): SheetPlan {
  const last = COLUMNS.length
  const lines = sentences(redaction)
  const headerRow = lines.length + 1
  const lastRow = headerRow + redaction.scope.length
  return {
    name: SCOPE_SHEET,
    tabColor: FILLS.tabControl,
    widths: COLUMNS.map(([, width]) => width),
    rows: [
      ...lines.map(({ value, style }, at) => ({ number: at + 1, cells: [{ column: 1, value, style }] })),
      {
        number: headerRow,
        cells: COLUMNS.map(([value], at) => ({ column: at + 1, value, style: HEADER_CELL })),
      },
      ...redaction.scope.map(({ form, what, how, why, count }, at) =>
        tableRow(headerRow + 1 + at, [at + 1, form, what, how, why, count]),
      ),
    ],
    merges: lines.map((_, at) => ({ top: at + 1, left: 1, bottom: at + 1, right: last })),
    gridLines: false,
    print: {
      orientation: 'landscape',
      titleRows: [headerRow, headerRow],
      area: `A1:${cellAddress(last, lastRow)}`,
      fitWidth: true,
      fitHeight: redaction.scope.length <= LINES_OF_A_PAGE,
      ...centralFrame(redaction),
    },
  }
}

interface Sentence {
  readonly value: string
  readonly style: CellStyle
}

function sentences({ legalBasis, recipient, summary }: Redaction): Sentence[] {
  const day = formatDay(summary.asOf, 'vi')
  const basis = legalBasis.length > 0 ? legalBasis : ['Dữ liệu của đợt thi đua chưa nêu căn cứ cho ngày này']
  const text = (value: string, style: CellStyle = LINE) => ({ value, style })
  return [
    text('PHẠM VI SỐ LIỆU', { bold: true, size: 14 }),
    text(
      `Bản này gửi ${recipient}, lập theo số liệu tính đến ngày ${day}. Các số liệu ở bảng dưới có trong bản dùng tại tỉnh và không có trong tệp này, kể cả ở trang ẩn, ghi chú hay thuộc tính của tệp.`,
    ),
    text(`Căn cứ (tại ngày ${day})`, BOLD),
    ...basis.map((words) => text(`- ${words}.`)),
    text('Cách tính', BOLD),
    text(
      'Số đã đăng ký, số người, kinh phí và các bảng thống kê theo cột có trong danh sách là công thức tính từ danh sách. Số người được chọn và số người theo dân tộc, diện hộ dựa vào cột đã lược bỏ nên ghi bằng số.',
    ),
    text('Ký hiệu', BOLD),
    text(
      `“–”: không có. ${SMALL_NOTE} “${MASK}”: giá trị đã lược bỏ trong một nội dung. Ô trống: không có số liệu hoặc không nêu.`,
    ),
    text('Số liệu không có trong bản này', BOLD),
  ]
}

const BOLD: CellStyle = { bold: true, size: 12 }

function tableRow(number: number, values: readonly PlanValue[]): PlanRow {
  const styles = [CENTER_CELL, TEXT_CELL, TEXT_CELL, TEXT_CELL, TEXT_CELL, NUMBER_CELL]
  return {
    number,
    cells: values.map((value, at) => ({ column: at + 1, value, style: styles[at] ?? TEXT_CELL })),
  }
}
