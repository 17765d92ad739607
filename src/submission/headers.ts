import type { Campaign, Form } from '../campaign/campaign.ts'
import { INSTRUCTION_SHEET } from '../campaign/sheet-names.ts'
import { fold } from '../vietnamese/fold.ts'
import type { Grid, Row, Sheet } from '../workbook/grid.ts'
import { cellText } from './cell-text.ts'
import { bearsNameOf, titleAbove } from './form-title.ts'
import type { Header } from './header.ts'
import { readHeader } from './header.ts'
import { isBandRow, underBand } from './header-band.ts'
import type { FindField, LabelCell, WideMerges } from './header-block.ts'
import { isRemark, LONGEST_LABEL, labelCells, wideMerges } from './header-block.ts'
import { findWithUnit } from './header-unit.ts'
import { fieldFinder, fieldOf, labelKeys, labelsOf } from './labels.ts'
import type { Lookups } from './lookups.ts'

/** A header row and the part of its sheet that belongs to it. */
export interface FormArea {
  readonly form: Form
  readonly sheet: Sheet
  readonly header: Header
  /** Rows below the header, up to the next header of the same sheet or the title over it. */
  readonly rows: readonly Row[]
  /** The sheet carries the form's own name. */
  readonly named: boolean
}

/** A header found: its form, its labels, and which of the sheet's rows it takes. */
interface Head {
  readonly form: Form
  readonly labels: readonly LabelCell[]
  readonly at: number
  /** Rows of the header. */
  readonly depth: number
  /** Where its title begins, or the header itself. */
  readonly from: number
  readonly score: number
}

/** Whether a text is a label of some form; nearly all are not. */
type IsLabel = (text: string) => boolean

/** Fewest labels that make a row a header. */
const ENOUGH = 3

/** Rows of a header at most: groups of columns, labels, remarks. */
const DEEPEST = 3

/** Finds every form in the workbook: by header row wherever it stands, with the title above it and the sheet's name to decide between look-alikes. */
export function findForms(grid: Grid, campaign: Campaign, labels: Lookups['labels']): FormArea[] {
  const search: Search = {
    campaign,
    isLabel: remembered((text) => isLabelOfSomeForm(text, labels)),
    finders: new Map([...labels].map(([form, known]) => [form, findWithUnit(fieldFinder(known))])),
  }
  return grid.sheets
    .filter(({ name, readAs = name }) => !name.startsWith('_') && fold(readAs) !== fold(INSTRUCTION_SHEET))
    .flatMap((sheet) => areasOf(sheet, search))
}

/** Drop-downs and dates fill a sheet with the same few texts. */
function remembered(isLabel: IsLabel): IsLabel {
  const known = new Map<string, boolean>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    const answer = isLabel(text)
    known.set(text, answer)
    return answer
  }
}

function isLabelOfSomeForm(text: string, labels: Lookups['labels']): boolean {
  const keys = labelKeys(text)
  for (const known of labels.values()) if (fieldOf(keys, known)) return true
  return false
}

function areasOf(sheet: Sheet, search: Search): FormArea[] {
  const named = search.campaign.forms.find((form) => bearsNameOf(sheet, form))
  const heads = headsOf(sheet, { ...search, named, merges: wideMerges(sheet.merges) })
  // Two header rows of one form in one sheet: a header that is repeated on each printed page. The first one counts.
  const first = heads.filter(({ form }, at) => heads.findIndex((other) => other.form === form) === at)
  return first.map((head, index) => ({
    form: head.form,
    sheet,
    header: readHeader(head.labels, head.form, sheet.rows[head.at]?.number ?? 0),
    rows: sheet.rows
      .slice(0, first[index + 1]?.from ?? sheet.rows.length)
      .filter(
        (_, at) =>
          at >= head.at + head.depth &&
          !heads.some((other) => at >= other.from && at < other.at + other.depth),
      ),
    named: head.form === named,
  }))
}

/** What is looked for, the same in all sheets of a workbook. */
interface Search {
  readonly campaign: Campaign
  readonly isLabel: IsLabel
  readonly finders: ReadonlyMap<Form, FindField>
}

interface SheetSearch extends Search {
  readonly named: Form | undefined
  readonly merges: WideMerges
}

