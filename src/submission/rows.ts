import type { Form } from '../campaign/campaign.ts'
import type { Row } from '../workbook/grid.ts'
import { cellAt, cellText } from './cell-text.ts'
import type { FormArea } from './headers.ts'
import type { LeftOutRow } from './submission.ts'

/** The rows of a form: those that are entries, and the filled ones that are none. A row with STT only is in neither. */
export interface SortedRows {
  readonly entries: readonly Row[]
  readonly leftOut: readonly LeftOutRow[]
}

/** Decides row by row what is an entry, a total, or the foot of the table (signatures, notes, and what stands below them). */
export function sortRows(area: FormArea): SortedRows {
  const { form, header } = area
  const index = form.fields.find(({ type }) => type === 'index')
  const indexColumn = index && header.columns[index.key]
  const entries: Row[] = []
  const leftOut: LeftOutRow[] = []
  let ended = false
  for (const [at, row] of area.rows.entries()) {
    if (at < 2 && isNumberingRow(row)) continue
    const filled = row.cells.filter((cell) => cellText(cell) !== '' || cell.kind === 'no-result')
    if (filled.every((cell) => cell.column === indexColumn && isNumber(cellText(cell)))) continue
    const name = cellText(cellAt(row, header.columns[nameKey(form)]))
    if (isTotal(row, name)) leftOut.push({ row: row.number, reason: 'total-row' })
    else if (isSignature(row, name, form, header.columns)) {
      ended = true
      leftOut.push({ row: row.number, reason: 'footer' })
    } else if (ended ? isEntryBelow(row, form, header.columns) : !isNote(filled.map(cellText), name))
      entries.push(row)
    else leftOut.push({ row: row.number, reason: 'footer' })
  }
  return { entries, leftOut }
}

/** The field that names an entry: `name`, which every form has first among its identity. */
export function nameKey(form: Form): string {
  return form.identity[0] ?? 'name'
}

function isNumber(text: string): boolean {
  return /^\(?\d+[.)]?\)?$/.test(text)
}

/** «(1) (2) (3) …» directly under a header. */
function isNumberingRow(row: Row): boolean {
  return (
    row.cells.length >= 4 &&
    row.cells.every((cell) => /^\(?\d{1,2}\)?$/.test(cellText(cell))) &&
    isRising(row)
  )
}

function isRising(row: Row): boolean {
  const numbers = row.cells.map((cell) => Number(cellText(cell).replace(/\D/g, '')))
  return numbers.every((number, at) => at === 0 || number === (numbers[at - 1] ?? 0) + 1)
}

/** With their tone marks, because «Công» is a name, or with none at all. */
const TOTAL = /^(tổng|cộng|tổng cộng|tổng số|cong|tong cong|tong so)[\s:.]*$/iu

/** A row that says Cộng or Tổng cộng in a cell, and names no activity besides. */
function isTotal(row: Row, name: string): boolean {
  if (name !== '' && !TOTAL.test(name)) return false
  return row.cells.some((cell) => cell.kind === 'text' && TOTAL.test(cellText(cell)))
}

const SIGNATURE = /^\s*((TM|KT|TL|TUQ)\s*\.|NGƯỜI LẬP|\(\s*ký)/iu
const PLACE_AND_DATE = /^[^,\d]{2,40},\s*ngày\b.*\btháng\b.*\bnăm\b/iu

function isSignature(row: Row, name: string, form: Form, columns: FormArea['header']['columns']): boolean {
  const texts = row.cells.flatMap((cell) => (cell.kind === 'text' ? [cellText(cell)] : []))
  const isDateLine = (text: string) => PLACE_AND_DATE.test(text)
  if (!texts.some((text) => SIGNATURE.test(text)) && !(texts.length === 1 && texts.some(isDateLine)))
    return false
  const written = [name, ...requiredTexts(row, form, columns)].filter((text) => text !== '')
  return name === '' || written.every((text) => SIGNATURE.test(text) || isDateLine(text))
}

/** Below the signatures a row is an entry all the same when its name and another required cell are filled. */
function isEntryBelow(row: Row, form: Form, columns: FormArea['header']['columns']): boolean {
  return cellText(cellAt(row, columns[nameKey(form)])) !== '' && requiredTexts(row, form, columns).length > 1
}

function requiredTexts(row: Row, form: Form, columns: FormArea['header']['columns']): string[] {
  return form.fields
    .flatMap(({ required, key }) => (required ? [cellText(cellAt(row, columns[key]))] : []))
    .filter((text) => text !== '')
}

/** A line of explanation in the table: the only text of its row, «(*) …» or «Ghi chú: …», or text where only STT belongs. */
function isNote(texts: readonly string[], name: string): boolean {
  const [only] = texts
  if (only === undefined || texts.length > 1) return false
  return /^(\(\*+\)|\*|ghi chú\s*:|chú thích\s*:|lưu ý\s*:)/iu.test(only) || (name === '' && only.length > 40)
}
