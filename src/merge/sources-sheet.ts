import { RECEIVED_FROM, STATUS, timelinessLabel } from '../labels.ts'
import type { CheckedSubmission, Validation } from '../validation.ts'
import { formatMoment } from '../vietnamese/format.ts'
import { columnLetters } from '../workbook/address.ts'
import type { CellStyle, PlanRow, PlanValue, SheetPlan } from '../workbook/plan.ts'
import type { Consolidation, NotMerged, SheetAccount } from './consolidation.ts'
import { reasonText } from './reasons.ts'
import { setAside } from './reconcile.ts'
import { FILLS, HEADER_CELL, NOTE_LINE, NUMBER_CELL, TEXT_CELL } from './report-styles.ts'
import { pageFrame } from './words.ts'

const SOURCES_SHEET = 'Nguồn số liệu'

/** The first six columns are those of both tables. */
const NUMBERS: readonly number[] = [3, 4, 5]
const COUNT_HEADS = ['Dòng đã ghi', 'Đã tổng hợp', 'Không tổng hợp'] as const
const FILE_HEADS = [
  'Tệp',
  'Đơn vị',
  ...COUNT_HEADS,
  'Ghi chú',
  'Ngày, giờ nhận',
  'Căn cứ ngày nhận',
  'Tình trạng',
  'SHA-256',
]
const SHEET_HEADS = ['Tệp', 'Trang', ...COUNT_HEADS, 'Dòng không tổng hợp và lý do']
const WIDTHS = [34, 28, 9, 9, 10, 50, 16, 18, 17, 34]

/** Where every figure comes from: each given file, and the account of each of its sheets, row by row. */
export function sourcesSheet(consolidation: Consolidation): SheetPlan {
  const { validation, accounts } = consolidation
  const { submissions, collection, campaign } = validation
  const files = [
    ...submissions.map((checked) => fileCells(checked, consolidation)),
    ...collection.skipped.map(({ path, unit }) => skippedCells(path, unit?.name)),
  ]
  const filesTable = table(4, FILE_HEADS, files)
  const title = filesTable.lastRow + 2
  const sheetsTable = table(title + 1, SHEET_HEADS, accounts.map(sheetCells))
  const line = (number: number, value: string, style: CellStyle): PlanRow => ({
    number,
    cells: [{ column: 1, value, style }],
  })
  const bold: CellStyle = { bold: true, size: 12 }
  return {
    name: SOURCES_SHEET,
    tabColor: FILLS.tabControl,
    widths: WIDTHS,
    rows: [
      line(1, 'NGUỒN SỐ LIỆU VÀ ĐỐI CHIẾU', { bold: true, size: 14 }),
      line(
        2,
        'Dòng đã ghi = dòng đã tổng hợp + dòng không tổng hợp (nêu lý do). Dòng chỉ có số thứ tự không phải dòng đã ghi.',
        NOTE_LINE,
      ),
      line(3, 'Các tệp đã nhận', bold),
      ...filesTable.rows,
      line(title, 'Đối chiếu từng trang', bold),
      ...sheetsTable.rows,
    ],
    merges: [1, 2].map((row) => ({ top: row, left: 1, bottom: row, right: WIDTHS.length })),
    print: {
      orientation: 'landscape',
      area: `A1:${columnLetters(WIDTHS.length)}${sheetsTable.lastRow}`,
      fitWidth: true,
      ...pageFrame(campaign),
    },
  }
}

function table(
  headerRow: number,
  heads: readonly string[],
  lines: readonly (readonly PlanValue[])[],
): { rows: PlanRow[]; lastRow: number } {
  const first = headerRow + 1
  const sumRow = first + lines.length
  const cells = (values: readonly PlanValue[], style: CellStyle) =>
    values.map((value, at) => ({
      column: at + 1,
      value,
      style: NUMBERS.includes(at + 1) ? { ...NUMBER_CELL, ...style } : { ...TEXT_CELL, ...style },
    }))
  const sums = heads.map((_, at): PlanValue => {
    const isNumber = NUMBERS.includes(at + 1)
    if (!isNumber) return at === 0 ? 'Cộng' : null
    const column = columnLetters(at + 1)
    const result = lines.reduce((sum, line) => sum + Number(line[at] ?? 0), 0)
    return lines.length === 0 ? 0 : { formula: `SUM(${column}${first}:${column}${sumRow - 1})`, result }
  })
  return {
    rows: [
      {
        number: headerRow,
        cells: heads.map((head, at) => ({ column: at + 1, value: head || null, style: HEADER_CELL })),
      },
      ...lines.map((line, at) => ({ number: first + at, cells: cells(line, {}) })),
      { number: sumRow, cells: cells(sums, { bold: true, fill: FILLS.sum }) },
    ],
    lastRow: sumRow,
  }
}

function fileCells(checked: CheckedSubmission, { accounts, validation }: Consolidation): PlanValue[] {
  const { submission, receipt, status } = checked
  const { path, sha256 } = submission.file
  const own = accounts.filter(({ file }) => file === path)
  const total = (of: (account: SheetAccount) => number) => own.reduce((sum, account) => sum + of(account), 0)
  return [
    path,
    unitWords(checked, validation),
    total(({ rowsFilled }) => rowsFilled),
    total(({ merged }) => merged),
    total(({ notMerged }) => notMerged.length),
    useWords(checked, validation),
    receipt.at === null ? 'chưa rõ' : formatMoment(receipt.at, 'vi'),
    RECEIVED_FROM[receipt.source].vi,
    STATUS[status].vi,
    sha256,
  ]
}

/** An unreadable file is told by its name alone. */
function unitWords({ unit, submission }: CheckedSubmission, { collection }: Validation): string {
  if (unit) return unit.name
  const named = collection.unreadable.find(({ path }) => path === submission.file.path)?.unit
  return named ? `${named.name} (theo tên tệp)` : 'chưa rõ'
}

function useWords(checked: CheckedSubmission, { collection }: Validation): string {
  const { submission } = checked
  if (submission.refusal) return 'Không đọc được'
  const aside = setAside(submission, collection)
  return aside ? `Không dùng: ${reasonText(aside).vi}` : `Được dùng; ${timelinessLabel(checked).vi}`
}

function skippedCells(path: string, unit: string | undefined): PlanValue[] {
  const note = 'Không phải bảng tính, hoặc mẫu chưa ghi nội dung'
  return [path, unit ?? '–', 0, 0, 0, note, '–', '–', 'Bỏ qua', null]
}

function sheetCells({ file, sheet, rowsFilled, merged, notMerged }: SheetAccount): PlanValue[] {
  return [file, sheet, rowsFilled, merged, notMerged.length, leftOutWords(notMerged)]
}

/** «dòng 12: dòng Cộng, Tổng cộng; dòng 15-17: cuối biểu» */
function leftOutWords(notMerged: readonly NotMerged[]): string | null {
  const groups: { reason: string; from: number; to: number }[] = []
  for (const one of notMerged) {
    const reason = reasonText(one).vi
    const previous = groups.at(-1)
    if (previous?.reason === reason && previous.to === one.row - 1) previous.to = one.row
    else groups.push({ reason, from: one.row, to: one.row })
  }
  const words = groups.map(
    ({ reason, from, to }) => `${from === to ? `dòng ${from}` : `dòng ${from}-${to}`}: ${reason}`,
  )
  return words.join('; ') || null
}
