import type { Campaign } from '../campaign/campaign.ts'
import { documentWords } from '../document/wording.ts'
import { formatDay } from '../vietnamese/format.ts'
import type { Range } from '../workbook/grid.ts'
import type { CellStyle, PlanRow, PlanValue } from '../workbook/plan.ts'
import { quoted } from '../workbook/quote.ts'
import { cellOf, columnRange, type PlacedTable } from './placed-table.ts'
import type { Summary } from './summary.ts'
import type { SummaryLayout } from './summary-layout.ts'
import { SENT_WORDS } from './timeliness.ts'
import { TIME_COLUMNS } from './unit-tables.ts'

const CENTERED: CellStyle = { horizontal: 'center', vertical: 'middle', wrap: true }

/** What stands over the table: the title, the campaign, the state of things, and what the table is called. */
export function summaryTitles(
  summary: Summary,
  { titleRow, columns }: SummaryLayout,
  timeliness: PlacedTable | undefined,
): { rows: PlanRow[]; merges: Range[] } {
  const { campaign } = summary
  const last = columns.length
  const bold: CellStyle = { ...CENTERED, bold: true }
  const lines: readonly (readonly [PlanValue, CellStyle])[] = [
    [campaign.report.title.toLocaleUpperCase('vi'), { ...bold, size: 14 }],
    [`“${campaign.title}”`, { ...bold, size: 13 }],
    [stateWords(summary, timeliness), { ...CENTERED, italic: true, size: 12 }],
  ]
  const captionRow = titleRow + lines.length
  const half = Math.floor(last / 2)
  return {
    rows: [
      ...lines.map(([value, style], at) => ({ number: titleRow + at, cells: [{ column: 1, value, style }] })),
      {
        number: captionRow,
        cells: [
          { column: 1, value: 'Biểu số 01', style: { bold: true, size: 12 } },
          {
            column: half + 1,
            value: `Đơn vị tính: ${units(campaign)}`,
            style: { italic: true, size: 12, horizontal: 'right' },
          },
        ],
      },
    ],
    merges: [
      ...lines.map((_, at) => wide(titleRow + at, 1, last)),
      wide(captionRow, 1, half),
      wide(captionRow, half + 1, last),
    ],
  }
}

/** «(Tính đến ngày 02/03/2022; 14/18 đơn vị …)», counted in the table of times where there is one. */
function stateWords(
  { campaign, asOf, unitsReceived, unitsExpected }: Summary,
  timeliness: PlacedTable | undefined,
): PlanValue {
  const before = `(Tính đến ngày ${formatDay(asOf, 'vi')}; `
  const after = ` đơn vị được giao chỉ tiêu đã gửi bản đăng ký; theo ${documentWords(campaign)})`
  const result = `${before}${unitsReceived}/${unitsExpected}${after}`
  if (!timeliness) return result
  const { firstRow, totalRow } = timeliness
  const words = { ...timeliness, lastRow: firstRow + SENT_WORDS.length - 1 }
  const counts = `SUM(${columnRange(words, TIME_COLUMNS.asked)})&"/"&${cellOf(TIME_COLUMNS.asked, totalRow)}`
  return { formula: `${quoted(before)}&${counts}&${quoted(after)}`, result }
}

function units({ forms, target }: Campaign): string {
  const noun = forms.find(({ key }) => key === target.form)?.noun
  return [noun, 'người', 'đồng'].filter((word) => word !== undefined).join('; ')
}

function wide(row: number, left: number, right: number): Range {
  return { top: row, left, bottom: row, right }
}
