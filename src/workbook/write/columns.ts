import { LAST_COLUMN } from '../address.ts'
import type { SheetPlan } from '../plan.ts'
import type { StyleTable } from './style-table.ts'

/** What Excel writes for a column of its usual width. */
const USUAL_WIDTH = 9.140625

/**
 * The `cols` element of a sheet: columns of one width side by side together, then the look of those right of the plan's own; '' for
 * none. exceljs leaves a column of exactly 9 characters out, which other programs then draw as wide as they like.
 */
export function columnsXml(sheet: SheetPlan, styles: StyleTable): string {
  const { widths } = sheet
  const columns: string[] = []
  let first = 0
  for (const [at, width] of widths.entries()) {
    if (widths[at + 1] === width) continue
    columns.push(`<col min="${first + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`)
    first = at + 1
  }
  const all = columns.join('') + beyondXml(sheet, styles)
  return all === '' ? '' : `<cols>${all}</cols>`
}

/** Excel deletes a row of a protected sheet only when every cell of it is unlocked, also those right of the table. */
function beyondXml({ widths, protection }: SheetPlan, styles: StyleTable): string {
  if (!protection?.deleteRows || widths.length === 0) return ''
  const look = styles.idOf({ unlocked: true }, null)
  return `<col min="${widths.length + 1}" max="${LAST_COLUMN}" width="${USUAL_WIDTH}" style="${look}"/>`
}
