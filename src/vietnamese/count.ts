import { readDigits } from './digits.ts'
import { foldWords } from './fold.ts'
import { formatNumber } from './format.ts'
import { spokenNumber, withoutSpelledOut } from './number-words.ts'
import { isRange } from './range-words.ts'
import type { Reading } from './reading.ts'
import { typedLine } from './typed-line.ts'

/** More people than a province has: not a count. */
const LARGEST = 1_000_000_000

/** Words, folded, that stand behind a number of people. Each of them may follow another. */
const PEOPLE: ReadonlySet<string> = new Set(
  'nguoi ng chi em co ba phu nu pn hoi vien hv ho gia dinh luot dong bao thanh dan toc thieu so dtts ngheo can huong loi doi tuong'.split(
    ' ',
  ),
)

/**
 * A number of people: 5, «05», «1.234»; with words behind it («05 chị», «1 hộ») it is interpreted. Number words, ranges, fractions,
 * zero and negatives are not read.
 */
export function readCount(typed: string | number): Reading<number> {
  if (typeof typed === 'number') return people(typed)
  const line = withoutSpelledOut(typedLine(typed))
  const [, sign = '', digits, words = ''] =
    /^(-?) ?(\d+(?: ?[.,'] ?\d+| \d{3}(?!\d))*)((?: ?\D.*)?)$/u.exec(line) ?? []
  if (isRange(line)) return { kind: 'invalid', why: 'range' }
  if (digits === undefined) return inWords(line)
  const number = readDigits(digits)
  if (!number || !isPeople(words)) return { kind: 'invalid', why: 'number' }
  const reading = people(sign === '' ? number.value : -number.value)
  if (reading.kind !== 'ok' || words.trim() === '') return reading
  return { kind: 'interpreted', value: reading.value, as: 'count', shown: formatNumber(reading.value, 'vi') }
}

function people(value: number): Reading<number> {
  if (!Number.isFinite(value) || value > LARGEST) return { kind: 'invalid', why: 'number' }
  if (value <= 0) return { kind: 'invalid', why: 'not-positive' }
  if (!Number.isInteger(value)) return { kind: 'invalid', why: 'whole-number' }
  return { kind: 'ok', value }
}

/** Words for people, then perhaps a name («phụ nữ Ê-đê»); never a second number, a sum or a share («/hộ»). */
function isPeople(words: string): boolean {
  if (/[\d/+=*;:%]/.test(words)) return false
  const folded = words.split(/[ ,()]+/).filter((word) => word !== '')
  const known = (word: string) => foldWords(word).every((part) => PEOPLE.has(part))
  return folded.every((word, at) => known(word) || (at > 0 && /^\p{Lu}/u.test(word)))
}

function inWords(line: string): Reading<number> {
  const spoken = spokenNumber(line)
  return spoken && spoken.value > 0 && isPeople(spoken.rest)
    ? { kind: 'invalid', why: 'number-words', suggestion: formatNumber(spoken.value, 'vi') }
    : { kind: 'invalid', why: 'number' }
}
