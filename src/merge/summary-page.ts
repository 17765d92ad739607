import type { Range } from '../workbook/grid.ts'
import type { CellStyle, PlanCell, PlanChart, PlanRow } from '../workbook/plan.ts'
import { type KeyFigure, keyFigures } from './key-figures.ts'
import { heightFor } from './page-size.ts'
import { STATISTICS_SHEET } from './placed-table.ts'
import { FILLS, NOTE_LINE } from './report-styles.ts'
import type { Summary } from './summary.ts'
import { type ChartTables, summaryCharts } from './summary-charts.ts'
import type { SummaryLayout } from './summary-layout.ts'

/** Points: of the heading, the figures and their words, of a row of the usual height. */
const HEIGHTS = { heading: 22, figure: 42, words: 38, row: 15.75 } as const
/** Rows of the usual height that hold no chart: below the heading, the figures and the charts, and the note. */
const SPARE_ROWS = 4

const BOX: CellStyle = { horizontal: 'center', vertical: 'middle', wrap: true, fill: FILLS.part }
const FIGURE: CellStyle = { ...BOX, bold: true, size: 26 }
const WORDS: CellStyle = { ...BOX, size: 13 }
const HEADING: CellStyle = { bold: true, size: 14, horizontal: 'center', vertical: 'middle' }

export interface SummaryPage {
  readonly rows: readonly PlanRow[]
  readonly merges: readonly Range[]
  readonly charts: readonly PlanChart[]
  readonly firstRow: number
  readonly lastRow: number
}

/** The second page of the summary, outside what is signed: key figures, live over the table, and the charts below them. */
export function summaryPage(
  firstRow: number,
  summary: Summary,
  layout: SummaryLayout,
  tables: ChartTables,
  linkOf: (form: string) => string | null = () => null,
): SummaryPage {
  const last = layout.columns.length
  const boxes = boxesOf(keyFigures(summary, layout, tables), layout)
  const [figureRow, wordsRow] = [firstRow + 2, firstRow + 3]
  const chartRow = firstRow + 5
  const chartRows = chartRowsOf(layout)
  const lastRow = chartRow + chartRows + 1
  const half = chartRow + Math.floor(chartRows / 2)
  const middle = middleColumn(layout)
  const note = `Biểu đồ vẽ từ các bảng ở trang “${STATISTICS_SHEET}”, tự đổi theo số liệu. Các số là công thức, lấy từ Biểu số 01.`
  const cells = (of: (figure: KeyFigure) => Omit<PlanCell, 'column'>) =>
    boxes.map(({ figure, left }) => ({ column: left, ...of(figure) }))
  return {
    rows: [
      {
        number: firstRow,
        height: HEIGHTS.heading,
        cells: [{ column: 1, value: 'SỐ LIỆU CHÍNH VÀ BIỂU ĐỒ', style: HEADING }],
      },
      {
        number: figureRow,
        height: HEIGHTS.figure,
        cells: cells(({ value, numberFormat, form }) => {
          const link = linkOf(form)
          const style = { ...FIGURE, numberFormat: numberFormat ?? '#,##0' }
          return { value, style, ...(link && { link }) }
        }),
      },
      {
        number: wordsRow,
        height: HEIGHTS.words,
        cells: cells(({ words }) => ({ value: words, style: WORDS })),
      },
      { number: lastRow, cells: [{ column: 1, value: note, style: NOTE_LINE }] },
    ],
    merges: [
      ...[firstRow, lastRow].map((row) => ({ top: row, left: 1, bottom: row, right: last })),
      ...[figureRow, wordsRow].flatMap((row) =>
        boxes.flatMap(({ left, right }) => (right > left ? [{ top: row, left, bottom: row, right }] : [])),
      ),
    ],
    charts: summaryCharts(summary, tables, {
      units: { top: chartRow, left: 1, bottom: lastRow - 2, right: middle },
      groups: { top: chartRow, left: middle + 1, bottom: half - 1, right: last },
      timeliness: { top: half, left: middle + 1, bottom: lastRow - 2, right: last },
    }),
    firstRow,
    lastRow,
  }
}

/** As many rows as the page has left. */
function chartRowsOf({ columns }: SummaryLayout): number {
  const { heading, figure, words, row } = HEIGHTS
  const page = heightFor(columns.reduce((sum, { width }) => sum + width, 0))
  return Math.floor((page - heading - figure - words) / row) - SPARE_ROWS
}

/** The last column of the left half. */
function middleColumn({ columns }: SummaryLayout): number {
  const half = columns.reduce((sum, { width }) => sum + width, 0) / 2
  let sum = 0
  return columns.findIndex(({ width }) => {
    sum += width
    return sum > half
  })
}

interface Box {
  readonly figure: KeyFigure
  readonly left: number
  readonly right: number
}

/** The figures side by side over the columns of the table, each about as wide as the others. */
function boxesOf(figures: readonly KeyFigure[], { columns }: SummaryLayout): Box[] {
  const widths = columns.map(({ width }) => width)
  const boxes: Box[] = []
  for (const [at, figure] of figures.entries()) {
    const left = (boxes.at(-1)?.right ?? 0) + 1
    const others = figures.length - at - 1
    const count = others === 0 ? widths.length : boxLength(widths.slice(left - 1), others)
    boxes.push({ figure, left, right: Math.min(left + count - 1, widths.length) })
  }
  return boxes
}

/** How many of the columns come nearest to an equal share, when others want at least one each. */
function boxLength(widths: readonly number[], others: number): number {
  const share = widths.reduce((sum, width) => sum + width, 0) / (others + 1)
  let [sum, count] = [widths[0] ?? 0, 1]
  for (const width of widths.slice(1, widths.length - others)) {
    if (Math.abs(sum + width - share) > Math.abs(sum - share)) break
    sum += width
    count += 1
  }
  return count
}
