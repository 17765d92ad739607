import type { Campaign, Form } from '../campaign/campaign.ts'
import { INSTRUCTION_SHEET } from '../campaign/sheet-names.ts'
import { fold, foldWords } from '../vietnamese/fold.ts'
import { nearest } from '../vietnamese/near.ts'
import { columnLetters } from '../workbook/address.ts'
import type { Grid, Row, Sheet } from '../workbook/grid.ts'
import { cellText } from './cell-text.ts'
import type { LabelKeys, Labels } from './labels.ts'
import { fieldOf, labelKeys, labelsOf } from './labels.ts'
import type { Lookups } from './lookups.ts'

/** A header row and the part of its sheet that belongs to it. */
export interface FormArea {
  readonly form: Form
  readonly sheet: Sheet
  readonly header: Header
  /** Rows below the header, up to the next header of the same sheet. */
  readonly rows: readonly Row[]
  /** The sheet carries the form's own name. */
  readonly named: boolean
}

/** Which column is which field. */
export interface Header {
  readonly row: number
  readonly columns: Readonly<Record<string, number>>
  readonly duplicated: readonly { readonly key: string; readonly columns: readonly number[] }[]
  readonly unknown: readonly { readonly column: number; readonly label: string }[]
  readonly missing: readonly { readonly key: string; readonly near?: string }[]
  readonly moved: boolean
  readonly scaled: Readonly<Record<string, number>>
}

/** null for a text that is no label of any form, as nearly all are. */
type KeysOf = (text: string) => LabelKeys | null

/** Fewest labels that make a row a header. */
const ENOUGH = 3

/** A longer text is no label. */
const LONGEST = 120

/** Finds every form in the workbook: by header row wherever it stands, with the sheet's name to decide between look-alikes. */
export function findForms(grid: Grid, campaign: Campaign, labels: Lookups['labels']): FormArea[] {
  const keysOf = remembered((label) => keysIfLabel(label, labels))
  return grid.sheets
    .filter(({ name }) => !name.startsWith('_') && fold(name) !== fold(INSTRUCTION_SHEET))
    .flatMap((sheet) => areasOf(sheet, campaign, labels, keysOf))
}

/** Drop-downs and dates fill a sheet with the same few texts. */
function remembered(keysOf: KeysOf): KeysOf {
  const known = new Map<string, LabelKeys | null>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    const keys = keysOf(text)
    known.set(text, keys)
    return keys
  }
}

function keysIfLabel(text: string, labels: Lookups['labels']): LabelKeys | null {
  const keys = labelKeys(text)
  for (const known of labels.values()) if (fieldOf(keys, known)) return keys
  return null
}

function areasOf(sheet: Sheet, campaign: Campaign, labels: Lookups['labels'], keysOf: KeysOf): FormArea[] {
  const named = campaign.forms.find((form) => bearsNameOf(sheet, form))
  const heads = sheet.rows.flatMap((row, at) => {
    const form = bestForm(row, campaign, named, labels, keysOf)
    return form ? [{ form, row, at }] : []
  })
  // Two header rows of one form in one sheet: a header that is repeated on each printed page. The first one counts.
  const first = heads.filter(({ form }, at) => heads.findIndex((other) => other.form === form) === at)
  return first.map(({ form, row, at }, index) => ({
    form,
    sheet,
    header: readHeader(row, form, labels.get(form) ?? labelsOf(form)),
    rows: sheet.rows
      .slice(at + 1, first[index + 1]?.at ?? sheet.rows.length)
      .filter((below) => !heads.some((head) => head.row === below)),
    named: form === named,
  }))
}

/** «B. Hỗ trợ sinh kế», an alias of it, or a copy «… (2)». */
export function bearsNameOf(sheet: Sheet, form: Form): boolean {
  const names = [form.sheet, ...(form.aliases ?? [])].map(fold)
  return names.includes(fold(sheet.name.replace(/\(\d+\)\s*$/, '')))
}

/** The form whose labels the row holds: most of them, and at least the name column and half of the required ones. */
function bestForm(
  row: Row,
  campaign: Campaign,
  named: Form | undefined,
  labels: Lookups['labels'],
  keysOf: KeysOf,
): Form | null {
  const keys: LabelKeys[] = []
  for (const cell of row.cells) {
    const found = cell.kind === 'text' && cell.text.length <= LONGEST ? keysOf(cell.text) : null
    if (found) keys.push(found)
  }
  if (keys.length < ENOUGH) return null
  let best: Form | null = null
  let most = 0
  for (const form of campaign.forms) {
    const known = labels.get(form) ?? labelsOf(form)
    const matched = new Set(keys.flatMap((one) => fieldOf(one, known)?.key ?? []))
    const required = form.fields.filter((field) => field.required)
    const held = required.filter(({ key }) => matched.has(key)).length
    const enough = matched.size >= ENOUGH && (held * 2 >= required.length || (form === named && held > 0))
    const score = matched.size + (form === named ? ENOUGH : 0)
    if (enough && score > most) {
      best = form
      most = score
    }
  }
  return best
}

function readHeader(row: Row, form: Form, labels: Labels): Header {
  const found = row.cells.flatMap((cell) => {
    const label = cellText(cell)
    return label === '' ? [] : [{ column: cell.column, label, field: fieldOf(labelKeys(label), labels) }]
  })
  const columns: Record<string, number> = {}
  const scaled: Record<string, number> = {}
  const twice = new Map<string, number[]>()
  const unknown: { column: number; label: string }[] = []
  for (const { column, label, field } of found) {
    if (!field) unknown.push({ column, label })
    else if (columns[field.key] === undefined) {
      columns[field.key] = column
      const factor = field.type === 'money' ? scaleOf(label) : 1
      if (factor !== 1) scaled[field.key] = factor
    } else if (field.required) {
      twice.set(field.key, [...(twice.get(field.key) ?? [columns[field.key] ?? column]), column])
    } else unknown.push({ column, label })
  }
  const order = form.fields.flatMap(({ key }) => columns[key] ?? [])
  return {
    row: row.number,
    columns,
    duplicated: [...twice].map(([key, list]) => ({ key, columns: list })),
    unknown,
    missing: missingOf(form, columns, unknown),
    moved: order.some((column, at) => column < (order[at - 1] ?? 0)),
    scaled,
  }
}

function missingOf(form: Form, columns: Header['columns'], unknown: Header['unknown']): Header['missing'] {
  return form.fields
    .filter((field) => field.required && columns[field.key] === undefined)
    .map((field) => {
      const near = unknown.find(
        ({ label }) => nearest(label, [field.label, ...(field.aliases ?? [])]) !== null,
      )
      return near ? { key: field.key, near: near.label } : { key: field.key }
    })
}

/** A unit of money in the label: «(triệu đồng)» makes 1,000,000 of 1. */
function scaleOf(label: string): number {
  const words = foldWords(label)
  if (words.includes('trieu') || words.includes('trd')) return 1_000_000
  if (words.includes('nghin') || words.includes('ngan')) return 1_000
  if (words.includes('ty') && words.includes('dong')) return 1_000_000_000
  return 1
}

/** How a column without a label is named in «Cột đơn vị thêm». */
export function columnName(column: number): string {
  return `cột ${columnLetters(column)}`
}
