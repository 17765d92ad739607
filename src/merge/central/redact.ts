import type { Campaign } from '../../campaign/campaign.ts'
import type { Consolidation } from '../consolidation.ts'
import { summaryOf } from '../summary.ts'
import { centralEntry } from './central-entry.ts'
import { countTables } from './count-tables.ts'
import { legalBasis } from './legal-basis.ts'
import { maskOf } from './mask.ts'
import type { CentralEntry, Redaction } from './redaction.ts'
import { scopeOf } from './scope.ts'
import type { Withheld } from './withheld.ts'

/** What of a consolidation may leave the province. */
export function redact(
  consolidation: Consolidation,
  withheld: Withheld,
  central: NonNullable<Campaign['central']>,
): Redaction {
  const { validation, entries } = consolidation
  const { campaign, asOf } = validation
  const mask = maskOf(campaign, withheld)
  const listed: Record<string, CentralEntry[]> = {}
  const places: Record<string, number> = {}
  let [persons, ethnicGroups] = [0, 0]
  for (const form of campaign.forms.filter((one) => one.central !== undefined)) {
    const masked = (entries[form.key] ?? []).map((entry) => centralEntry(entry, form, mask))
    listed[form.key] = masked.map(({ entry }) => entry)
    places[form.key] = masked.reduce((sum, one) => sum + one.places, 0)
    persons += masked.reduce((sum, one) => sum + one.persons, 0)
    ethnicGroups += masked.reduce((sum, one) => sum + one.ethnicGroups, 0)
  }
  const counts = countTables(campaign, consolidation.columns)
  return {
    campaign,
    recipient: central.recipient,
    summary: summaryOf(consolidation, 'without-file-names'),
    entries: listed,
    counts,
    masked: persons + ethnicGroups,
    scope: scopeOf(consolidation, counts, { persons, ethnicGroups, places }),
    legalBasis: legalBasis(campaign, asOf),
  }
}
