import type { Form } from '../campaign/campaign.ts'
import { fold } from '../vietnamese/fold.ts'
import type { Row } from '../workbook/grid.ts'
import { cellAt, cellText } from './cell-text.ts'
import type { FormArea } from './headers.ts'

type Columns = FormArea['header']['columns']

/** With their tone marks, because «Công» is a name, or with none at all. Behind a colon or in brackets more may stand. */
const TOTAL = /^(tổng|cộng|tổng cộng|tổng số|cong|tong cong|tong so)\s*(?:[:.(].*)?$/isu

/** A row that says Cộng or Tổng cộng in a cell, and names no activity besides. */
export function isTotal(row: Row, name: string): boolean {
  if (name !== '' && !TOTAL.test(name)) return false
  return row.cells.some((cell) => cell.kind === 'text' && TOTAL.test(cellText(cell)))
}

const SIGNATURE = /^\s*((TM|KT|TL|TUQ)\s*\.|NGƯỜI LẬP|\(\s*ký)/iu
const PLACE_AND_DATE = /^[^,\d]{2,40},\s*ngày\b.*\btháng\b.*\bnăm\b/iu
/** Whole cells of a signature block that may also be words of a table. */
const SIGNER =
  /^(?:(?:phó )?chủ (?:tịch|nhiệm)|thủ trưởng(?: đơn vị)?|nơi nhận ?:?|ký tên.*|xác nhận của .*|người (?:tổng hợp|báo cáo|kiểm tra))$/iu

/** The end of a table: a signature line, or alone in its row a place and a date. A row with an activity's name never is one. */
export function isSignature(row: Row, name: string, form: Form, columns: Columns): boolean {
  const texts = row.cells.flatMap((cell) => (cell.kind === 'text' ? [cellText(cell)] : []))
  const required = requiredTexts(row, form, columns)
  const isDateLine = (text: string) => PLACE_AND_DATE.test(text)
  const isSure = texts.some((text) => SIGNATURE.test(text)) || (texts.length === 1 && texts.some(isDateLine))
  if (isSure && name === '') return true
  const every = [name, ...required].filter((text) => text !== '')
  if (isSure) return every.every((text) => SIGNATURE.test(text) || SIGNER.test(text) || isDateLine(text))
  return texts.some((text) => SIGNER.test(text)) && every.every((text) => SIGNER.test(text))
}

/**
 * Below the signatures a row is an entry all the same when its name and half of the required cells are filled; two names of signers may
 * stand there too, so of two cells one must be a value of a list (`groups`).
 */
export function isEntryBelow(
  row: Row,
  name: string,
  {
    form,
    columns,
    groups,
  }: { readonly form: Form; readonly columns: Columns; readonly groups: ReadonlySet<string> },
): boolean {
  const texts = requiredTexts(row, form, columns)
  const needed = form.fields.filter(({ required }) => required).length
  if (name === '' || texts.length < 2 || texts.length * 2 < needed) return false
  return texts.length > 2 || texts.some((text) => groups.has(fold(text)))
}

function requiredTexts(row: Row, form: Form, columns: Columns): string[] {
  return form.fields
    .flatMap(({ required, key }) => (required ? [cellText(cellAt(row, columns[key]))] : []))
    .filter((text) => text !== '')
}

/** A line of explanation in the table: the only text of its row, «(*) …», «Ghi chú: …», or words where only STT belongs. */
export function isNote(texts: readonly string[], name: string, index: string): boolean {
  const [only] = texts
  if (only === undefined || texts.length > 1) return false
  return (
    /^(\(\*+\)|\*|ghi chú\s*:|chú thích\s*:|lưu ý\s*:)/iu.test(only) ||
    (name === '' && (only.length > 40 || (only === index && /\p{L}{2}/u.test(only))))
  )
}

const SAMPLE = /^\(?\s*(?:vd|ví dụ|thí dụ|dòng mẫu|mẫu)\s*[:.)]/iu
const SAMPLE_NUMBER = /^\(?\s*(?:vd|ví dụ|thí dụ|mẫu)\s*[:.]?\s*\d*\s*\)?$/iu

/** A row left from an example: «VD: …» as its name, or VD instead of its number. */
export function isSample(name: string, index: string): boolean {
  return SAMPLE.test(name) || SAMPLE_NUMBER.test(index)
}

/**
 * A line that divides the table: I, II or A, B (or nothing) as its number, the name of a group, and nothing else. `groups` are the folded
 * values of the form's lists.
 */
export function isHeading(
  texts: readonly string[],
  name: string,
  index: string,
  groups: ReadonlySet<string>,
): boolean {
  if (name === '' || texts.some((text) => text !== name && text !== index)) return false
  if (!/^(?:[IVX]{1,5}|[A-ZĐ])?[.)]?$/u.test(index)) return false
  return groups.has(fold(name)) || groups.has(fold(name.replace(/^[IVX\d]{1,4}[.)/]\s*/u, '')))
}

/** A row of STT only: a number, or whatever stands for one. */
export function isNumberOnly(row: Row, indexColumn: number | undefined): boolean {
  return row.cells.every((cell) => {
    const text = cellText(cell)
    return cell.column === indexColumn ? !/\p{L}{2}/u.test(text) : text === '' && cell.kind !== 'no-result'
  })
}

/** «(1) (2) (3) …» directly under a header. */
export function isNumberingRow(row: Row): boolean {
  const texts = row.cells.map(cellText)
  return texts.length >= 4 && texts.every((text) => /^\(?\d{1,2}\)?$/.test(text)) && isRising(texts)
}

function isRising(texts: readonly string[]): boolean {
  const numbers = texts.map((text) => Number(text.replace(/\D/g, '')))
  return numbers.every((number, at) => at === 0 || number === (numbers[at - 1] ?? 0) + 1)
}
