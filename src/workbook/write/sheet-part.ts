import type { Skeleton } from './repair.ts'
import { columnsBeyond, repairSheet } from './repair-sheet.ts'
import { sheetDataXml, type Tables } from './sheet-data.ts'

/** The part of one sheet: what exceljs wrote around the rows, and the rows, one by one. */
export function* sheetPart(
  xml: string,
  index: number,
  { plan, outlines, drawings }: Skeleton,
  tables: Tables,
): Generator<string> {
  const [sheet, outline] = [plan.sheets[index], outlines[index]]
  if (!sheet || !outline) throw new Error(`No sheet ${index + 1} in the plan`)
  const { head, tail } = repairSheet(
    xml,
    index,
    outline,
    columnsBeyond(sheet, tables.styles),
    drawings.sheets.get(index)?.element,
  )
  yield head
  yield* sheetDataXml(sheet, outline, tables)
  yield tail
}
