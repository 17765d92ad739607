import { expectedUnits } from '../campaign/own-units.ts'
import { shortName } from '../campaign/short-name.ts'
import { cellAddress } from '../workbook/address.ts'
import type { Formula, PlanValue } from '../workbook/plan.ts'
import { quotedSheet } from '../workbook/quote.ts'
import { columnRange, type PlacedTable, placedTable } from './placed-table.ts'
import { FILLS } from './report-styles.ts'
import type { TableRows } from './statistics-sheet.ts'
import { type TableLine, tableOf } from './statistics-table.ts'
import type { Summary, SummaryLine } from './summary.ts'
import { summaryForms } from './summary-columns.ts'
import { figureAt, SUMMARY_SHEET, type SummaryLayout } from './summary-layout.ts'
import type { FigureKey } from './summary-rows.ts'
import { sentWords } from './timeliness.ts'

/** Whether a unit is asked to register anything, as the table of units says it. */
const ASKED = 'Có'
const NOT_ASKED = 'Không'

/** Columns of the table of units. */
export const UNIT_COLUMNS = { name: 1, quota: 2, registered: 3, chosen: 4, asked: 5, sent: 6 } as const
/** Columns of the table of times: all units, and those asked to register. */
export const TIME_COLUMNS = { word: 1, all: 2, asked: 3 } as const
/** Columns of the table of parts. */
export const KIND_COLUMNS = { title: 1, quota: 2, registered: 3, people: 4, budget: 5 } as const

/** Where the tables of the units stand on `Thống kê`. */
export interface UnitTables {
  /** The parts of the summary. */
  readonly kinds: PlacedTable
  readonly timeliness: PlacedTable & { readonly words: readonly string[] }
  readonly units: PlacedTable
}

/** The three tables below each other from row `first` on. */
export function placeUnitTables({ lines }: Summary, layout: SummaryLayout, first: number): UnitTables {
  const words = sentWords(lines.map(({ sent }) => sent))
  const kinds = placedTable(first, layout.parts.length)
  const timeliness = placedTable(kinds.totalRow + 2, words.length)
  const units = placedTable(timeliness.totalRow + 2, lines.length)
  return { kinds, timeliness: { ...timeliness, words }, units }
}

/** The tables of the units, which the second page of `Tổng hợp` counts from and the charts are drawn from. */
export function unitTables(summary: Summary, layout: SummaryLayout, placed: UnitTables): TableRows[] {
  return [
    (first) => kindTable(first, summary, layout, placed.kinds),
    (first) => timeTable(first, summary, placed),
    (first) => unitTable(first, summary, layout, placed.units),
  ]
}

/** The parts: each figure that of its row on `Tổng hợp`. */
function kindTable(first: number, { campaign }: Summary, layout: SummaryLayout, placed: PlacedTable) {
  const { form } = summaryForms(campaign)
  const label = (key: string, other: string) => form?.fields.find((one) => one.key === key)?.short ?? other
  const heads = [
    'Khối',
    'Chỉ tiêu',
    `Số ${form?.noun ?? 'dòng'}`,
    label('people', 'Số người'),
    label('budget', 'Kinh phí'),
  ]
  const lines = layout.parts.map(({ numeral, title, row }) => ({
    label: `${numeral}. ${title}`,
    values: (['quota', 'registered', 'people', 'budget'] as const).map((key) => figureOf(key, row, layout)),
  }))
  const counted = `Lấy từ dòng cộng của từng phần ở trang “${SUMMARY_SHEET}”.`
  const sums = sumLine([null, 3, 4, 5], lines, placed)
  return tableOf('Theo khối đơn vị', heads, [...lines, sums], first, counted)
}

