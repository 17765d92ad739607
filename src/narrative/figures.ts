import type { Campaign, Field, Form } from '../campaign/campaign.ts'
import { ownKinds } from '../campaign/own-units.ts'
import type { UnitStanding } from '../document/standing.ts'
import { standingsOf } from '../document/standing.ts'
import type { Day } from '../finding.ts'
import type { Consolidation, Totals } from '../merge/consolidation.ts'
import { type ListColumns, NO_COLUMNS } from '../merge/list-columns.ts'
import { type Statistic, statisticsOf } from '../merge/statistics.ts'
import type { Figures } from '../merge/summary.ts'
import { summaryOf } from '../merge/summary.ts'
import { summaryRows } from '../merge/summary-rows.ts'
import { tallyOf } from '../merge/tally.ts'

/** All that a report in words tells: units and figures. Nothing here is of a person, so that it may be told to anybody. */
export interface NarrativeFigures {
  readonly campaign: Campaign
  readonly asOf: Day
  /** False when only single files were given: of the other units nothing is known. */
  readonly tellsMissing: boolean
  readonly standings: readonly UnitStanding[]
  readonly totals: Totals
  /** The lines of the summary by unit, in its order: parts, units, sums. */
  readonly table: readonly FigureLine[]
  readonly forms: readonly FormFigures[]
}

export interface FigureLine {
  readonly kind: 'part' | 'unit' | 'sum'
  readonly index: string
  readonly title: string
  readonly figures: Figures | null
  readonly unit: UnitStanding | null
}

export interface FormFigures {
  readonly form: Form
  readonly count: number
  /** Of the issuing body itself. */
  readonly own: number
  /** Units, the issuing body among them, that have at least one. */
  readonly units: number
  readonly breakdowns: readonly Breakdown[]
}

/** How the entries of a form are spread over the values of a field; its lines add up to all of them. */
export interface Breakdown {
  readonly field: Field
  readonly lines: readonly BreakdownLine[]
}

export interface BreakdownLine {
  readonly label: string
  readonly count: number
  readonly people: number
  /** Đồng. */
  readonly budget: number
}

/** The values that are in no category of their own. */
const REST = 'Chưa rõ hoặc ngoài danh sách'

/**
 * What there is to tell. Without `sensitive`, nothing is counted by what the campaign calls sensitive (ethnic group, kind of
 * household): a count of one would tell of somebody.
 */
export function narrativeFigures(
  consolidation: Consolidation,
  { sensitive }: { readonly sensitive: boolean },
): NarrativeFigures {
  const { validation, entries, columns, totals } = consolidation
  const { campaign, asOf, collection } = validation
  const standings = standingsOf(validation)
  const own = ownKinds(campaign)
  const statistics = statisticsOf(campaign, columns).filter(
    ({ field }) => sensitive || field.personal !== 'sensitive',
  )
  return {
    campaign,
    asOf,
    tellsMissing: collection.nameMissing,
    standings,
    totals,
    table: tableOf(consolidation, standings),
    forms: campaign.forms.map((form) => {
      const all = entries[form.key] ?? []
      return {
        form,
        count: all.length,
        own: all.filter(({ unit }) => own.has(unit.kind)).length,
        units: new Set(all.map(({ unit }) => unit)).size,
        breakdowns: statistics
          .filter((one) => one.form.key === form.key)
          .map((statistic) => breakdownOf(statistic, columns[form.key] ?? NO_COLUMNS)),
      }
    }),
  }
}

function breakdownOf(statistic: Statistic, columns: ListColumns): Breakdown {
  const { categories, rest } = tallyOf(statistic, [null, 'people', 'budget'], columns)
  const labels = [...statistic.categories.map(({ label }) => label), REST]
  const lines = [...categories, rest].map(([count = 0, people = 0, budget = 0], at) => ({
    label: labels[at] ?? REST,
    count,
    people,
    budget,
  }))
  return { field: statistic.field, lines: lines.filter(({ label, count }) => label !== REST || count > 0) }
}

function tableOf(consolidation: Consolidation, standings: readonly UnitStanding[]): FigureLine[] {
  const byUnit = new Map(standings.map((standing) => [standing.unit, standing]))
  return summaryRows(summaryOf(consolidation, 'without-file-names'), 1).rows.map((row) => ({
    kind: row.kind,
    index: row.index,
    title: row.title,
    figures: row.kind === 'part' ? null : row.figures,
    unit: row.kind === 'unit' ? (byUnit.get(row.line.unit) ?? null) : null,
  }))
}
