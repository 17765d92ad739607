import type { Consolidation } from '../merge/consolidation.ts'
import { reasonText } from '../merge/reasons.ts'
import type { Lang } from '../usage-error.ts'
import { validationJson } from './json.ts'
import type { Report } from './report.ts'

/** The document of `merge --json`, schema thidua.consolidation/1: the validation's keys, and what was written. */
export function consolidationJson(
  report: Report,
  { totals, accounts }: Consolidation,
  output: { readonly file: string | null; readonly edition: string },
  lang: Lang,
): object {
  return {
    ...validationJson(report),
    schema: 'thidua.consolidation/1',
    output,
    totals,
    reconciliation: accounts.map(({ notMerged, ...account }) => ({
      ...account,
      notMerged: notMerged.map((left) => ({ row: left.row, reason: reasonText(left)[lang] })),
    })),
  }
}
