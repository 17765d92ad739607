import type { Workbook, Worksheet } from 'exceljs'
import type { WorkbookPlan } from '../plan.ts'
import { addLinks, addNotes } from './attachments.ts'
import { argb } from './cell-style.ts'
import { isHidden } from './check-plan.ts'
import { addConditions } from './conditions.ts'
import type { SheetData } from './sheet-data.ts'
import { applySettings } from './sheet-settings.ts'
import type { StyleTable } from './style-table.ts'
import { cleanText } from './text.ts'
import { addValidations } from './validations.ts'

const STATES = { visible: 'visible', hidden: 'hidden', 'very-hidden': 'veryHidden' } as const

/**
 * The whole workbook but its cells, as exceljs writes it. To have every look in the file, the first sheet's first row carries one
 * cell of each, in the order of the table; `repair` puts the real rows in its place.
 */
export async function writeSkeleton(
  plan: WorkbookPlan,
  sheets: readonly SheetData[],
  table: StyleTable,
): Promise<Uint8Array> {
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
    addLinks(worksheet, sheets[at]?.links ?? [])
    addNotes(worksheet, sheets[at]?.notes ?? [])
  }
  addSamples(workbook.worksheets[0], table)
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

/** One cell of each look, and a text, so that the part of the texts exists. */
function addSamples(worksheet: Worksheet | undefined, table: StyleTable): void {
  for (const [at, style] of table.styles().entries()) {
    const cell = worksheet?.getCell(1, at + 1)
    if (cell) cell.style = style
  }
  const text = worksheet?.getCell(2, 1)
  if (text) text.value = 'x'
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
