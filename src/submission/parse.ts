import type { Campaign, Form, Unit } from '../campaign/campaign.ts'
import type { Row } from '../workbook/grid.ts'
import { cellAt, cellText } from './cell-text.ts'
import type { FormArea } from './headers.ts'
import { columnName } from './headers.ts'
import type { Lookups } from './lookups.ts'
import { readField } from './read-field.ts'
import { sortRows } from './rows.ts'
import type { Entry, Filled, FilledForm, SecondSheet, SpareSheet } from './submission.ts'

/** Everything parsing needs to know beside the sheets themselves. */
export interface ParseContext {
  readonly campaign: Campaign
  readonly lookups: Lookups
  readonly unit: Unit | null
}

/** The forms of a workbook with their entries, and the sheets that hold a form a second time. */
export function parseForms(
  areas: readonly FormArea[],
  context: ParseContext,
): { forms: FilledForm[]; secondSheets: SecondSheet[]; spareSheets: SpareSheet[] } {
  const forms: FilledForm[] = []
  const secondSheets: SecondSheet[] = []
  const spareSheets: SpareSheet[] = []
  for (const form of context.campaign.forms) {
    const filled = areas.filter((area) => area.form === form).map((area) => parseForm(area, context))
    const used = choose(filled, form, areas)
    if (!used) continue
    forms.push(used)
    for (const other of filled) {
      if (other === used) continue
      spareSheets.push({ sheet: other.sheet, leftOut: other.leftOut })
      if (other.entries.length === 0) continue
      secondSheets.push({
        form,
        sheet: other.sheet,
        used: used.sheet,
        rows: other.entries.map(({ row }) => row),
      })
    }
  }
  return { forms, secondSheets, spareSheets }
}

/** Of several sheets of one form: the one with the form's own name, unless it alone is blank. */
function choose(
  filled: readonly FilledForm[],
  form: Form,
  areas: readonly FormArea[],
): FilledForm | undefined {
  const holding = filled.filter(({ entries }) => entries.length > 0)
  const candidates = holding.length > 0 ? holding : filled
  const own = areas.filter((area) => area.form === form && area.named)
  return (
    candidates.find(({ sheet }) => sheet === form.sheet) ??
    candidates.find(({ sheet }) => own.some((area) => area.sheet.name === sheet)) ??
    candidates[0]
  )
}

function parseForm(area: FormArea, context: ParseContext): FilledForm {
  const { form, sheet, header } = area
  const { entries, leftOut } = sortRows(area)
  const { row: headerRow, ...columns } = header
  return {
    form,
    sheet: sheet.name,
    headerRow,
    ...columns,
    entries: readEntries(entries, area, context),
    leftOut,
  }
}

function readEntries(rows: readonly Row[], area: FormArea, context: ParseContext): Entry[] {
  const { form, sheet, header } = area
  const columns = form.fields.flatMap((field) => {
    const column = header.columns[field.key]
    return column === undefined
      ? []
      : [{ field, column, context: { ...context, scale: header.scaled[field.key] ?? 1 } }]
  })
  const known = new Set(Object.values(header.columns))
  return rows.map((row) => {
    const values: Record<string, Filled> = {}
    for (const { field, column, context: own } of columns) {
      values[field.key] = readField(cellAt(row, column), { column, row: row.number }, field, own)
    }
    return { form: form.key, sheet: sheet.name, row: row.number, values, extra: extraOf(row, header, known) }
  })
}

/** Cells outside the form's columns, carried along so that nothing a unit wrote is lost. */
function extraOf(row: Row, header: FormArea['header'], known: ReadonlySet<number>): Entry['extra'] {
  const extra: Entry['extra'][number][] = []
  for (const cell of row.cells) {
    if (known.has(cell.column)) continue
    const value = cellText(cell)
    if (value === '') continue
    const label = header.unknown.find(({ column }) => column === cell.column)?.label
    extra.push({ label: label ?? columnName(cell.column), value })
  }
  return extra
}
