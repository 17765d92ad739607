import type { Campaign, Round, Unit } from '../campaign/campaign.ts'
import { stampSheet } from '../document/stamp-sheet.ts'
import { headWords } from '../document/wording.ts'
import { valuesHash } from '../submission/values-hash.ts'
import type { WorkbookPlan } from '../workbook/plan.ts'
import { coverSheet } from './cover-sheet.ts'
import type { FilledContent } from './filled.ts'
import { hashedRows } from './filled.ts'
import { formSheet } from './form-sheet.ts'
import { instructionSheet } from './instruction-sheet.ts'
import { formsOf, layoutOf } from './layout.ts'
import { listSheet } from './list-sheet.ts'
import { referenceLists } from './reference-lists.ts'

export interface TemplateOptions {
  /** ISO 8601 instant that the file is dated with. */
  readonly created: string
  /** What stands in it beforehand; a blank form without. */
  readonly filled?: FilledContent
}

/** The registration workbook of one unit: everything in it is data of the campaign. */
export function planTemplate(
  campaign: Campaign,
  unit: Unit,
  { created, filled }: TemplateOptions,
): WorkbookPlan {
  const forms = formsOf(campaign, unit, filled)
  const lists = referenceLists(campaign, unit)
  const layouts = forms.map((form) => layoutOf(form, unit, filled))
  const { sheet: hiddenLists, names } = listSheet(lists, layouts)
  const stamp = {
    kind: 'form',
    campaign: campaign.id,
    round: campaign.round.id,
    unit: unit.id,
    version: campaign.round.templateVersion,
    hash: valuesHash(layouts.flatMap(({ form, rows }) => hashedRows(form, rows))),
  }
  return {
    title: `${headWords(campaign)} – ${unit.name}`,
    subject: campaign.title,
    creator: 'thidua',
    created,
    sheets: [
      coverSheet(unit, campaign, filled),
      ...forms.map((form) => formSheet(form, unit, campaign, lists, filled)),
      instructionSheet(unit, campaign, filled),
      stampSheet(stamp),
      hiddenLists,
    ],
    names,
  }
}

/** 01_BMT_Dang-ky.xlsx for the campaign's first unit, whose `index` is 0. */
export function templateFileName(index: number, unit: Unit, round: Round): string {
  return `${String(index + 1).padStart(2, '0')}_${unit.id}_${round.fileSuffix}.xlsx`
}
