import type { Form } from '../campaign/campaign.ts'
import type { Row } from '../workbook/grid.ts'
import { cellText } from './cell-text.ts'
import type { Header } from './header.ts'
import { readHeader } from './header.ts'
import { underBand } from './header-band.ts'
import type { FindField, LabelCell, WideMerges } from './header-block.ts'
import { isRemark, labelCells } from './header-block.ts'
import type { Layout } from './layout.ts'
import { layoutOf } from './layout.ts'

/** What a header may be made of, and what speaks for a form. */
export interface HeaderRows {
  /** The row that names columns and the rows of text directly below it. */
  readonly rows: readonly Row[]
  /** The row before. */
  readonly above: Row | undefined
  readonly merges: WideMerges
  /** The form whose name the sheet bears, and the one that the title names. */
  readonly named: Form | null
  readonly titled: Form | null
}

/** A form's header, and how many of the rows it takes. */
export interface ChosenHeader {
  readonly form: Form
  readonly header: Header
  readonly layout: Layout
  readonly depth: number
}

/** Fewest labels that make a row a header. */
export const ENOUGH = 3

/** The best header that the rows can be: the form with most of its labels there, at least half of the required ones. */
export function chooseHeader(block: HeaderRows, fields: ReadonlyMap<Form, FindField>): ChosenHeader | null {
  const { above, merges, named, titled } = block
  let best: { form: Form; labels: readonly LabelCell[]; depth: number; score: number } | null = null
  for (const [form, find] of fields) {
    const bonus = (form === named ? ENOUGH : 0) + (form === titled ? 2 * ENOUGH : 0)
    const { labels, depth } = labelsIn(block, find)
    const score = scoreOf(labels, form, bonus > 0)
    if (score === 0 || (best && score + bonus <= best.score)) continue
    best = { form, labels, depth, score: score + bonus }
  }
  if (!best) return null
  const { form, depth } = best
  const header = readHeader(underBand(best.labels, above, merges), form, block.rows[0]?.number ?? 0)
  return { form, header, layout: layoutOf(form, header), depth }
}

/** Equal for rows of which `chooseHeader` says the same: what their cells say and where they stand. */
export function signatureOf({ rows, above, merges, named, titled }: HeaderRows): string {
  let signature = `${named?.key} ${titled?.key}`
  for (const row of [above, ...rows]) {
    signature += `\n${row?.number}`
    for (const { left, right } of (row && merges.get(row.number)) ?? []) signature += ` ${left}-${right}`
    signature += textsOf(row)
  }
  return signature
}

/** The same for rows that stand elsewhere and have no merged cells. */
export function textSignatureOf({ rows, above, titled }: HeaderRows): string {
  return [`${titled?.key}`, ...[above, ...rows].map(textsOf)].join('\n')
}

/** The texts of a row by column, tidy or not. With the length of each, no text can pass for two. */
function textsOf(row: Row | undefined): string {
  let texts = ''
  for (const cell of row?.cells ?? []) {
    const text = cell.kind === 'text' ? cell.text : cellText(cell)
    texts += ` ${cell.column}:${text.length}:${text}`
  }
  return texts
}

/** The rows from the first on that look like one header of a form, and the labels in them. */
function labelsIn({ rows, merges }: HeaderRows, find: FindField): { labels: LabelCell[]; depth: number } {
  let block = { labels: labelCells(rows.slice(0, 1), merges, find), depth: 1 }
  while (block.depth < rows.length) {
    const taken = rows.slice(0, block.depth + 1)
    const labels = labelCells(taken, merges, find)
    if (!isHeaderRow(taken, labels, merges)) break
    block = { labels, depth: block.depth + 1 }
  }
  return block
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
      wide.some(({ left, right }) => left <= column && column <= right) ||
      labels.some((label) => label.column === column && label.field && label.row === last?.number) ||
      isRemark(text),
  )
  return labels.some(({ row, field }) => field && row === top) && fitting.length * 2 > texts.length
}

/** How many fields the labels name; 0 when they are too few to be this form's header. */
function scoreOf(labels: readonly LabelCell[], form: Form, isNamed: boolean): number {
  const found = new Set(labels.flatMap(({ field }) => field?.key ?? []))
  const required = form.fields.filter((field) => field.required)
  const held = required.filter(({ key }) => found.has(key)).length
  const enough = found.size >= ENOUGH && (held * 2 >= required.length || (isNamed && held > 0))
  return enough ? found.size : 0
}
