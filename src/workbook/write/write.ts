import type { WorkbookPlan } from '../plan.ts'
import { checkPlan } from './check-plan.ts'
import { repair } from './repair.ts'
import { writeSheetData } from './sheet-data.ts'
import { writeSkeleton } from './skeleton.ts'
import { createStringTable } from './string-table.ts'
import { createStyleTable } from './style-table.ts'

/**
 * The bytes of an .xlsx file. Rows become XML one by one; all the rest is written by exceljs, and repaired where Excel would refuse
 * it. The same plan gives the same bytes, whatever the time zone.
 * @throws Error when the plan holds what Excel cannot (a number that is none, a text too long, a bad sheet name …); it names the place.
 */
export async function writeWorkbook(plan: WorkbookPlan): Promise<Uint8Array> {
  checkPlan(plan)
  const tables = { styles: createStyleTable(), strings: createStringTable() }
  const sheets = plan.sheets.map((sheet) => writeSheetData(sheet, tables))
  const skeleton = await writeSkeleton(plan, sheets, tables.styles)
  return repair(skeleton, { plan, sheets, strings: tables.strings })
}
