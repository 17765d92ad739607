import { findPersonalNumbers } from '../../rules/entry/personal-numbers.ts'
import { hamlets } from '../../vietnamese/hamlet.ts'
import { personNames } from '../../vietnamese/person-name.ts'

/** What divides several values of one cell. */
const BETWEEN = /[,;/+()\n\d:–]| - | và /u
const ADDRESS = /^(?:chị|bà|cô|ông|anh|em|đ\/c|đồng chí) /iu
/** Words of offices and bodies: a value with one of them is no person's name. */
const OFFICE =
  /(?<![\p{L}\p{M}])(?:hội|lhpn|hpn|phụ nữ|ban|ủy ban|ubnd|btv|công an|bộ đội|biên phòng|đồn|trạm|trung tâm|trường|phòng|đoàn|tổ|nhóm|htx|hợp tác xã|clb|câu lạc bộ|chủ tịch|ct|pct|phó|trưởng|cán bộ|xã|phường|thị trấn|huyện|tỉnh|thôn|ngân hàng|quỹ|hộ nghèo)(?![\p{L}\p{M}])/iu
const MOST_WORDS = 6

/**
 * Names of persons in a cell that is there for them: «Bà Nguyễn Thị A, H'Bia Niê (0905…)» → both names. At least two words each.
 * A cell for a person in charge may name an office instead: `mayBeOffice` passes over those.
 */
export function personValues(text: string, { mayBeOffice }: { readonly mayBeOffice: boolean }): string[] {
  const pieces = text.split(BETWEEN).map((piece) => piece.trim().replace(ADDRESS, ''))
  const names = pieces.filter((piece) => !(mayBeOffice && OFFICE.test(piece)))
  const shaped = personNames(text).map(({ from, to }) => text.slice(from, to))
  return [...new Set([...names, ...shaped])].filter((name) =>
    isBetween(name.split(/\s+/).length, 2, MOST_WORDS),
  )
}

function isBetween(value: number, min: number, max: number): boolean {
  return value >= min && value <= max
}

const HAMLET_KIND = /^(?:thôn|buôn|bon|làng|ấp|xóm|khu phố|khối phố|khối|tổ dân phố|tdp|tổ|số)(?: |\.|$)/iu
const COMMUNE = /^(?:xã|phường|thị trấn|huyện|thị xã|tỉnh)(?: |$)/iu

/** Hamlets in a cell that is there for them: «buôn Sing A, xã Ea Drông» → «buôn Sing A», «Sing A». A mere number tells none. */
export function hamletValues(text: string): string[] {
  const pieces = text.split(/[,;()\n]| - /u).map((piece) => piece.trim())
  return pieces
    .filter((piece) => !COMMUNE.test(piece))
    .flatMap((piece) => [piece, ...(isSpecific(withoutKind(piece)) ? [withoutKind(piece)] : [])])
    .filter((piece) => withoutKind(piece) !== '' && isTelling(piece))
}

/** Hamlets in a cell for a larger place, or in running text. */
export function hamletsNamed(text: string): string[] {
  return hamlets(text).map(({ from, to }) => text.slice(from, to))
}

function withoutKind(text: string): string {
  const rest = text.replace(HAMLET_KIND, '').trim()
  return rest === text ? text : withoutKind(rest)
}

/** Two words or more, which running text does not hold by chance. */
function isSpecific(text: string): boolean {
  return /\p{L}{2}/u.test(text) && text.includes(' ')
}

/** A name of one short word could be anything: «A1», «6E». */
function isTelling(text: string): boolean {
  return text.includes(' ') || /\p{L}{3}/u.test(text)
}

const LONG_NUMBER = /(?:\+|(?<!\d))\d(?:[ .-]?\d){8,}(?!\d)/gu

/** Numbers of 9 digits or more in a cell that may hold a person's, with and without the leading 0 that Excel drops. */
export function longNumbers(text: string): string[] {
  return (text.match(LONG_NUMBER) ?? []).flatMap(spellings)
}

/** Identity and phone numbers in any other cell; amounts and accounts are none. */
export function personalNumbersIn(text: string): string[] {
  return findPersonalNumbers(text).flatMap(({ from, to }) => spellings(text.slice(from, to)))
}

function spellings(typed: string): string[] {
  const digits = typed.replace(/\D/g, '')
  const national =
    /^(?:\+|00)?84/.test(typed) && digits.length >= 11 ? `0${digits.replace(/^(?:00)?84/, '')}` : digits
  const all = [digits, national, `84${national.replace(/^0/, '')}`, national.replace(/^0+/, '')]
  return [...new Set(all)].filter(({ length }) => length >= 9)
}
