import type { Unit } from '../campaign/campaign.ts'
import { RECEIVED_FROM, STATUS, timelinessLabel } from '../labels.ts'
import type { CheckedSubmission } from '../validation.ts'
import { formatMoment } from '../vietnamese/format.ts'
import { columnLetters } from '../workbook/address.ts'
import type { Range } from '../workbook/grid.ts'
import type { CellStyle, PlanRow, PlanValue, SheetPlan } from '../workbook/plan.ts'
import type { Consolidation, NotMerged, SheetAccount } from './consolidation.ts'
import type { ListLayout } from './list-layout.ts'
import type { Places } from './places.ts'
import { reasonText } from './reasons.ts'
import type { SetAside } from './reconcile.ts'
import { setAsideIn } from './reconcile.ts'
import { FILLS, LINE, NOTE_LINE } from './report-styles.ts'
import { AGREES, checkCell, listLines } from './sources-check.ts'
import { sourcesTable } from './sources-table.ts'
import { pageFrame } from './words.ts'

export const SOURCES_SHEET = 'Nguồn số liệu'

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
const LIST_HEADS = ['Danh sách', '', 'Số mục', 'Số dòng đã ghi', 'Dòng ghi tiếp của cùng mục']
const SHEET_HEADS = ['Tệp', 'Trang', ...COUNT_HEADS, 'Dòng không tổng hợp và lý do']
const WIDTHS = [34, 28, 9, 9, 10, 50, 16, 18, 17, 46]

/** Columns that the name of a list takes. */
const LIST_NAME = 2

/** Rows above the first table: title, what adds up to what, whether it does, and what the table is called. */
const CHECK_ROW = 3
const FIRST_HEADER = 5
/** The row of the first file. */
export const FIRST_FILE = FIRST_HEADER + 1

/**
 * Where every figure comes from: each given file, the rows of the lists, and the account of each sheet of the files, row by row. That
 * is the longest of the three tables: it stands last and begins a page, so that its header is the one that all further pages repeat.
 */
export function sourcesSheet(
  consolidation: Consolidation,
  lists: ReadonlyMap<string, ListLayout>,
  places: Places,
): SheetPlan {
  const { validation, accounts } = consolidation
  const { submissions, collection, campaign } = validation
  const setAside = setAsideIn(collection)
  const accountsOf = byFile(accounts)
  const named = new Map(collection.unreadable.map(({ path, unit }) => [path, unit]))
  const files = [
    ...submissions.map((checked) => {
      const { path } = checked.submission.file
      const unit = unitWords(checked, named.get(path) ?? null)
      return fileCells(
        checked,
        accountsOf.get(path) ?? [],
        unit,
        useWords(checked, setAside(checked.submission)),
      )
    }),
    ...collection.skipped.map(({ path, unit }) => skippedCells(path, unit?.name)),
  ]
  const filesTable = sourcesTable(FIRST_HEADER, FILE_HEADS, files, ([path]) => places.original(String(path)))
  const listsTitle = filesTable.lastRow + 2
  const listsTable = sourcesTable(listsTitle + 1, LIST_HEADS, listLines(consolidation, lists, listsTitle + 2))
  const sheetsTitle = listsTable.lastRow + 2
  const sheetsHeader = sheetsTitle + 1
  const sheetsTable = sourcesTable(sheetsHeader, SHEET_HEADS, accounts.map(sheetCells), ([path, sheet]) =>
    places.original(String(path), String(sheet)),
  )
  const line = (number: number, value: PlanValue, style: CellStyle): PlanRow => ({
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
        'Dòng đã ghi = dòng đã tổng hợp + dòng không tổng hợp (nêu lý do). Dòng chỉ có số thứ tự không phải dòng đã ghi. Bấm vào số dòng đã ghi để mở tệp.',
        NOTE_LINE,
      ),
      line(CHECK_ROW, checkCell(filesTable, sheetsTable, listsTable), { ...LINE, bold: true }),
      line(FIRST_HEADER - 1, 'Các tệp đã nhận', bold),
      ...filesTable.rows,
      line(listsTitle, 'Đối chiếu với các danh sách', bold),
      ...listsTable.rows,
      line(sheetsTitle, 'Đối chiếu từng trang', bold),
      ...sheetsTable.rows,
    ],
    merges: [
      ...[1, 2, CHECK_ROW].map((row) => across(row, WIDTHS.length)),
      ...listsTable.rows.map(({ number }) => across(number, LIST_NAME)),
    ],
    conditions: [
      {
        type: 'expression',
        range: `A${CHECK_ROW}`,
        formula: `LEFT($A$${CHECK_ROW},4)<>"${AGREES}"`,
        fill: FILLS.mark,
      },
    ],
    print: {
      orientation: 'landscape',
      area: `A1:${columnLetters(WIDTHS.length)}${sheetsTable.lastRow}`,
      fitWidth: true,
      titleRows: [sheetsHeader, sheetsHeader],
      breaksAfter: [sheetsTitle - 1],
      ...pageFrame(campaign),
    },
  }
}

function across(row: number, right: number): Range {
  return { top: row, left: 1, bottom: row, right }
}

function byFile(accounts: readonly SheetAccount[]): ReadonlyMap<string, readonly SheetAccount[]> {
  const found = new Map<string, SheetAccount[]>()
  for (const account of accounts) {
    const own = found.get(account.file)
    if (own) own.push(account)
    else found.set(account.file, [account])
  }
  return found
}

function fileCells(
  { submission, receipt, status }: CheckedSubmission,
  own: readonly SheetAccount[],
  unit: string,
  use: string,
): PlanValue[] {
  const { path, sha256 } = submission.file
  const total = (of: (account: SheetAccount) => number) => own.reduce((sum, account) => sum + of(account), 0)
  return [
    path,
    unit,
    total(({ rowsFilled }) => rowsFilled),
    total(({ merged }) => merged),
    total(({ notMerged }) => notMerged.length),
    use,
    receipt.at === null ? 'chưa rõ' : formatMoment(receipt.at, 'vi'),
    RECEIVED_FROM[receipt.source].vi,
    STATUS[status].vi,
    sha256,
  ]
}

/** An unreadable file is told by its name alone. */
function unitWords({ unit }: CheckedSubmission, named: Unit | null): string {
  if (unit) return unit.name
  return named ? `${named.name} (theo tên tệp)` : 'chưa rõ'
}

function useWords(checked: CheckedSubmission, aside: SetAside | null): string {
  if (checked.submission.refusal) return 'Không đọc được'
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
