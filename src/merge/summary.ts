import type { Campaign, Unit } from '../campaign/campaign.ts'
import type { Day } from '../finding.ts'
import { summarize } from '../summarize.ts'
import type { PlanValue } from '../workbook/plan.ts'
import type { Consolidation, UnitLine } from './consolidation.ts'
import { NO_COLUMNS, numberIn } from './list-columns.ts'
import { summaryForms } from './summary-columns.ts'
import { sentWord } from './timeliness.ts'
import { noteWords, receivedDay, statusWords } from './unit-words.ts'

/** The figures of a line, as they stand in its cells. Đồng, people, entries. */
export interface Figures {
  readonly quota: number
  readonly registered: number
  readonly short: number
  readonly people: number
  readonly budget: number
  readonly chosen: number
}

/** What the summary says of a unit. */
export interface SummaryLine {
  readonly unit: Unit
  readonly figures: Figures
  readonly received: PlanValue
  /** When it sent its workbook, or why none is used. */
  readonly sent: string
  readonly status: string
  readonly note: string
}

/** All that stands in the summary; nothing of it names a person. */
export interface Summary {
  readonly campaign: Campaign
  readonly asOf: Day
  readonly unitsReceived: number
  readonly unitsExpected: number
  /** In the order of the campaign's units. */
  readonly lines: readonly SummaryLine[]
}

/** The summary of a consolidation. `naming` says whether its remarks may name files. */
export function summaryOf(
  consolidation: Consolidation,
  naming: 'with-file-names' | 'without-file-names',
): Summary {
  const { validation, lines } = consolidation
  const { campaign, asOf } = validation
  const sums = sumsByUnit(consolidation)
  const { unitsReceived, unitsExpected } = summarize(validation)
  return {
    campaign,
    asOf,
    unitsReceived,
    unitsExpected,
    lines: lines.map((line) => ({
      unit: line.result.unit,
      figures: figuresOf(line, campaign, sums),
      received: receivedDay(line),
      sent: sentWord(line),
      status: statusWords(line),
      note: noteWords(line, validation, naming),
    })),
  }
}

type Sums = Pick<Figures, 'people' | 'budget'>

/** What the activities of each unit add up to. */
function sumsByUnit({ validation: { campaign }, entries, columns }: Consolidation): ReadonlyMap<Unit, Sums> {
  const sums = new Map<Unit, { people: number; budget: number }>()
  const { values } = columns[campaign.target.form] ?? NO_COLUMNS
  for (const [at, { unit }] of (entries[campaign.target.form] ?? []).entries()) {
    const own = sums.get(unit) ?? { people: 0, budget: 0 }
    sums.set(unit, {
      people: own.people + numberIn(values.people?.[at]),
      budget: own.budget + numberIn(values.budget?.[at]),
    })
  }
  return sums
}

function figuresOf(
  { result: { unit }, entries }: UnitLine,
  campaign: Campaign,
  sums: ReadonlyMap<Unit, Sums>,
): Figures {
  const { form, people } = summaryForms(campaign)
  const activities = entries[form?.key ?? ''] ?? []
  const quota = (form && unit.quota[form.key]?.count) ?? 0
  return {
    quota,
    registered: activities.length,
    short: Math.max(0, quota - activities.length),
    ...(sums.get(unit) ?? { people: 0, budget: 0 }),
    chosen: (entries[people?.key ?? ''] ?? []).length,
  }
}