/** How many units sent in time: counted in the table of units. */
function timeTable(first: number, { campaign, lines }: Summary, { timeliness, units }: UnitTables) {
  const asked = new Set(expectedUnits(campaign))
  const sent = columnRange(units, UNIT_COLUMNS.sent)
  const counts = timeliness.words.map((word, at): TableLine => {
    const label = `$A${timeliness.firstRow + at}`
    const those = lines.filter((line) => line.sent === word)
    const both = `${sent},${label},${columnRange(units, UNIT_COLUMNS.asked)},"${ASKED}"`
    return {
      label: word,
      values: [
        { formula: `COUNTIF(${sent},${label})`, result: those.length },
        { formula: `COUNTIFS(${both})`, result: those.filter(({ unit }) => asked.has(unit)).length },
      ],
    }
  })
  const heads = ['Thời gian gửi', 'Số đơn vị', 'Trong đó được giao chỉ tiêu']
  const counted = 'Đếm ở bảng “Theo từng đơn vị”, cột “Thời gian gửi”.'
  const sums = sumLine([2, 3], counts, timeliness)
  return tableOf('Theo thời gian gửi', heads, [...counts, sums], first, counted)
}

/** One line a unit, with its short name. */
function unitTable(first: number, { campaign, lines }: Summary, layout: SummaryLayout, placed: PlacedTable) {
  const asked = new Set(expectedUnits(campaign))
  const { people } = summaryForms(campaign)
  const rowOf = new Map(
    layout.rows.flatMap((row) => (row.kind === 'unit' ? [[row.line, row.number] as const] : [])),
  )
  const figure = (line: SummaryLine, key: FigureKey) => {
    const row = rowOf.get(line)
    return row === undefined ? line.figures[key] : figureOf(key, row, layout)
  }
  const units = lines.map((line): TableLine => {
    const { unit, sent } = line
    const wanted = (people && unit.quota[people.key]?.count) ?? 0
    const isAsked = asked.has(unit) ? ASKED : NOT_ASKED
    return {
      label: shortName(unit),
      values: [figure(line, 'quota'), figure(line, 'registered'), wanted, isAsked, sent],
    }
  })
  const heads = [
    'Đơn vị',
    'Chỉ tiêu',
    'Đã đăng ký',
    'Số người cần chọn',
    'Được giao chỉ tiêu',
    'Thời gian gửi',
  ]
  const counted = `Chỉ tiêu, đã đăng ký: lấy từ trang “${SUMMARY_SHEET}”. Thời gian gửi: ngày nhận so với hạn gửi.`
  const sums = sumLine([null, UNIT_COLUMNS.registered, UNIT_COLUMNS.chosen], units, placed)
  const closing = { ...sums, values: [...sums.values, null, null] }
  return tableOf('Theo từng đơn vị (số liệu của các biểu đồ)', heads, [...units, closing], first, counted)
}

/** The figure of a line of `Tổng hợp`; N() makes the dash of a unit without quota a 0. */
function figureOf(key: FigureKey, row: number, layout: SummaryLayout): Formula {
  const { result } = figureAt(layout, key, row)
  const cell = `${quotedSheet(SUMMARY_SHEET)}!$${layout.letters.get(key)}$${row}`
  return { formula: key === 'quota' ? `N(${cell})` : cell, result }
}

/** The sums of columns, from the second on; quotas of units and of the issuing body are not added up. */
function sumLine(
  columns: readonly (number | null)[],
  lines: readonly TableLine[],
  { firstRow, lastRow }: PlacedTable,
): TableLine {
  const values = columns.map((column): Formula | null => {
    if (column === null) return null
    const result = lines.reduce((sum, { values: all }) => sum + numberOf(all[column - 2] ?? null), 0)
    return { formula: `SUM(${cellAddress(column, firstRow)}:${cellAddress(column, lastRow)})`, result }
  })
  return { label: 'Cộng', values, look: { bold: true, fill: FILLS.sum } }
}

function numberOf(value: PlanValue): number {
  const shown = value !== null && typeof value === 'object' && 'formula' in value ? value.result : value
  return typeof shown === 'number' ? shown : 0
}
