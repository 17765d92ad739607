import type { Campaign, Field, Form, Unit } from '../../src/campaign/campaign.ts'
import type { Reply } from '../../src/reply/reply.ts'
import type { UnitFinding } from '../../src/reply/unit-findings.ts'
import { OPINION_LABEL } from '../../src/submission/opinions.ts'
import { layoutOf } from '../../src/template/layout.ts'
import type { Cell, Grid, Row } from '../../src/workbook/grid.ts'
import type { PlanValue, WorkbookPlan } from '../../src/workbook/plan.ts'

/** One cell of a correction workbook, written anew by the unit. */
export interface Edit {
  readonly sheet: string
  readonly row: number
  readonly column: number
  readonly value: PlanValue
}

/** Right values for exactly the cells that a correction workbook lists as to be mended, and the rows that it asks for. */
export function edits({ findings, unit, workbook }: Reply, campaign: Campaign): Edit[] {
  const wrong = findings.filter(({ finding }) => finding.severity === 'error')
  const isBlank = campaign.forms.every((form) => rowsOf(workbook, form, unit).length === 0)
  if (isBlank)
    return campaign.forms.flatMap((form) =>
      newRows(form, unit, campaign, layoutOf(form, unit).firstRow, unit.quota[form.key]?.count ?? 0),
    )
  return wrong.flatMap((told) => mendOne(told, unit, campaign, workbook))
}

function newRows(form: Form, unit: Unit, campaign: Campaign, first: number, count: number): Edit[] {
  return Array.from({ length: count }, (_, at) => first + at).flatMap((row) =>
    form.fields.flatMap((field, at): Edit[] => {
      if (field.type === 'index' || (!field.required && field.key !== 'recognisedYear')) return []
      const value = rightValue(field, form, unit, campaign, row)
      return [{ sheet: form.sheet, row, column: at + 1, value }]
    }),
  )
}

function mendOne(told: UnitFinding, unit: Unit, campaign: Campaign, plan: WorkbookPlan | null): Edit[] {
  const { finding, link, marks } = told
  const form = campaign.forms.find(({ sheet }) => sheet === link.sheet)
  if (!form) return []
  const quota = unit.quota[form.key]?.count ?? 0
  const filled = rowsOf(plan, form, unit)
  if (finding.code === 'declared-none') {
    const { firstRow } = layoutOf(form, unit)
    const said = form.fields.slice(1).map((_, at) => blank(form, firstRow, at + 2))
    return [...said, ...newRows(form, unit, campaign, firstRow, quota)]
  }
  if (marks.length > 0)
    return marks.flatMap(({ sheet, row, column }) => {
      const field = form.fields[column - 1]
      return field ? [{ sheet, row, column, value: rightValue(field, form, unit, campaign, row) }] : []
    })
  if (finding.variant === 'over')
    return filled.slice(quota).flatMap((row) => form.fields.map((_, at) => blank(form, row, at + 1)))
  const first = link.row ?? layoutOf(form, unit).firstRow
  return newRows(form, unit, campaign, first, Math.max(quota - filled.length, 0))
}

function blank({ sheet }: Form, row: number, column: number): Edit {
  return { sheet, row, column, value: null }
}

/** The rows of a form that hold something beside their number. */
function rowsOf(plan: WorkbookPlan | null, form: Form, unit: Unit): number[] {
  const sheet = plan?.sheets.find(({ name }) => name === form.sheet)
  const { firstRow, lastRow } = layoutOf(form, unit)
  return [...(sheet?.rows ?? [])]
    .filter(({ number, cells }) => {
      const isInside =
        number >= firstRow &&
        (number <= lastRow || cells.some(({ column, value }) => column === 1 && typeof value === 'number'))
      return isInside && cells.some(({ column, value }) => column > 1 && value !== null)
    })
    .map(({ number }) => number)
}

function rightValue(
  { key, type, list }: Field,
  form: Form,
  unit: Unit,
  campaign: Campaign,
  row: number,
): PlanValue {
  switch (type) {
    case 'count':
      return 5
    case 'money':
      return 7_000_000
    case 'year':
      return key === 'birthYear' ? 1985 : 2021
    case 'day':
      return { day: key === 'from' ? campaign.period.from : campaign.period.to }
    case 'choice':
      return campaign.lists[list ?? '']?.values.at(-1) ?? null
    case 'ethnicity':
      return 'Ê-đê'
    case 'commune':
      return unit.communes?.[0]?.name ?? 'toàn tỉnh'
    default:
      return form.kind === 'people'
        ? `H'Bia Niê ${'ABCDEFGHIKLMN'[row % 13]}`
        : `Trao bò cái sinh sản đợt ${row}`
  }
}

/** A grid with the edits made. */
export function edited(grid: Grid, changes: readonly Edit[]): Grid {
  return {
    ...grid,
    sheets: grid.sheets.map((sheet) => {
      const own = changes.filter((change) => change.sheet === sheet.name)
      return own.length === 0 ? sheet : { ...sheet, rows: editedRows(sheet.rows, own) }
    }),
  }
}

function editedRows(rows: readonly Row[], changes: readonly Edit[]): Row[] {
  const byNumber = new Map(rows.map((row) => [row.number, row]))
  for (const { row: number, column, value } of changes) {
    const row = byNumber.get(number) ?? { number, hidden: false, cells: [] }
    const others = row.cells.filter((cell) => cell.column !== column)
    const cells = value === null ? others : [...others, cellOf(column, value)]
    byNumber.set(number, { ...row, cells: cells.toSorted((a, b) => a.column - b.column) })
  }
  return [...byNumber.values()]
    .filter(({ cells }) => cells.length > 0)
    .toSorted((a, b) => a.number - b.number)
}

function cellOf(column: number, value: Exclude<PlanValue, null>): Cell {
  if (typeof value === 'number') return { column, kind: 'number', number: value }
  if (typeof value === 'string') return { column, kind: 'text', text: value }
  if ('day' in value)
    return { column, kind: 'day', day: value.day, serial: Date.parse(value.day) / 86_400_000 + 25_569 }
  throw new Error('no formula is typed')
}

/** What a unit writes that has no cell to mend: its opinion of each line of the first sheet. */
export function opinions({ workbook }: Reply): Edit[] {
  const [sheet] = workbook?.sheets ?? []
  const rows = [...(sheet?.rows ?? [])]
  const last = sheet?.widths.length ?? 0
  const head = rows.find(({ cells }) => cells.some(({ value }) => value === OPINION_LABEL))?.number ?? 0
  return rows
    .filter(
      ({ number, cells }) =>
        number > head && cells.some(({ column, style }) => column === last && style.unlocked),
    )
    .map(({ number }) => ({ sheet: sheet?.name ?? '', row: number, column: last, value: 'Đã đúng' }))
}
