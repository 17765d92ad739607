import type { PlanProtection } from '../workbook/plan.ts'

/** Keeps headers, formulas and lists from accidents; everything a unit needs to do to its rows stays allowed. */
export const protection: PlanProtection = {
  insertRows: true,
  deleteRows: true,
  sort: true,
  filter: true,
  formatCells: true,
  formatColumns: true,
  formatRows: true,
}
