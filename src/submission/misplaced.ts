import type { Field } from '../campaign/campaign.ts'
import { formatDay } from '../vietnamese/format.ts'
import type { Row } from '../workbook/grid.ts'
import { cellAt, cellText } from './cell-text.ts'
import type { FormArea } from './headers.ts'
import { nameKey, sortRows } from './rows.ts'

/**
 * The rows that a unit typed over or below the examples of the instruction sheet; `areas` are the examples' headers, with what stands below
 * them. `isOtherVersion`: the workbook is of another version of the form, whose examples may have read differently.
 */
export function misplacedRows(areas: readonly FormArea[], isOtherVersion: boolean): FormArea[] {
  return areas.flatMap((area) => {
    const { entries } = sortRows(area)
    const rows = entries.filter((row, at) => !isExample(row, area, at === 0 && isOtherVersion))
    return rows.length === 0 ? [] : [{ ...area, rows }]
  })
}

/** It names what the example names and repeats most of it; where that may have changed (`isOld`), any likeness is enough. */
function isExample(row: Row, { form, header }: FormArea, isOld: boolean): boolean {
  const filled = form.fields.flatMap((field) => {
    const text = cellText(cellAt(row, header.columns[field.key]))
    return text === '' || field.type === 'index' ? [] : [{ field, same: text === exampleText(field) }]
  })
  const same = filled.filter((one) => one.same)
  if (isOld) return same.length > 0
  return same.length * 2 >= filled.length && same.some(({ field }) => field.key === nameKey(form))
}

/** As `cellText` says the example's cell. */
function exampleText({ type, example = '' }: Field): string {
  return type === 'day' && typeof example === 'string' ? formatDay(example, 'vi') : String(example)
}
