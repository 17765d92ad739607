import { columnsXml } from './columns.ts'
import type { Skeleton } from './repair.ts'
import { repairSheet, withHyperlinks } from './repair-sheet.ts'
import { sheetDataXml, type Tables } from './sheet-data.ts'

/** The part of one sheet: what exceljs wrote around the rows, and the rows, one by one. */
export function* sheetPart(
  xml: string,
  index: number,
  { plan, outlines, links, drawings }: Skeleton,
  tables: Tables,
): Generator<string> {
  const [sheet, outline, own] = [plan.sheets[index], outlines[index], links[index]]
  if (!sheet || !outline || !own) throw new Error(`No sheet ${index + 1} in the plan`)
  const { head, tail } = repairSheet(
    xml,
    index,
    outline,
    columnsXml(sheet, tables.styles),
    drawings.sheets.get(index)?.element,
  )
  yield head
  yield* sheetDataXml(sheet, outline, own, tables)
  yield withHyperlinks(tail, own.element())
}
