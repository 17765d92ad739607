import type { Campaign, Unit } from '../campaign/campaign.ts'
import { fitCells } from '../document/fit-cells.ts'
import { stampSheet } from '../document/stamp-sheet.ts'
import { headWords } from '../document/wording.ts'
import type { HashedRow } from '../submission/values-hash.ts'
import type { Range } from '../workbook/grid.ts'
import type { WorkbookPlan } from '../workbook/plan.ts'
import type { CorrectionTexts } from './correction-sheet.ts'
import { correctionSheet } from './correction-sheet.ts'
import type { FilledContent } from './filled.ts'
import type { Mark } from './marks.ts'
import { markedSheet } from './marks.ts'
import { issuedSheets, stampOf } from './plan-template.ts'

/** A correction workbook's content: the unit's own values, what is wrong with them, and how the office will know it again. */
export interface CorrectionContent extends CorrectionTexts {
  readonly filled: FilledContent
  /** By sheet name. */
  readonly marks: ReadonlyMap<string, readonly Mark[]>
  /** Cells that hold one sum for several rows, by sheet name. */
  readonly merges: ReadonlyMap<string, readonly Range[]>
  /** Lines of the stamp: what each line of the first sheet is about. */
  readonly keys: Readonly<Record<string, string>>
  /** The opinions already there, as the stamp's hash takes them in. */
  readonly opinions: readonly HashedRow[]
}

/**
 * A fresh workbook of the campaign with a unit's own values in it, the wrong ones marked: the file that came back is never annotated,
 * because what an editor broke in it would stay broken.
 */
export function planCorrection(
  campaign: Campaign,
  unit: Unit,
  content: CorrectionContent,
  created: string,
): WorkbookPlan {
  const { filled, marks, merges, keys, opinions } = content
  const { sheets, lists, names, hashed } = issuedSheets(campaign, unit, filled)
  const stamp = stampOf('correction', campaign, unit, [...hashed, ...opinions])
  return {
    title: `${headWords(campaign)} – ${unit.name} – cần bổ sung`,
    subject: campaign.title,
    creator: 'thidua',
    created,
    sheets: [
      correctionSheet(content),
      ...sheets.map((sheet) => {
        const [own, joined] = [marks.get(sheet.name), merges.get(sheet.name)]
        return own || joined ? markedSheet(sheet, own ?? [], joined) : sheet
      }),
      stampSheet(stamp, keys),
      lists,
    ].map(fitCells),
    names,
  }
}

/** 03_EKA_Can-bo-sung.xlsx */
export function correctionFileName(prefix: string): string {
  return `${prefix}_Can-bo-sung.xlsx`
}

/** 03_EKA_Tin-nhan.txt */
export function messageFileName(prefix: string): string {
  return `${prefix}_Tin-nhan.txt`
}
