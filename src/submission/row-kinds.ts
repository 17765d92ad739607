import { fold } from '../vietnamese/fold.ts'
import type { Cell, Row } from '../workbook/grid.ts'
import { cellText } from './cell-text.ts'
import type { Line } from './line.ts'

/** With their tone marks, because «Công» is a name, or with none at all. Behind a colon or in brackets more may stand. */
const TOTAL = /^(tổng|cộng|tổng cộng|tổng số|cong|tong cong|tong so)\s*(?:[:.(].*)?$/isu

/** A row that says Cộng or Tổng cộng in a cell, and names no activity besides. */
export function isTotal(line: Line): boolean {
  return (line.name === '' || TOTAL.test(line.name)) && line.words.some((text) => TOTAL.test(text))
}

const SIGNATURE = /^\s*((TM|KT|TL|TUQ)\s*\.|NGƯỜI LẬP|\(\s*ký)/iu
const PLACE_AND_DATE = /^[^,\d]{2,40},\s*ngày\b.*\btháng\b.*\bnăm\b/iu
/** Whole cells of a signature block that may also be words of a table. */
const SIGNER =
  /^(?:(?:phó )?chủ (?:tịch|nhiệm)|thủ trưởng(?: đơn vị)?|nơi nhận ?:?|ký tên.*|xác nhận của .*|người (?:tổng hợp|báo cáo|kiểm tra))$/iu

/** The end of a table: a signature line, or alone in its row a place and a date. A row with an activity's name never is one. */
export function isSignature(line: Line): boolean {
  const { name } = line
  if (name !== '' && !isOfBlock(name)) return false
  const { texts, words, required } = line
  const isSure =
    words.some((text) => SIGNATURE.test(text)) || (words.length === 1 && texts.some(isPlaceAndDate))
  if (isSure) return name === '' || required.every(isOfBlock)
  const isSigner = (text: string) => SIGNER.test(text)
  return words.some(isSigner) && (name === '' || isSigner(name)) && required.every(isSigner)
}

function isPlaceAndDate(text: string): boolean {
  // Asked of every name: the one word is found faster than all of it.
  return /năm/i.test(text) && PLACE_AND_DATE.test(text)
}

function isOfBlock(text: string): boolean {
  return SIGNATURE.test(text) || SIGNER.test(text) || isPlaceAndDate(text)
}

/**
 * Below the signatures a row is an entry all the same when its name and half of the `needed` cells are filled. Two names of signers may
 * stand there too: fewer cells are enough when one is a number, a day or a value of a list (`groups`).
 */
export function isEntryBelow(line: Line, needed: number, groups: ReadonlySet<string>): boolean {
  const { name, number, texts, words, required } = line
  if (name === '' || required.length < 2) return false
  const figures = texts.length - words.length - (number === '' || words.includes(number) ? 0 : 1)
  if (figures > 0 || required.some((text) => groups.has(fold(text)))) return true
  return required.length > 2 && required.length * 2 >= needed
}

/** A line of explanation in the table: the only text of its row, «(*) …», «Ghi chú: …», or words where only STT belongs. */
export function isNote({ name, number, only }: Line): boolean {
  if (only === null) return false
  return (
    /^(\(\*+\)|\*|ghi chú\s*:|chú thích\s*:|lưu ý\s*:)/iu.test(only) ||
    (name === '' && (only.length > 40 || (only === number && /\p{L}{2}/u.test(only))))
  )
}

const SAMPLE = /^\(?\s*(?:vd|ví dụ|thí dụ|dòng mẫu|mẫu)\s*[:.)]/iu
const SAMPLE_NUMBER = /^\(?\s*(?:vd|ví dụ|thí dụ|mẫu)\s*[:.]?\s*\d*\s*\)?$/iu

/** A row left from an example: «VD: …» as its name, or VD instead of its number. */
export function isSample({ name, number }: Line): boolean {
  return SAMPLE.test(name) || SAMPLE_NUMBER.test(number)
}

/**
 * A line that divides the table: I, II or A, B (or nothing) as its number, the name of a group, and nothing else; or that name in the
 * place of the number. `groups` are the folded values of the form's lists.
 */
export function isHeading(line: Line, groups: ReadonlySet<string>): boolean {
  const { name, number } = line
  if (name !== '' && !/^(?:[IVX]{1,5}|[A-ZĐ])?[.)]?$/u.test(number)) return false
  if (line.texts.some((text) => text !== name && text !== number)) return false
  const title = name === '' ? number : name
  return groups.has(fold(title)) || groups.has(fold(title.replace(/^[IVX\d]{1,4}[.)/]\s*/u, '')))
}

/** A row of STT only: a number, or whatever stands for one. */
export function isNumberOnly(line: Line): boolean {
  return line.isBare && !/\p{L}{2}/u.test(line.number)
}

/** «(1) (2) (3) …» directly under a header. */
export function isNumberingRow(row: Row): boolean {
  const isNumbered = (cell: Cell) => /^\(?\d{1,2}\)?$/.test(cellText(cell))
  return row.cells.length >= 4 && row.cells.every(isNumbered) && isRising(row.cells.map(cellText))
}

function isRising(texts: readonly string[]): boolean {
  const numbers = texts.map((text) => Number(text.replace(/\D/g, '')))
  return numbers.every((number, at) => at === 0 || number === (numbers[at - 1] ?? 0) + 1)
}

/**
 * «Không đăng ký» in the place of a name (or, merged over the table, of the number), with nothing beside it but the same, dashes and
 * zeros: the unit says that it registers nothing. A note may give the reason.
 */
export function isDeclaration(line: Line, isNone: (text: string) => boolean): boolean {
  const { name, number } = line
  return line.restIs((text) => /^[-–—0]+$/.test(text) || isNone(text)) && isNone(name === '' ? number : name)
}
