import type { Campaign, Unit } from '../campaign/campaign.ts'
import type { Finding } from '../finding.ts'
import type { ReceivedFile, Submission } from '../submission/submission.ts'
import { issuedSheets } from '../template/plan-template.ts'
import type { Examined } from '../validation.ts'
import type { Range } from '../workbook/grid.ts'
import type { Content } from './content.ts'
import { gridOf } from './plan-grid.ts'

/**
 * What will be found in a correction workbook as long as nothing is mended in it: the findings of its values, read like any returned
 * workbook, with their places there.
 */
export function draftFindings(
  { filled }: Content,
  merges: ReadonlyMap<string, readonly Range[]>,
  unit: Unit,
  campaign: Campaign,
  examine: (file: ReceivedFile) => Examined,
): readonly Finding[] {
  const { sheets } = issuedSheets(campaign, unit, filled)
  const grid = gridOf(sheets, merges)
  const file = { path: unit.id, sha256: unit.id, modified: 0, byName: true, open: false }
  const { findings, submission } = examine({ ...file, content: { ok: true, grid } })
  return findings.flatMap((finding) =>
    finding.code === 'encoding-uncertain' ? eachCell(finding, submission) : finding,
  )
}

/** The office is told once of a workbook whose text cannot be told; the unit has to find every cell. */
function eachCell(finding: Finding, { legacy }: Submission): Finding[] {
  return legacy.uncertain.flatMap(({ value, ...at }) =>
    at.cell === undefined ? [] : [{ ...finding, variant: '', at, args: { value }, value }],
  )
}
