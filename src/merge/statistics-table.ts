import { columnLetters } from '../workbook/address.ts'
import type { CellStyle, PlanCell, PlanRow, PlanValue } from '../workbook/plan.ts'
import type { ListColumns } from './list-columns.ts'
import type { ListLayout } from './list-layout.ts'
import { listRange, overSheets, unitColumn } from './list-layout.ts'
import { placedTable } from './placed-table.ts'
import { CENTER_CELL, FILLS, HEADER_CELL, NUMBER_CELL, TEXT_CELL } from './report-styles.ts'
import type { Category, Statistic } from './statistics.ts'
import type { TableRows } from './statistics-sheet.ts'
import { type MeasureKey, tallyOf } from './tally.ts'

export const REST = 'Chưa rõ hoặc ngoài danh sách'
const REST_OF_DAYS = 'Chưa rõ hoặc ngoài thời gian của đợt'

/** Runs on over the columns to its right. */
const COUNTED: CellStyle = { italic: true, size: 10 }

/** One column of figures: the number of entries, or the sum of a field that the form totals. */
interface Measure {
  readonly label: string
  readonly key: MeasureKey
}

/** What a line says: its label, and its figures from the second column on. */
export interface TableLine {
  readonly label: string
  readonly values: readonly PlanValue[]
  readonly look?: CellStyle
}

/** Title, heads and lines as rows; between title and heads, when given, what the formulas count. */
export function tableOf(
  title: string,
  heads: readonly string[],
  lines: readonly TableLine[],
  first: number,
  counted?: string,
): PlanRow[] {
  const header = first + (counted === undefined ? 1 : 2)
  return [
    { number: first, cells: [{ column: 1, value: title, style: { bold: true, size: 12 } }] },
    ...(counted === undefined
      ? []
      : [{ number: first + 1, cells: [{ column: 1, value: counted, style: COUNTED }] }]),
    {
      number: header,
      cells: heads.map((value, at) => ({ column: at + 1, value, style: HEADER_CELL })),
    },
    ...lines.map(({ label, values, look }, at) => ({
      number: header + 1 + at,
      cells: [
        { column: 1, value: label, style: { ...TEXT_CELL, ...look } },
        ...values.map(
          (value, index): PlanCell => ({
            column: index + 2,
            value,
            style: { ...(typeof value === 'string' ? CENTER_CELL : NUMBER_CELL), ...look },
          }),
        ),
      ],
    })),
  ]
}

/** A statistic over a list of the report: live formulas, adding up to all entries of the list. */
export function liveTable(statistic: Statistic, list: ListLayout, columns: ListColumns): TableRows {
  const { title, head, field, categories } = statistic
  const measures = measuresOf(statistic, list)
  const keys = measures.map(({ key }) => key)
  const tally = tallyOf(statistic, keys, columns)
  return (first) => {
    const { firstRow: start, lastRow: restRow } = placedTable(first, categories.length + 1)
    const ofCategory = (category: Category, at: number): TableLine => ({
      label: category.label,
      values: measures.map((one, index) => ({
        formula: categoryFormula(category, start + at, one, field.key, list),
        result: tally.categories[at]?.[index] ?? 0,
      })),
    })
    const lines: TableLine[] = [
      ...categories.map(ofCategory),
      {
        label: field.type === 'day' ? REST_OF_DAYS : REST,
        values: measures.map((_, at) => ({
          formula: restFormula(at, start, restRow),
          result: tally.rest[at] ?? 0,
        })),
        look: { italic: true },
      },
      {
        label: 'Cộng',
        values: measures.map((one, at) => ({ formula: totalFormula(one, list), result: tally.all[at] ?? 0 })),
        look: { bold: true, fill: FILLS.sum },
      },
    ]
    const heads = [head, ...measures.map(({ label }) => label)]
    return tableOf(title, heads, lines, first, countedWords(statistic, measures, list))
  }
}

/** What the formulas of a statistic count and add up, by the heads of the list's columns. */
function countedWords(
  { form, field }: Statistic,
  measures: readonly Measure[],
  { columns }: ListLayout,
): string {
  const summed = columns.filter((one) => measures.some(({ key }) => key === one.key))
  const by = columns.find(({ key }) => key === field.key)?.label
  const counted = `Đếm dòng ở trang “${form.sheet}” theo cột “${by}”`
  const labels = summed.map(({ label }) => `“${label}”`).join(', ')
  return labels === '' ? `${counted}.` : `${counted}; cộng cột ${labels} của các dòng đó.`
}

function measuresOf({ form }: Statistic, list: ListLayout): Measure[] {
  const totals = form.fields
    .filter(({ key, total }) => total && listRange(list, key) !== null)
    .map(({ key, short }) => ({ key, label: short }))
  return [{ key: null, label: `Số ${form.noun}` }, ...totals]
}

function categoryFormula(
  { criteria }: Category,
  row: number,
  { key }: Measure,
  field: string,
  list: ListLayout,
): string {
  return overSheets(list, (sheet) => {
    const range = listRange(sheet, field)
    const conditions = (criteria ?? [`$A${row}`]).map((one) => `${range},${one}`).join(',')
    const sums = key === null ? null : listRange(sheet, key)
    return sums === null ? `COUNTIFS(${conditions})` : `SUMIFS(${sums},${conditions})`
  })
}

/** What is left: the sum below, less the lines above. */
function restFormula(at: number, start: number, row: number): string {
  const column = columnLetters(at + 2)
  const above = row > start ? `-SUM(${column}${start}:${column}${row - 1})` : ''
  return `${column}${row + 1}${above}`
}

function totalFormula({ key }: Measure, list: ListLayout): string {
  return overSheets(list, (sheet) =>
    key === null ? `COUNTA(${unitColumn(sheet).range})` : `SUM(${listRange(sheet, key)})`,
  )
}
