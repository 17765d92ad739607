import type { PlanCell, PlanRow, SheetPlan } from '../workbook/plan.ts'

/** Excel's limit for the text of one cell, in UTF-16 units. */
const LONGEST = 32_767
const REST = '… (còn nữa, xem tệp gốc)'

/**
 * The sheet with no text longer than a cell can hold. Other programs let units write more, and lists of rows can grow so long; what does
 * not fit says that the rest is in the unit's own file, which every line names.
 */
export function fitCells(sheet: SheetPlan): SheetPlan {
  const { rows } = sheet
  if (Array.isArray(rows)) return { ...sheet, rows: rows.map(fitRow) }
  return {
    ...sheet,
    rows: {
      *[Symbol.iterator]() {
        for (const row of rows) yield fitRow(row)
      },
    },
  }
}

function fitRow(row: PlanRow): PlanRow {
  if (!row.cells.some(isTooLong)) return row
  return { ...row, cells: row.cells.map((cell) => (isTooLong(cell) ? cut(cell) : cell)) }
}

function isTooLong({ value }: PlanCell): boolean {
  return typeof value === 'string' && value.length > LONGEST
}

function cut(cell: PlanCell): PlanCell {
  return { ...cell, value: `${String(cell.value).slice(0, LONGEST - REST.length)}${REST}` }
}
