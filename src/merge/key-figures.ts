import { withCapital, withoutCapital } from '../vietnamese/capital.ts'
import type { Formula, PlanValue } from '../workbook/plan.ts'
import { columnRange } from './placed-table.ts'
import type { Summary } from './summary.ts'
import { summaryForms } from './summary-columns.ts'
import { figureAt, type SummaryLayout } from './summary-layout.ts'
import type { FigureKey } from './summary-rows.ts'
import { UNIT_COLUMNS, type UnitTables } from './unit-tables.ts'

/** A figure of the whole campaign, with what it stands for; both live over the table of the units. */
export interface KeyFigure {
  readonly value: PlanValue
  readonly words: PlanValue
  /** Whole numbers without. */
  readonly numberFormat?: string
  /** The list that it counts. */
  readonly form: string
}

/** What the units registered, with the issuing body's own, whom it helps, what it costs, who was chosen. */
export function keyFigures({ campaign }: Summary, layout: SummaryLayout, { units }: UnitTables): KeyFigure[] {
  const { form, people } = summaryForms(campaign)
  const { lastRow: total, unitsRow } = layout
  const at = (key: FigureKey, row: number) => figureAt(layout, key, row)
  const label = (key: string, other: string) =>
    form?.fields.find((field) => field.key === key)?.label.replace(/\s*\(.*\)$/, '') ?? other
  const target = campaign.target.form
  const figures: (KeyFigure | null)[] = [
    unitsRow === null
      ? null
      : {
          form: target,
          value: at('registered', unitsRow),
          words: joined(
            `${withCapital(form?.noun ?? 'dòng')} các đơn vị đăng ký / chỉ tiêu `,
            at('quota', unitsRow),
          ),
        },
    { form: target, value: at('registered', total), words: totalWords(layout) },
    {
      form: target,
      value: at('people', total),
      words: withCapital(label('people', 'Số người').replace(/^Số /, '')),
    },
    { form: target, ...millions(at('budget', total), label('budget', 'Kinh phí')) },
    people
      ? {
          form: people.key,
          ...chosen(
            at('chosen', total),
            columnRange(units, UNIT_COLUMNS.chosen),
            quotaSum(layout, people.key),
          ),
        }
      : null,
  ]
  return figures.filter((figure) => figure !== null)
}

/** «Kể cả 17 phần việc cấp tỉnh / mục tiêu 100», or that there is none yet. */
export function totalWords(layout: SummaryLayout): Formula {
  const goal = figureAt(layout, 'quota', layout.lastRow)
  const own = layout.parts.filter((part) => part.own).map(({ row }) => figureAt(layout, 'registered', row))
  if (own.length === 0) return joined('Tổng số đã đăng ký / mục tiêu ', goal)
  const count = own.reduce((all, { result }) => all + result, 0)
  const sum = own.length === 1 ? own[0]?.formula : `SUM(${own.map(({ formula }) => formula).join(',')})`
  return {
    formula: `IF(${sum}=0,"Chưa có","Kể cả "&${sum})&" phần việc cấp tỉnh / mục tiêu "&${goal.formula}`,
    result: `${count === 0 ? 'Chưa có' : `Kể cả ${count}`} phần việc cấp tỉnh / mục tiêu ${goal.result}`,
  }
}

function joined(words: string, { formula, result }: Formula): Formula {
  return { formula: `"${words}"&${formula}`, result: `${words}${result}` }
}

function millions(
  { formula, result }: Formula & { readonly result: number },
  label: string,
): Omit<KeyFigure, 'form'> {
  const value = result / 1_000_000
  return {
    value: { formula: `${formula}/1000000`, result: value },
    words: `Triệu đồng ${withoutCapital(label)}`,
    ...(Number.isInteger(value) ? {} : { numberFormat: '#,##0.0' }),
  }
}

function chosen({ formula, result }: Formula, quotas: string, quota: number): Omit<KeyFigure, 'form'> {
  return {
    value: { formula: `${formula}&"/"&SUM(${quotas})`, result: `${result}/${quota}` },
    words: 'Người được chọn / số phải chọn',
  }
}

function quotaSum({ rows }: SummaryLayout, form: string): number {
  const units = rows.flatMap((row) => (row.kind === 'unit' ? [row.line.unit] : []))
  return units.reduce((sum, { quota }) => sum + (quota[form]?.count ?? 0), 0)
}
