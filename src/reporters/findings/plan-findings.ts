import { fitCells } from '../../document/fit-cells.ts'
import { stampSheet } from '../../document/stamp-sheet.ts'
import type { Validation } from '../../validation.ts'
import type { WorkbookPlan } from '../../workbook/plan.ts'
import { explanationsSheet } from './explanations-sheet.ts'
import type { FindingsList } from './list.ts'
import type { Addresses } from './list-sheet.ts'
import { listSheet } from './list-sheet.ts'
import { unitsSheet } from './units-sheet.ts'

/**
 * The findings as a workbook: the list, how each unit stands, and what the codes mean. Stamped as a report, so that it is not taken
 * for a registration where it lies among them. The same findings as of the same day give the same workbook.
 */
export function planFindings(
  list: FindingsList,
  addresses: Addresses,
  { campaign, asOf }: Pick<Validation, 'campaign' | 'asOf'>,
): WorkbookPlan {
  const { id, round } = campaign
  const stamp = {
    kind: 'report',
    campaign: id,
    round: round.id,
    unit: '',
    version: round.templateVersion,
    hash: '',
  } as const
  return {
    title: list.title,
    subject: campaign.title,
    creator: 'thidua',
    created: `${asOf}T00:00:00Z`,
    sheets: [listSheet(list, addresses), unitsSheet(list), explanationsSheet(list), stampSheet(stamp)].map(
      fitCells,
    ),
  }
}
