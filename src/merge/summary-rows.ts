import type { Campaign } from '../campaign/campaign.ts'
import { ownKinds } from '../campaign/own-units.ts'
import type { Figures, Summary, SummaryLine } from './summary.ts'

export type FigureKey = keyof Figures
export const FIGURES: readonly FigureKey[] = ['quota', 'registered', 'short', 'people', 'budget', 'chosen']

/** A line of the summary, on its row of the sheet. */
export type SummaryRow = { readonly number: number; readonly index: string; readonly title: string } & (
  | { readonly kind: 'part' }
  | { readonly kind: 'unit'; readonly line: SummaryLine; readonly figures: Figures; readonly alone: boolean }
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

interface Part {
  readonly numeral: string
  readonly title: string
  readonly lines: readonly SummaryLine[]
}

/** The row that stands for a whole part: its sum, or its only unit. */
export interface PartTotal {
  readonly numeral: string
  readonly title: string
  readonly row: number
  readonly figures: Figures
  /** The issuing body's own. */
  readonly own: boolean
}

export interface SummaryLines {
  readonly rows: readonly SummaryRow[]
  readonly parts: readonly PartTotal[]
  /** The row of all units against their quotas; null when nothing but it is added up. */
  readonly unitsRow: number | null
}

/**
 * The lines of the summary from row `first` on: part by part with its sum, the sum of all units, the issuing body's own part, and the
 * sum of all against the target. A part of one unit is that unit's line alone.
 */
export function summaryRows(summary: Summary, first: number): SummaryLines {
  const { units, own } = partsOf(summary)
  const rows: SummaryRow[] = []
  const totals: PartTotal[] = []
  const next = () => first + rows.length
  const addParts = (parts: readonly Part[], isOwn: boolean) => {
    for (const part of parts) {
      const { numeral, title } = part
      const added = partRows(part, next())
      rows.push(...added)
      const last = added.at(-1)
      if (last && last.kind !== 'part')
        totals.push({ numeral, title, row: last.number, figures: last.figures, own: isOwn })
    }
  }
  addParts(units, false)
  if (units.length > 1 && own.length > 0) rows.push(sumRow('Cộng', totals, next()))
  const unitsRow = own.length > 0 ? (rows.at(-1)?.number ?? null) : null
  addParts(own, true)
  rows.push(againstTarget(sumRow('Tổng cộng', totals, next()), summary.campaign))
  return { rows, parts: totals, unitsRow }
}

/** The parts of the table, numbered in the campaign's order; the issuing body's own come last. */
function partsOf({ lines, campaign }: Summary): { units: Part[]; own: Part[] } {
  const isOwn = ownKinds(campaign)
  const all = campaign.unitKinds.map(({ kind, title }, at) => ({
    kind,
    title,
    numeral: ROMAN[at] ?? String(at + 1),
    lines: lines.filter(({ unit }) => unit.kind === kind),
  }))
  const parts = all.filter((part) => part.lines.length > 0)
  return {
    units: parts.filter(({ kind }) => !isOwn.has(kind)),
    own: parts.filter(({ kind }) => isOwn.has(kind)),
  }
}

/** The rows of one part, the last of which stands for the whole. */
function partRows({ numeral, title, lines }: Part, first: number): SummaryRow[] {
  const unitRow = (line: SummaryLine, number: number, index: string): SummaryRow => ({
    kind: 'unit',
    number,
    index,
    title: line.unit.name,
    line,
    figures: line.figures,
    alone: lines.length === 1,
  })
  const [only] = lines
  if (only && lines.length === 1) return [unitRow(only, first, numeral)]
  const last = first + lines.length
  return [
    { kind: 'part', number: first, index: numeral, title },
    ...lines.map((line, at) => unitRow(line, first + 1 + at, String(at + 1))),
    {
      kind: 'sum',
      number: last + 1,
      index: '',
      title: `Cộng ${numeral}`,
      rows: [first + 1, last],
      isRange: true,
      figures: sum(lines.map(({ figures }) => figures)),
      target: null,
    },
  ]
}

type SumRow = Extract<SummaryRow, { kind: 'sum' }>

/** «Cộng (I + II)» over the rows that stand for the parts. */
function sumRow(title: string, totals: readonly PartTotal[], number: number): SumRow {
  return {
    kind: 'sum',
    number,
    index: '',
    title: `${title} (${totals.map(({ numeral }) => numeral).join(' + ')})`,
    rows: totals.map(({ row }) => row),
    isRange: false,
    figures: sum(totals.map(({ figures }) => figures)),
    target: null,
  }
}

function againstTarget(row: SumRow, { target }: Campaign): SumRow {
  const short = Math.max(0, target.count - row.figures.registered)
  return { ...row, target: target.count, figures: { ...row.figures, quota: target.count, short } }
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
