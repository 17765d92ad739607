import type { PageSetup, Worksheet, WorksheetView } from 'exceljs'
import type { PlanPrint, PlanProtection, SheetPlan } from '../plan.ts'
import { formatRange, parseRange } from './a1.ts'
import { printAreas } from './defined-names.ts'
import { limitedText } from './text.ts'

/** Excel's number of A4. */
const A4 = 9
/** Inches: room to file the sheet on its left side. */
const MARGINS = { left: 0.6, right: 0.4, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 }
const LONGEST_HEADER = 255

/** Everything about a sheet but its columns, cells, validations and conditions. */
export async function applySettings(worksheet: Worksheet, sheet: SheetPlan): Promise<void> {
  for (const { top, left, bottom, right } of sheet.merges ?? [])
    worksheet.mergeCells(top, left, bottom, right)
  worksheet.views = [view(sheet)]
  worksheet.pageSetup = pageSetup(sheet.print)
  if (sheet.print) applyPrint(worksheet, sheet.print)
  if (sheet.autoFilter !== undefined) worksheet.autoFilter = formatRange(parseRange(sheet.autoFilter))
  if (sheet.protection) await protect(worksheet, sheet.protection)
}

function view({ freeze, zoom = 100, gridLines = true }: SheetPlan): WorksheetView {
  const look = { showGridLines: gridLines, zoomScale: zoom, zoomScaleNormal: zoom } as const
  return freeze && freeze.rows + freeze.columns > 0
    ? ({ ...look, state: 'frozen', xSplit: freeze.columns, ySplit: freeze.rows } as WorksheetView)
    : ({ ...look, state: 'normal' } as WorksheetView)
}

function pageSetup(print: PlanPrint | undefined): Partial<PageSetup> {
  return {
    paperSize: A4,
    margins: MARGINS,
    orientation: print?.orientation ?? 'portrait',
    horizontalCentered: true,
    ...(print?.fitWidth && { fitToPage: true, fitToWidth: 1, fitToHeight: pagesHigh(print) }),
  }
}

/** Excel's 0 leaves the height free. */
function pagesHigh(print: PlanPrint): number {
  return print.fitHeight ? Math.max(printAreas(print).length, 1) : 0
}

function applyPrint(worksheet: Worksheet, { header, footer, breaksAfter = [] }: PlanPrint): void {
  worksheet.headerFooter = {
    ...(header !== undefined && { oddHeader: limitedText('Header', header, LONGEST_HEADER) }),
    ...(footer !== undefined && { oddFooter: limitedText('Footer', footer, LONGEST_HEADER) }),
  }
  for (const row of breaksAfter) worksheet.getRow(row).addPageBreak()
}

/** Without password: it keeps from accidents, not from people. Objects (notes) and scenarios are locked as Excel itself does. */
async function protect(worksheet: Worksheet, allowed: PlanProtection): Promise<void> {
  await worksheet.protect('', {
    selectLockedCells: true,
    selectUnlockedCells: true,
    objects: false,
    scenarios: false,
    insertRows: allowed.insertRows ?? false,
    deleteRows: allowed.deleteRows ?? false,
    sort: allowed.sort ?? false,
    autoFilter: allowed.filter ?? false,
    formatCells: allowed.formatCells ?? false,
    formatColumns: allowed.formatColumns ?? false,
    formatRows: allowed.formatRows ?? false,
  })
}
