import type { Campaign, Field, Form, Unit } from '../campaign/campaign.ts'
import { signatureBlock } from '../document/signature.ts'
import { REQUIRED_NOTE } from '../document/wording.ts'
import { cellAddress, columnLetters } from '../workbook/address.ts'
import type { Range } from '../workbook/grid.ts'
import type { CellStyle, PlanCell, PlanRow, SheetPlan } from '../workbook/plan.ts'
import { formConditions } from './conditions.ts'
import type { FilledContent } from './filled.ts'
import type { FormLayout } from './layout.ts'
import { layoutOf, namingField } from './layout.ts'
import { blanksLeft, registered } from './live-texts.ts'
import { protection } from './protection.ts'
import type { ReferenceList } from './reference-lists.ts'
import { COLORS, fieldStyle, HEADER, LIVE, NOTE, TABLE_SIZE, TITLE, TOTAL } from './styles.ts'
import { formValidations } from './validations.ts'

/** Width of a column that a unit added. */
const EXTRA_WIDTH = 16
const EXTRA: CellStyle = { size: TABLE_SIZE, vertical: 'middle', wrap: true, border: 'all', unlocked: true }
const SIGNATURE_GAP = 2
/** Above a column of no band, so that the header is one block. */
const NO_BAND: CellStyle = { fill: COLORS.header, border: 'top' }

/** The sheet of one form: title, live check line, header, ready rows, total, signatures. */
export function formSheet(
  form: Form,
  unit: Unit,
  campaign: Campaign,
  lists: readonly ReferenceList[],
  filled?: FilledContent,
): SheetPlan {
  const layout = layoutOf(form, unit, filled)
  const widths = [...form.fields.map(({ width }) => width), ...layout.extraLabels.map(() => EXTRA_WIDTH)]
  const split = liveSplit(widths)
  const signature = signatureBlock(layout.noteRow + SIGNATURE_GAP, widths, unit, campaign)
  const last = columnLetters(layout.lastColumn)
  const live = {
    registered: `A2:${columnLetters(split)}2`,
    blanks: `${columnLetters(split + 1)}2:${last}2`,
  }
  return {
    name: form.sheet,
    tabColor: COLORS.tabForm,
    widths,
    rows: [
      ...headRows(layout, unit, split),
      ...dataRows(layout, filled),
      ...totalRow(layout),
      noteRow(layout),
      ...signature.rows,
    ],
    merges: [...headMerges(layout, split), wide(layout.noteRow, layout.lastColumn), ...signature.merges],
    validations: formValidations(layout, campaign, lists),
    conditions: formConditions(layout, unit, live),
    protection,
    freeze: { rows: layout.headerRow, columns: frozenColumns(form) },
    print: {
      orientation: 'landscape',
      titleRows: [layout.bandRow ?? layout.headerRow, layout.headerRow],
      area: `A1:${last}${signature.lastRow}`,
      fitWidth: true,
      header: `&L&10${unit.name.replaceAll('&', '&&')}&R&10Biểu ${form.letter.replaceAll('&', '&&')}`,
      footer: '&C&10Trang &P/&N',
    },
  }
}

/** The columns up to the one that names a row stay in sight. */
function frozenColumns(form: Form): number {
  const naming = namingField(form)
  return naming ? form.fields.indexOf(naming) + 1 : 0
}

/** The live line is divided near its middle. */
function liveSplit(widths: readonly number[]): number {
  const half = widths.reduce((sum, width) => sum + width, 0) / 2
  let at = 1
  for (let sum = widths[0] ?? 0; sum < half && at < widths.length - 1; sum += widths[at - 1] ?? 0) at += 1
  return at
}

function headRows(layout: FormLayout, unit: Unit, split: number): PlanRow[] {
  const { form, bandRow, headerRow } = layout
  const title = `${form.letter}. ${form.title.toLocaleUpperCase('vi')}`
  return [
    { number: 1, cells: [{ column: 1, value: title, style: TITLE }] },
    {
      number: 2,
      height: 20,
      cells: [
        { column: 1, value: registered(layout, unit), style: LIVE },
        { column: split + 1, value: blanksLeft(layout), style: LIVE },
      ],
    },
    ...(bandRow === null ? [] : [{ number: bandRow, cells: bandCells(form) }]),
    { number: headerRow, cells: headerCells(layout) },
  ]
}

