import type { Form } from '../campaign/campaign.ts'
import { EXAMPLE_OF, INSTRUCTION_SHEET } from '../campaign/sheet-names.ts'
import { fold } from '../vietnamese/fold.ts'
import type { Grid, Row, Sheet } from '../workbook/grid.ts'
import type { ChosenHeader } from './choose-header.ts'
import { ENOUGH, textSignatureOf } from './choose-header.ts'
import { titleAbove } from './form-title.ts'
import type { Header } from './header.ts'
import { isBandRow } from './header-band.ts'
import { LONGEST_LABEL, wideMerges } from './header-block.ts'
import type { HeaderWords } from './header-words.ts'
import type { Layout } from './layout.ts'
import { isCorrectionSheet } from './opinions.ts'
import { rememberedBy } from './remembered.ts'
import type { TableUnit } from './table-unit.ts'
import { inTableUnit, unitAbove } from './table-unit.ts'

/** A header row and the part of its sheet that belongs to it. */
export interface FormArea {
  readonly form: Form
  readonly sheet: Sheet
  readonly header: Header
  readonly layout: Layout
  /** Rows below the header, up to the next header of the same sheet or the title over it. */
  readonly rows: readonly Row[]
  /** The sheet carries the form's own name. */
  readonly named: boolean
}

/** A header found, and which of the sheet's rows it takes. */
interface Head extends ChosenHeader {
  readonly at: number
  /** Where its title begins, or the header itself. */
  readonly from: number
}

/** Rows of a header at most: groups of columns, labels, remarks. */
const DEEPEST = 3

/** Finds every form in the workbook: by header row wherever it stands, with the title above it and the sheet's name to decide between look-alikes. */
export function findForms(grid: Grid, words: HeaderWords): FormArea[] {
  return grid.sheets
    .filter((sheet) => !sheet.name.startsWith('_') && !isInstruction(sheet) && !isCorrectionSheet(sheet))
    .flatMap((sheet) => areasOf(sheet, words))
}

/** Finds the headers over the example rows of an instruction sheet. */
export function exampleAreas(sheet: Sheet, words: HeaderWords): FormArea[] {
  return areasOf(withTitles(sheet), words)
}

const INSTRUCTION = fold(INSTRUCTION_SHEET)

/** A sheet that explains how to fill the forms in. */
export function isInstruction({ name, readAs = name }: Sheet): boolean {
  return fold(readAs) === INSTRUCTION
}

/** The captions of the examples as the titles they hold: «Ví dụ ghi ở trang “B. Hỗ trợ sinh kế”». */
function withTitles(sheet: Sheet): Sheet {
  const rows = sheet.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) =>
      cell.kind === 'text' && cell.text.startsWith(EXAMPLE_OF)
        ? { ...cell, text: cell.text.slice(EXAMPLE_OF.length) }
        : cell,
    ),
  }))
  return { ...sheet, rows }
}

function areasOf(sheet: Sheet, words: HeaderWords): FormArea[] {
  const named = words.named(sheet.readAs ?? sheet.name)
  const heads = headsOf(sheet, named, words)
  // Two header rows of one form in one sheet: a header that is repeated on each printed page. The first one counts.
  const firstOf = new Map<Form, Head>()
  for (const head of heads) if (!firstOf.has(head.form)) firstOf.set(head.form, head)
  const first = [...firstOf.values()]
  const repeated = new Set(
    heads.flatMap((head) => (firstOf.get(head.form) === head ? [] : rowsOfHead(head, sheet))),
  )
  return first.map((head, index) => {
    const { form, at, depth, layout } = head
    const header = inTableUnit(head.header, form, unitOver(head, heads, sheet, words))
    const below = sheet.rows.slice(at + depth, first[index + 1]?.from)
    const rows = repeated.size === 0 ? below : below.filter((row) => !repeated.has(row))
    return { form, sheet, header, layout, rows, named: form === named }
  })
}

/** The rows that a head takes up. */
function rowsOfHead({ from, at, depth }: Head, { rows }: Sheet): readonly Row[] {
  return rows.slice(from, at + depth)
}

/** The unit of money stated over a header, below whatever other table stands above it. */
function unitOver(
  { at }: Head,
  heads: readonly Head[],
  { rows }: Sheet,
  { unit }: HeaderWords,
): TableUnit | null {
  const before = heads.findLast((other) => other.at < at)
  return unitAbove(rows.slice(before ? before.at + before.depth : 0, at), before !== undefined, unit)
}

function headsOf(sheet: Sheet, named: Form | null, words: HeaderWords): Head[] {
  const merges = wideMerges(sheet.merges)
  const heads: Head[] = []
  // A header that is repeated says the same; only its first place counts.
  const choose = rememberedBy(textSignatureOf, words.choose)
  for (let at = 0; at < sheet.rows.length; at += 1) {
    const row = sheet.rows[at]
    if (!row || !namesColumns(row, words.isLabel)) continue
    const above = sheet.rows[at - 1]
    const start = isBandRow(above, words.isBand) ? at - 1 : at
    const title = titleAbove(sheet.rows, start, words.titled, heads.length > 0)
    const rows = textRows(sheet, at)
    const block = { rows, above, merges, named, titled: title?.form ?? null }
    const isMerged = [above, ...rows].some((row) => row && merges.has(row.number))
    const chosen = isMerged ? words.choose(block) : choose(block)
    if (!chosen) continue
    const { form, header, layout, depth } = chosen
    heads.push({ form, header, layout, depth, at, from: title?.at ?? start })
    at += depth - 1
  }
  return heads
}

/** The row and those of nothing but text directly below it, as many as a header has. */
function textRows({ rows }: Sheet, at: number): readonly Row[] {
  const first = rows[at]?.number ?? 0
  let depth = 1
  while (depth < DEEPEST && isTextRow(rows[at + depth], first + depth)) depth += 1
  return rows.slice(at, at + depth)
}

function isTextRow(row: Row | undefined, number: number): boolean {
  return row?.number === number && row.cells.every(({ kind }) => kind === 'text')
}

/** Asked of every row of every sheet: it has several texts, and some of them are labels of some form. */
function namesColumns({ cells }: Row, isLabel: HeaderWords['isLabel']): boolean {
  let texts = 0
  let labels = 0
  for (const cell of cells) {
    if (cell.kind !== 'text' || cell.text.length > LONGEST_LABEL) continue
    texts += 1
    if (labels === 0 && isLabel(cell.text)) labels += 1
    if (labels > 0 && texts >= ENOUGH - 1) return true
  }
  return false
}
