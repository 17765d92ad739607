import type { PlanPrint, SheetPlan, WorkbookPlan } from '../plan.ts'
import { quotedSheet } from '../quote.ts'
import { absoluteRange, parseRange } from './a1.ts'
import { formulaXml } from './cell-xml.ts'
import { escapeXml } from './text.ts'

interface DefinedName {
  readonly name: string
  readonly reference: string
  /** Index of the sheet it belongs to; names of the workbook have none. */
  readonly sheet?: number
  readonly hidden?: boolean
}

/**
 * The `definedNames` element: the plan's names, and the ones Excel keeps print areas, print titles and filters under. exceljs writes
 * none for filters (LibreOffice then drops them), spoils apostrophes in sheet names, and unrolls every range cell by cell.
 * @throws Error for a name Excel does not take.
 */
export function definedNamesXml(plan: WorkbookPlan): string {
  const names = [
    ...Object.entries(plan.names ?? {}).map(([name, reference]) => ({ name: checkedName(name), reference })),
    ...plan.sheets.flatMap(sheetNames),
  ].sort(byNameAndSheet)
  return names.length === 0 ? '' : `<definedNames>${names.map(nameXml).join('')}</definedNames>`
}

function sheetNames({ name, print, autoFilter }: SheetPlan, sheet: number): DefinedName[] {
  const names: DefinedName[] = []
  if (autoFilter !== undefined) {
    const reference = absoluteRange(name, parseRange(autoFilter))
    names.push({ name: '_xlnm._FilterDatabase', reference, sheet, hidden: true })
  }
  const areas = print ? printAreas(print) : []
  if (areas.length > 0) {
    const reference = areas.map((area) => absoluteRange(name, parseRange(area))).join(',')
    names.push({ name: '_xlnm.Print_Area', reference, sheet })
  }
  if (print?.titleRows) {
    const [first, last] = print.titleRows
    names.push({ name: '_xlnm.Print_Titles', reference: `${quotedSheet(name)}!$${first}:$${last}`, sheet })
  }
  return names
}

/** The ranges that are printed, each from a page of its own on. */
export function printAreas({ area = [] }: PlanPrint): readonly string[] {
  return typeof area === 'string' ? [area] : area
}

function nameXml({ name, reference, sheet, hidden }: DefinedName): string {
  const local = sheet === undefined ? '' : ` localSheetId="${sheet}"`
  return `<definedName name="${escapeXml(name)}"${local}${hidden ? ' hidden="1"' : ''}>${formulaXml(reference)}</definedName>`
}

function byNameAndSheet(a: DefinedName, b: DefinedName): number {
  return a.name < b.name ? -1 : a.name > b.name ? 1 : (a.sheet ?? -1) - (b.sheet ?? -1)
}

function checkedName(name: string): string {
  const looksLikeCell = /^(?:[A-Z]{1,3}\d+|R\d*C?\d*|C\d*)$/i.test(name)
  if (!/^[\p{L}_][\p{L}\p{M}\p{N}_.]{0,254}$/u.test(name) || looksLikeCell) {
    throw new Error(`Not a name Excel takes: ${name}`)
  }
  return name
}
