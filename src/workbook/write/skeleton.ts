import type { Workbook, XlsxWriteOptions } from 'exceljs'
import type { WorkbookPlan } from '../plan.ts'
import { newBudget } from '../read/budget.ts'
import { openZip, readPart } from '../read/zip.ts'
import { argb } from './cell-style.ts'
import { isHidden } from './check-plan.ts'
import { addConditions } from './conditions.ts'
import { addNotes } from './notes.ts'
import type { Outline } from './outline.ts'
import { applySettings } from './sheet-settings.ts'
import { cleanText } from './text.ts'
import { addValidations } from './validations.ts'

const STATES = { visible: 'visible', hidden: 'hidden', 'very-hidden': 'veryHidden' } as const

/** The parts of the whole workbook but its rows with their links, and the looks of its cells, as exceljs writes them, by path. */
export async function writeSkeleton(
  plan: WorkbookPlan,
  outlines: readonly Outline[],
): Promise<ReadonlyMap<string, string>> {
  const { default: exceljs } = await import('exceljs')
  const workbook = new exceljs.Workbook()
  setProperties(workbook, plan)
  for (const [at, sheet] of plan.sheets.entries()) {
    const worksheet = workbook.addWorksheet(sheet.name, {
      state: STATES[sheet.visibility ?? 'visible'],
      properties: sheet.tabColor === undefined ? {} : { tabColor: { argb: argb(sheet.tabColor) } },
    })
    await applySettings(worksheet, sheet)
    addValidations(worksheet, sheet.validations ?? [])
    addConditions(worksheet, sheet.conditions ?? [])
    // Without a text exceljs leaves out the part of the texts.
    worksheet.getCell(1, 1).value = 'x'
    addNotes(worksheet, outlines[at]?.notes ?? [])
  }
  return partsOf(new Uint8Array(await workbook.xlsx.writeBuffer(STORED)))
}

/** Packed parts would only have to be unpacked again. exceljs hands it on to its zip; its declarations leave it out. */
const STORED = { zip: { compression: 'STORE' } } as Partial<XlsxWriteOptions>

function partsOf(bytes: Uint8Array): ReadonlyMap<string, string> {
  const zip = openZip(Buffer.from(bytes.buffer), newBudget(bytes.length))
  const names = [...zip.entries.values()].map(({ name }) => name).filter((name) => !name.endsWith('/'))
  return new Map(names.map((name) => [name, readPart(zip, name)?.toString('utf8') ?? '']))
}

function setProperties(workbook: Workbook, plan: WorkbookPlan): void {
  const created = new Date(plan.created)
  workbook.creator = cleanText(plan.creator)
  workbook.lastModifiedBy = workbook.creator
  workbook.title = cleanText(plan.title)
  if (plan.subject !== undefined) workbook.subject = cleanText(plan.subject)
  workbook.created = created
  workbook.modified = created
  workbook.calcProperties.fullCalcOnLoad = true
  const activeTab = plan.sheets.findIndex((sheet) => !isHidden(sheet))
  workbook.views = [
    { x: 0, y: 0, width: 28_800, height: 15_000, firstSheet: 0, activeTab, visibility: 'visible' },
  ]
}
