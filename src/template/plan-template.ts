import type { Campaign, Unit } from '../campaign/campaign.ts'
import { filePrefix } from '../campaign/file-prefix.ts'
import { stampSheet } from '../document/stamp-sheet.ts'
import { headWords } from '../document/wording.ts'
import type { Stamp } from '../submission/submission.ts'
import type { HashedRow } from '../submission/values-hash.ts'
import { valuesHash } from '../submission/values-hash.ts'
import type { SheetPlan, WorkbookPlan } from '../workbook/plan.ts'
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
  const { sheets, lists, names, hashed } = issuedSheets(campaign, unit, filled)
  return {
    title: `${headWords(campaign)} – ${unit.name}`,
    subject: campaign.title,
    creator: 'thidua',
    created,
    sheets: [...sheets, stampSheet(stampOf('form', campaign, unit, hashed)), lists],
    names,
  }
}

/** What every workbook issued to a unit consists of. */
export interface IssuedSheets {
  /** Cover, forms, instructions. */
  readonly sheets: readonly SheetPlan[]
  readonly lists: SheetPlan
  readonly names: Readonly<Record<string, string>>
  /** What the stamp's hash is about. */
  readonly hashed: readonly HashedRow[]
}

/** The sheets of a unit's workbook, blank or with what it is filled with. */
export function issuedSheets(campaign: Campaign, unit: Unit, filled?: FilledContent): IssuedSheets {
  const forms = formsOf(campaign, unit, filled)
  const lists = referenceLists(campaign, unit)
  const layouts = forms.map((form) => layoutOf(form, unit, filled))
  const { sheet, names } = listSheet(lists, layouts)
  return {
    sheets: [
      coverSheet(unit, campaign, filled),
      ...forms.map((form) => formSheet(form, unit, campaign, lists, filled)),
      instructionSheet(unit, campaign, filled),
    ],
    lists: sheet,
    names,
    hashed: layouts.flatMap(({ form, rows }) => hashedRows(form, rows)),
  }
}

/** The stamp of a workbook issued to a unit. */
export function stampOf(
  kind: 'form' | 'correction',
  { id, round }: Campaign,
  unit: Unit,
  hashed: readonly HashedRow[],
): Stamp {
  return {
    kind,
    campaign: id,
    round: round.id,
    unit: unit.id,
    version: round.templateVersion,
    hash: valuesHash(hashed),
  }
}

/** 01_BMT_Dang-ky.xlsx */
export function templateFileName(campaign: Campaign, unit: Unit): string {
  return `${filePrefix(campaign, unit)}_${campaign.round.fileSuffix}.xlsx`
}