function headMerges({ form, lastColumn }: FormLayout, split: number): Range[] {
  const live = [
    { top: 2, left: 1, bottom: 2, right: split },
    { top: 2, left: split + 1, bottom: 2, right: lastColumn },
  ].filter(({ left, right }) => right > left)
  const bands = bandsOf(form)
    .filter(({ left, right }) => right > left)
    .map(({ left, right }) => ({ top: 3, left, bottom: 3, right }))
  return [wide(1, lastColumn), ...live, ...bands]
}

function wide(row: number, lastColumn: number): Range {
  return { top: row, left: 1, bottom: row, right: lastColumn }
}

/** Neighbouring columns under one band. */
function bandsOf({ fields }: Form): { band: string; left: number; right: number }[] {
  const bands: { band: string; left: number; right: number }[] = []
  for (const [at, { band }] of fields.entries()) {
    if (band === undefined) continue
    const previous = bands.at(-1)
    if (previous && previous.band === band && previous.right === at) previous.right = at + 1
    else bands.push({ band, left: at + 1, right: at + 1 })
  }
  return bands
}

function bandCells(form: Form): PlanCell[] {
  const bands = new Map(bandsOf(form).map(({ band, left }) => [left, band]))
  return form.fields.map(({ band }, at) => ({
    column: at + 1,
    value: bands.get(at + 1) ?? null,
    style: band === undefined ? NO_BAND : HEADER,
  }))
}

function headerCells({ form, extraLabels }: FormLayout): PlanCell[] {
  const own = form.fields.map((field) => field.label + (field.required ? '*' : ''))
  return [...own, ...extraLabels].map((value, at) => ({ column: at + 1, value, style: HEADER }))
}

function dataRows(layout: FormLayout, filled: FilledContent | undefined): PlanRow[] {
  const { form, firstRow, lastRow, extraLabels } = layout
  const styles = form.fields.map(fieldStyle)
  return Array.from({ length: lastRow - firstRow + 1 }, (_, at) => {
    const extra = filled?.extra?.[form.key]?.[at] ?? []
    return {
      number: firstRow + at,
      cells: [
        ...form.fields.map((field, column) => ({
          column: column + 1,
          value: cellValue(field, at, layout),
          style: styles[column] ?? EXTRA,
        })),
        ...extraLabels.map((label, column) => ({
          column: form.fields.length + column + 1,
          value: extra.find((one) => one.label === label)?.value ?? null,
          style: EXTRA,
        })),
      ],
    }
  })
}

function cellValue(field: Field, at: number, { rows }: FormLayout): PlanCell['value'] {
  return rows[at]?.[field.key] ?? (field.type === 'index' ? at + 1 : null)
}

/** Cộng, with sums that take in every row between the header and the row above them. */
function totalRow(layout: FormLayout): PlanRow[] {
  const { form, headerRow, endRow, noteRow, rows } = layout
  if (noteRow === endRow) return []
  const naming = namingField(form)
  const cells = form.fields.map((field, at): PlanCell => {
    const column = columnLetters(at + 1)
    const style = { ...TOTAL, ...(field === naming ? { horizontal: 'center' as const } : {}) }
    if (field === naming) return { column: at + 1, value: 'Cộng', style }
    if (!field.total) return { column: at + 1, value: null, style }
    const { horizontal = 'right', numberFormat = '#,##0' } = fieldStyle(field)
    const sum = rows.reduce((total, row) => total + numberIn(row[field.key]), 0)
    return {
      column: at + 1,
      value: {
        formula: `SUM(${cellAddress(at + 1, headerRow)}:INDEX(${column}:${column},ROW()-1))`,
        result: sum,
      },
      style: { ...style, horizontal, numberFormat },
    }
  })
  return [{ number: endRow, cells }]
}

function numberIn(value: PlanCell['value'] | undefined): number {
  return typeof value === 'number' ? value : 0
}

function noteRow({ noteRow: number }: FormLayout): PlanRow {
  return { number, cells: [{ column: 1, value: REQUIRED_NOTE, style: NOTE }] }
}
