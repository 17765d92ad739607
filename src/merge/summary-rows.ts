import type { Campaign } from '../campaign/campaign.ts'
import { ownKinds, sumOf } from './consolidate.ts'
import type { Consolidation, UnitLine } from './consolidation.ts'
import { summaryForms } from './summary-columns.ts'

/** The figures of a line, as they stand in its cells. Đồng, people, entries. */
export interface Figures {
  readonly quota: number
  readonly registered: number
  readonly short: number
  readonly people: number
  readonly budget: number
  readonly chosen: number
}

export type FigureKey = keyof Figures
export const FIGURES: readonly FigureKey[] = ['quota', 'registered', 'short', 'people', 'budget', 'chosen']

/** A line of the summary, on its row of the sheet. */
export type SummaryRow = { readonly number: number; readonly index: string; readonly title: string } & (
  | { readonly kind: 'part' }
  | { readonly kind: 'unit'; readonly line: UnitLine; readonly figures: Figures; readonly alone: boolean }
  /** `rows`: the rows that are added up, from first to last or one by one. `target`: measured against the campaign's target. */
  | {
      readonly kind: 'sum'
      readonly rows: readonly number[]
      readonly isRange: boolean
      readonly figures: Figures
      readonly target: number | null
    }
)

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X']

/**
 * The lines of the summary from row `first` on: part by part with its sum, the sum of all units, the issuing body's own part, and the
 * sum of all against the target. A part of one unit is that unit's line alone.
 */
export function summaryRows(consolidation: Consolidation, first: number): SummaryRow[] {
  const { campaign } = consolidation.validation
  const own = ownKinds(campaign)
  const rows: SummaryRow[] = []
  const add = (row: DistributiveOmit<SummaryRow, 'number'>) => {
    const placed = { ...row, number: first + rows.length }
    rows.push(placed)
    return placed
  }
  const parts = campaign.unitKinds.map((part, at) => ({ ...part, numeral: ROMAN[at] ?? String(at + 1) }))
  const sums: { numeral: string; row: number; figures: Figures; own: boolean }[] = []
  for (const { kind, title, numeral } of [...parts].sort(
    (a, b) => Number(own.has(a.kind)) - Number(own.has(b.kind)),
  )) {
    if (own.has(kind) && !sums.some((sum) => sum.own)) addUnitsSum(sums, add)
    const lines = consolidation.lines.filter(({ result }) => result.unit.kind === kind)
    const figures = lines.map((line) => figuresOf(line, consolidation))
    const [only] = lines
    if (only && lines.length === 1) {
      const placed = add({
        kind: 'unit',
        index: numeral,
        title: only.result.unit.name,
        line: only,
        figures: sum(figures),
        alone: true,
      })
      sums.push({ numeral, row: placed.number, figures: sum(figures), own: own.has(kind) })
      continue
    }
    const head = add({ kind: 'part', index: numeral, title })
    for (const [at, line] of lines.entries()) {
      add({
        kind: 'unit',
        index: String(at + 1),
        title: line.result.unit.name,
        line,
        figures: figuresOf(line, consolidation),
        alone: false,
      })
    }
    const total = add({
      kind: 'sum',
      index: '',
      title: `Cộng ${numeral}`,
      rows: [head.number + 1, head.number + lines.length],
      isRange: true,
      figures: sum(figures),
      target: null,
    })
    sums.push({ numeral, row: total.number, figures: sum(figures), own: own.has(kind) })
  }
  addGrandTotal(sums, campaign, add)
  return rows
}

type DistributiveOmit<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never
type Add = (row: DistributiveOmit<SummaryRow, 'number'>) => { readonly number: number }
type PartSums = readonly { readonly numeral: string; readonly row: number; readonly figures: Figures }[]

/** The sum of the units' parts, before the issuing body's own. */
function addUnitsSum(sums: PartSums, add: Add): void {
  if (sums.length < 2) return
  add({
    kind: 'sum',
    index: '',
    title: `Cộng (${sums.map(({ numeral }) => numeral).join(' + ')})`,
    rows: sums.map(({ row }) => row),
    isRange: false,
    figures: sum(sums.map(({ figures }) => figures)),
    target: null,
  })
}

function addGrandTotal(sums: PartSums, { target }: Campaign, add: Add): void {
  const all = sum(sums.map(({ figures }) => figures))
  add({
    kind: 'sum',
    index: '',
    title: `Tổng cộng (${sums.map(({ numeral }) => numeral).join(' + ')})`,
    rows: sums.map(({ row }) => row),
    isRange: false,
    figures: { ...all, quota: target.count, short: Math.max(0, target.count - all.registered) },
    target: target.count,
  })
}

function figuresOf({ result: { unit } }: UnitLine, { entries, validation }: Consolidation): Figures {
  const { form, people } = summaryForms(validation.campaign)
  const own = (key: string | undefined) => (entries[key ?? ''] ?? []).filter((merged) => merged.unit === unit)
  const activities = own(form?.key)
  const quota = (form && unit.quota[form.key]?.count) ?? 0
  return {
    quota,
    registered: activities.length,
    short: Math.max(0, quota - activities.length),
    people: sumOf(activities, form, 'people'),
    budget: sumOf(activities, form, 'budget'),
    chosen: own(people?.key).length,
  }
}

function sum(all: readonly Figures[]): Figures {
  const of = (key: FigureKey) => all.reduce((total, figures) => total + figures[key], 0)
  return {
    quota: of('quota'),
    registered: of('registered'),
    short: of('short'),
    people: of('people'),
    budget: of('budget'),
    chosen: of('chosen'),
  }
}
