import type { Consolidation } from '../merge/consolidation.ts'
import { reasonText } from '../merge/reasons.ts'
import type { Lang } from '../usage-error.ts'
import { validationJson } from './json.ts'
import type { Report } from './report.ts'

/** What was written: the workbook, and the report in words where it was asked for; null for what was not written. */
export interface ConsolidationOutput {
  readonly file: string | null
  readonly edition: string
  readonly docx?: string | null
  readonly html?: string | null
}

/** The document of `merge --json`, schema thidua.consolidation/1: the validation's keys, and what was written. */
export function consolidationJson(
  report: Report,
  { totals, accounts }: Consolidation,
  output: ConsolidationOutput,
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
