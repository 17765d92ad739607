import type { Field } from '../campaign/campaign.ts'
import type { Formula } from '../workbook/plan.ts'
import { quoted, quotedSheet } from '../workbook/quote.ts'
import { countBlank, isStarted } from './filled.ts'
import type { FormLayout } from './layout.ts'
import { lettersOf, namingField } from './layout.ts'

/** Defined name of the cell that counts a form's filled rows. */
export function rowsName(form: { readonly key: string }): string {
  return `rows_${form.key}`
}

/** Defined name of the cell that counts its required cells still blank. */
export function blanksName(form: { readonly key: string }): string {
  return `blanks_${form.key}`
}

/**
 * The number of filled rows as validate counts it: any field but STT, no row that says Cộng. The ranges reach from the header to the
 * row below the table, so that rows inserted anywhere between are counted.
 */
export function countRows(layout: FormLayout): Formula {
  return {
    formula: `SUMPRODUCT(${startedRows(layout)})`,
    result: layout.rows.filter((row) => isStarted(layout.form, row)).length,
  }
}

/** The number of required cells that are blank in the filled rows. */
export function countBlanks(layout: FormLayout): Formula {
  const { form, rows } = layout
  const blanks = form.fields.flatMap((field) => blankCells(field, layout))
  return {
    formula: blanks.length === 0 ? '0' : `SUMPRODUCT(${startedRows(layout)}*(${blanks.join('+')}))`,
    result: countBlank(form, rows),
  }
}

/** 1 for each row that is an entry, else 0. */
function startedRows(layout: FormLayout): string {
  const { form, headerRow, endRow } = layout
  const content = form.fields.filter(({ type }) => type !== 'index').map((field) => rangeOf(field, layout))
  const all = content.join('&')
  const [first = ''] = content
  const sheet = quotedSheet(form.sheet)
  const inside = `(ROW(${first})>ROW(${sheet}!$A$${headerRow}))*(ROW(${first})<ROW(${sheet}!$A$${endRow}))`
  return `${inside}*(${isFilled(all)}+ISERROR(${all}))*${isNoTotal(layout)}`
}

/** 1 where text is more than blanks, 0 otherwise and for errors; needs no array entry in any version of Excel. */
function isFilled(cells: string): string {
  return `ISNUMBER(1/LEN(${tidied(cells)}))`
}

/** Without line breaks, no-break spaces and blanks around. */
function tidied(cells: string): string {
  return `TRIM(CLEAN(SUBSTITUTE(${cells},"\u00A0"," ")))`
}

const TOTAL_WORDS = '{"cộng","tổng","tổng cộng","tổng số","cong","tong cong","tong so"}'

/** 0 for a row that a unit labelled Cộng itself: as its name, or in any cell of a row without name. */
function isNoTotal(layout: FormLayout): string {
  const naming = namingField(layout.form)
  if (!naming) return '1'
  const others = layout.form.fields.filter((field) => field !== naming).map((field) => says(field, layout))
  const isNamed = isFilled(rangeOf(naming, layout))
  return `(1-${says(naming, layout)})*(1-(1-${isNamed})*SIGN(${others.join('+')}))`
}

/** 1 where a cell says Cộng. */
function says(field: Field, layout: FormLayout): string {
  const text = `SUBSTITUTE(SUBSTITUTE(${rangeOf(field, layout)},":",""),".","")`
  return `ISNUMBER(MATCH(TRIM(${text}),${TOTAL_WORDS},0))`
}

function blankCells(field: Field, layout: FormLayout): string[] {
  const cells = rangeOf(field, layout)
  const blank = `(1-${isFilled(cells)}-ISERROR(${cells}))`
  if (field.required) return [blank]
  const condition = field.requiredWhen
  const other = layout.form.fields.find(({ key }) => key === condition?.field)
  if (!condition || !other) return []
  const values = condition.values.map(quoted).join(',')
  return [`${blank}*ISNUMBER(MATCH(TRIM(${rangeOf(other, layout)}),{${values}},0))`]
}

function rangeOf(field: Field, { form, headerRow, endRow }: FormLayout): string {
  const column = lettersOf(form, field)
  return `${quotedSheet(form.sheet)}!$${column}$${headerRow}:$${column}$${endRow}`
}