function headsOf(sheet: Sheet, search: SheetSearch): Head[] {
  const heads: Head[] = []
  for (let at = 0; at < sheet.rows.length; at += 1) {
    const head = headAt(sheet, at, search, heads.length > 0)
    if (!head) continue
    heads.push(head)
    at += head.depth - 1
  }
  return heads
}

/** The best header that begins in a row: the form with most of its labels there, at least half of the required ones. */
function headAt(sheet: Sheet, at: number, search: SheetSearch, isBelow: boolean): Head | null {
  if (!namesColumns(sheet.rows[at], search.isLabel)) return null
  const start = isBandRow(sheet.rows[at - 1], search.campaign) ? at - 1 : at
  const title = titleAbove(sheet.rows, start, search.campaign, isBelow)
  let best: Head | null = null
  for (const form of search.campaign.forms) {
    const bonus = (form === search.named ? ENOUGH : 0) + (form === title?.form ? 2 * ENOUGH : 0)
    const { labels, depth } = blockOf(sheet, at, form, search)
    const score = scoreOf(labels, form, bonus > 0)
    if (score === 0 || (best && score + bonus <= best.score)) continue
    const under = underBand(labels, sheet.rows[at - 1], search.merges)
    best = { form, labels: under, at, depth, from: title?.at ?? start, score: score + bonus }
  }
  return best
}

/** The rows from `at` on that look like one header of a form, and the labels in them. */
function blockOf(sheet: Sheet, at: number, form: Form, search: SheetSearch): Pick<Head, 'labels' | 'depth'> {
  const find = search.finders.get(form) ?? findWithUnit(fieldFinder(labelsOf(form)))
  let block = { labels: labelCells(sheet.rows.slice(at, at + 1), search.merges, find), depth: 1 }
  while (block.depth < DEEPEST) {
    const rows = sheet.rows.slice(at, at + block.depth + 1)
    if (!isBlock(rows, block.depth + 1)) break
    const labels = labelCells(rows, search.merges, find)
    if (!isHeaderRow(rows, labels, search.merges)) break
    block = { labels, depth: block.depth + 1 }
  }
  return block
}

/** Rows of text directly below one another. */
function isBlock(rows: readonly Row[], depth: number): boolean {
  const [top] = rows
  return (
    rows.length === depth &&
    top !== undefined &&
    rows.every(
      ({ number, cells }, at) =>
        number === top.number + at && (at === 0 || cells.every(({ kind }) => kind === 'text')),
    )
  )
}

/**
 * The last row belongs to the header: most of its texts are labels, remarks, or stand under a label that is merged over several columns;
 * and the first row names a column of its own.
 */
function isHeaderRow(rows: readonly Row[], labels: readonly LabelCell[], merges: WideMerges): boolean {
  const [top, last] = [rows[0]?.number, rows.at(-1)]
  const wide = rows.slice(0, -1).flatMap(({ number, cells }) =>
    // A range over cells with texts of their own is no label merged over columns.
    (merges.get(number) ?? []).filter(
      ({ left, right }) => !cells.some(({ column }) => left < column && column <= right),
    ),
  )
  const texts = (last?.cells ?? []).map((cell) => ({ column: cell.column, text: cellText(cell) }))
  const fitting = texts.filter(
    ({ column, text }) =>
      isRemark(text) ||
      wide.some(({ left, right }) => left <= column && column <= right) ||
      labels.some((label) => label.column === column && label.field && label.row === last?.number),
  )
  return labels.some(({ row, field }) => field && row === top) && fitting.length * 2 > texts.length
}

/** Asked of every row of every sheet: some of its texts are labels of some form. */
function namesColumns(row: Row | undefined, isLabel: IsLabel): boolean {
  const texts = (row?.cells ?? []).flatMap((cell) =>
    cell.kind === 'text' && cell.text.length <= LONGEST_LABEL ? [cell.text] : [],
  )
  return texts.length >= ENOUGH - 1 && texts.some(isLabel)
}

/** How many fields the labels name; 0 when they are too few to be this form's header. */
function scoreOf(labels: readonly LabelCell[], form: Form, isNamed: boolean): number {
  const found = new Set(labels.flatMap(({ field }) => field?.key ?? []))
  const required = form.fields.filter((field) => field.required)
  const held = required.filter(({ key }) => found.has(key)).length
  const enough = found.size >= ENOUGH && (held * 2 >= required.length || (isNamed && held > 0))
  return enough ? found.size : 0
}
