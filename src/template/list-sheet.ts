import { LIST_SHEET } from '../campaign/sheet-names.ts'
import { columnLetters } from '../workbook/address.ts'
import type { PlanCell, PlanRow, PlanValue, SheetPlan } from '../workbook/plan.ts'
import { quotedSheet } from '../workbook/quote.ts'
import type { FormLayout } from './layout.ts'
import { blanksName, countBlanks, countRows, rowsName } from './live-numbers.ts'
import type { ReferenceList } from './reference-lists.ts'

interface Column {
  readonly name: string
  readonly values: readonly PlanValue[]
}

/** `_danhmuc`: one column a drop-down list, then one a live number; each under its defined name. */
export function listSheet(
  lists: readonly ReferenceList[],
  layouts: readonly FormLayout[],
): { readonly sheet: SheetPlan; readonly names: Readonly<Record<string, string>> } {
  const columns: Column[] = [
    ...lists,
    ...layouts.flatMap((layout) => [
      { name: rowsName(layout.form), values: [countRows(layout)] },
      { name: blanksName(layout.form), values: [countBlanks(layout)] },
    ]),
  ]
  const names = columns.map(({ name, values }, at) => {
    const column = columnLetters(at + 1)
    const start = `${quotedSheet(LIST_SHEET)}!$${column}$2`
    return [name, values.length > 1 ? `${start}:$${column}$${values.length + 1}` : start] as const
  })
  return {
    sheet: {
      name: LIST_SHEET,
      visibility: 'very-hidden',
      widths: columns.map(() => 24),
      rows: rowsOf(columns),
    },
    names: Object.fromEntries(names),
  }
}

function rowsOf(columns: readonly Column[]): PlanRow[] {
  const height = Math.max(0, ...columns.map(({ values }) => values.length))
  return Array.from({ length: height + 1 }, (_, at) => ({
    number: at + 1,
    cells: columns.flatMap(({ name, values }, column): PlanCell[] => {
      const value = at === 0 ? name : values[at - 1]
      return value === undefined ? [] : [{ column: column + 1, value, style: {} }]
    }),
  }))
}
