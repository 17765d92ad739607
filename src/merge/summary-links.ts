import type { Unit } from '../campaign/campaign.ts'
import type { Consolidation } from './consolidation.ts'
import type { Places } from './places.ts'
import { type SummaryKey, summaryForms } from './summary-columns.ts'
import type { SummaryLayout } from './summary-layout.ts'
import type { SummaryRow } from './summary-rows.ts'

/** Where a cell of the summary leads: to the rows it counts, or to what says why there are none. */
export type SummaryLinks = (row: SummaryRow, key: SummaryKey) => string | null

/** The links of a summary: figures to the lists, the day to the line of the file, the state to what is to be mended. */
export function summaryLinks(
  { validation: { campaign }, lines }: Consolidation,
  { rows }: SummaryLayout,
  places: Places,
): SummaryLinks {
  const { form, people } = summaryForms(campaign)
  const files = new Map(
    lines.map(({ result, used }) => [result.unit, used?.submission.file.path ?? result.file]),
  )
  const listOf = (key: SummaryKey) => (key === 'chosen' ? people : form)?.key ?? ''
  const file = (unit: Unit) => places.source(files.get(unit) ?? '')

  function ofUnit(unit: Unit, key: SummaryKey): string | null {
    switch (key) {
      case 'index':
      case 'quota':
      case 'note':
        return null
      case 'received':
        return file(unit)
      case 'status':
        return places.correction(unit) ?? file(unit)
      default:
        return places.listRow(listOf(key), unit) ?? places.correction(unit) ?? file(unit)
    }
  }

  /** The first row that a sum counts. */
  function ofSum(row: Extract<SummaryRow, { kind: 'sum' }>, key: SummaryKey): string | null {
    const isFigure = ['registered', 'short', 'rate', 'people', 'budget', 'chosen'].includes(key)
    if (!isFigure) return null
    if (!row.isRange) return places.list(listOf(key))
    const [first = 0, last = 0] = row.rows
    for (const one of rows) {
      if (one.kind !== 'unit' || one.number < first || one.number > last) continue
      const found = places.listRow(listOf(key), one.line.unit)
      if (found) return found
    }
    return null
  }

  return (row, key) => {
    if (row.kind === 'part') return null
    return row.kind === 'unit' ? ofUnit(row.line.unit, key) : ofSum(row, key)
  }
}
