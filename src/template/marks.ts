import type { Severity } from '../finding.ts'
import { cellAddress } from '../workbook/address.ts'
import type { Range } from '../workbook/grid.ts'
import type { PlanCell, PlanCondition, PlanValue, SheetPlan } from '../workbook/plan.ts'
import { quoted } from '../workbook/quote.ts'
import { COLORS } from './styles.ts'

/** A cell of a form that the unit has to look at, and what the note on it says. */
export interface Mark {
  readonly row: number
  readonly column: number
  /** An info gets a note, but no colour. */
  readonly severity: Severity
  readonly note: string
}

/** A form's sheet with its wrong cells in red, and a note on each; a cell that is written anew turns green. */
export function markedSheet(
  sheet: SheetPlan,
  marks: readonly Mark[],
  merges: readonly Range[] = [],
): SheetPlan {
  const byPlace = new Map<string, Mark[]>()
  for (const mark of marks) {
    const place = cellAddress(mark.column, mark.row)
    byPlace.set(place, [...(byPlace.get(place) ?? []), mark])
  }
  const conditions: PlanCondition[] = []
  const rows = [...sheet.rows].map((row) => ({
    ...row,
    cells: row.cells.map((cell) => {
      const place = cellAddress(cell.column, row.number)
      const own = byPlace.get(place)
      if (!own) return cell
      const fill = fillOf(own)
      if (fill) conditions.push(...conditionsOf(place, cell.value, fill))
      return marked(cell, own, fill)
    }),
  }))
  return {
    ...sheet,
    rows,
    merges: [...(sheet.merges ?? []), ...merges],
    conditions: [...conditions, ...(sheet.conditions ?? [])],
  }
}

function fillOf(marks: readonly Mark[]): string | null {
  if (marks.some(({ severity }) => severity === 'error')) return COLORS.wrongFill
  return marks.some(({ severity }) => severity === 'warning') ? COLORS.doubtFill : null
}

function marked(cell: PlanCell, marks: readonly Mark[], fill: string | null): PlanCell {
  return {
    ...cell,
    style: fill ? { ...cell.style, fill } : cell.style,
    note: [...new Set(marks.map(({ note }) => note))].join('\n'),
  }
}

/** Above the yellow of required cells: red while a marked cell stays blank, green once it says something else. */
function conditionsOf(range: string, value: PlanValue, fill: string): PlanCondition[] {
  const changed: PlanCondition = {
    type: 'expression',
    range,
    formula: changedFormula(range, value),
    fill: COLORS.metFill,
    color: COLORS.metText,
  }
  if (value !== null) return [changed]
  return [changed, { type: 'expression', range, formula: `LEN(TRIM(${range}))=0`, fill }]
}

/** Excel takes no longer text in a formula. */
const LONGEST_LITERAL = 255

/** True when a cell no longer holds what it was written with. */
function changedFormula(cell: string, value: PlanValue): string {
  if (value === null) return `LEN(TRIM(${cell}))>0`
  if (typeof value === 'number') return `${cell}<>${value}`
  if (typeof value === 'string') {
    const isPlain = value.length <= LONGEST_LITERAL && !/\p{Cc}/u.test(value)
    return isPlain ? `NOT(EXACT(${cell},${quoted(value)}))` : `LEN(${cell})<>${value.length}`
  }
  if ('day' in value) {
    const [year, month, day] = value.day.split('-').map(Number)
    return `${cell}<>DATE(${year},${month},${day})`
  }
  return 'FALSE'
}
