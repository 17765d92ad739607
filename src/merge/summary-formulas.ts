import type { Campaign } from '../campaign/campaign.ts'
import type { PlanValue } from '../workbook/plan.ts'
import { quoted } from '../workbook/quote.ts'
import type { ListLayout } from './list-layout.ts'
import { listRange, overSheets, unitColumn } from './list-layout.ts'
import { type SummaryKey, summaryForms } from './summary-columns.ts'
import type { FigureKey, SummaryRow } from './summary-rows.ts'

/** What the formulas of the summary refer to: the lists by form key, and the letters of the summary's own columns. */
export interface SummaryContext {
  readonly campaign: Campaign
  readonly lists: ReadonlyMap<string, ListLayout>
  readonly letters: ReadonlyMap<SummaryKey, string>
}

/**
 * The cell of a figure: a live formula with its value beside it. A unit's quota is data, and what rests on a list that is not in
 * the report is a plain value.
 */
export function figureCell(key: FigureKey, row: SummaryRow, context: SummaryContext): PlanValue {
  if (row.kind === 'part') return null
  const result = row.figures[key]
  if (row.kind === 'sum') return sumCell(key, row, result, context)
  if (key === 'quota') return result === 0 ? '–' : result
  const formula = key === 'short' ? shortFormula(row.number, context) : listFormula(key, row, context)
  return formula === null ? result : { formula, result }
}

function sumCell(
  key: FigureKey,
  row: Extract<SummaryRow, { kind: 'sum' }>,
  result: number,
  context: SummaryContext,
): PlanValue {
  if (row.target !== null && key === 'quota') return row.target
  if (row.target !== null && key === 'short') return { formula: shortFormula(row.number, context), result }
  const column = context.letters.get(key)
  const cells = row.rows.map((number) => `${column}${number}`)
  return { formula: row.isRange ? `SUM(${cells.join(':')})` : `SUM(${cells.join(',')})`, result }
}

/** What is missing to the number in column (1); a unit above its quota is short by none. */
function shortFormula(row: number, { letters }: SummaryContext): string {
  const quota = `${letters.get('quota')}${row}`
  return `IF(ISNUMBER(${quota}),MAX(0,${quota}-${letters.get('registered')}${row}),0)`
}

/** The share of the number in column (1); blank where there is none. */
export function rateCell(row: SummaryRow, { letters }: SummaryContext): PlanValue {
  if (row.kind === 'part') return null
  const { quota, registered } = row.figures
  const cell = `${letters.get('quota')}${row.number}`
  const formula = `IF(ISNUMBER(${cell}),IF(${cell}>0,${letters.get('registered')}${row.number}/${cell},""),"")`
  return { formula, result: quota > 0 ? registered / quota : '' }
}

function listFormula(
  key: Exclude<FigureKey, 'quota' | 'short'>,
  row: Extract<SummaryRow, { kind: 'unit' }>,
  { campaign, lists }: SummaryContext,
): string | null {
  const { form, people } = summaryForms(campaign)
  const list = lists.get((key === 'chosen' ? people : form)?.key ?? '')
  if (!list) return null
  return overSheets(list, (sheet) => {
    const { range: units, textOf } = unitColumn(sheet)
    const unit = quoted(textOf(row.line.unit))
    if (key === 'registered' || key === 'chosen') return `COUNTIF(${units},${unit})`
    const values = listRange(sheet, key)
    return values === null ? '0' : `SUMIF(${units},${unit},${values})`
  })
}
