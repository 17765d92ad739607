import { tidy } from './fold.ts'

const DIGITS: ReadonlyMap<string, number> = new Map([
  ...['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'].map(spelled),
  ...['khong', 'mot', 'hai', 'ba', 'bon', 'nam', 'sau', 'bay', 'tam', 'chin'].map(spelled),
  ...['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'].map(spelled),
  ...(['mốt', 'tư', 'lăm', 'nhăm', 'bẩy'] as const).map(
    (word, at) => [word, [1, 4, 5, 5, 7][at] ?? 0] as const,
  ),
])

const SCALES: ReadonlyMap<string, number> = new Map([
  ['nghìn', 1e3],
  ['ngàn', 1e3],
  ['triệu', 1e6],
  ['tỷ', 1e9],
  ['tỉ', 1e9],
])

const TEN = ['mười', 'muoi']
const TENS = ['mươi', 'muoi', 'mười', 'chục']
const HUNDRED = ['trăm', 'tram']
const AND = ['linh', 'lẻ']

function spelled(word: string, digit: number): readonly [string, number] {
  return [word, digit]
}

/** A number said in words at the start of a text, and the text behind it. */
export interface SpokenNumber {
  readonly value: number
  readonly rest: string
}

/**
 * The number that number words at the start of a text say: «năm người» is 5, «hai mươi mốt» 21, «một triệu rưỡi» 1,500,000. Only for
 * suggestions: number words are never read as a number. null when the text begins with none.
 */
export function spokenNumber(text: string): SpokenNumber | null {
  const typed = tidy(text).split(/[\s,-]+/)
  const words = typed.map((word) => word.toLowerCase())
  let total = 0
  let last = Number.POSITIVE_INFINITY
  let at = 0
  for (let group = belowThousand(words, 0); group; group = belowThousand(words, at)) {
    const scale = SCALES.get(words[group.next] ?? '')
    const added = scale === undefined ? tailOf(group.value, last) : group.value * scale
    if (added === null || (scale ?? 0) >= last) return null
    total += added
    at = group.next + (scale === undefined ? 0 : 1)
    if (scale === undefined) break
    last = scale
    if (words[at] === 'rưỡi') {
      total += scale / 2
      at += 1
      break
    }
  }
  return at === 0 ? null : { value: total, rest: typed.slice(at).join(' ') }
}

/** A last number without its own scale: «một triệu hai» is 1,200,000; «một triệu hai trăm» is said for two amounts. */
function tailOf(value: number, last: number): number | null {
  if (last === Number.POSITIVE_INFINITY) return value
  if (value < 10) return (value * last) / 10
  return last === 1e3 ? value : null
}

/** Up to «chín trăm chín mươi chín»; «một trăm hai» is 120, «một trăm linh hai» 102. */
function belowThousand(words: readonly string[], start: number): { value: number; next: number } | null {
  const digitAt = (index: number) => DIGITS.get(words[index] ?? '')
  const is = (index: number, among: readonly string[]) => among.includes(words[index] ?? '')
  let value = 0
  let at = start
  const hundreds = digitAt(at)
  if (hundreds !== undefined && is(at + 1, HUNDRED)) {
    value = hundreds * 100
    at += 2
  }
  const tens = digitAt(at)
  if (is(at, TEN)) {
    value += 10
    at += 1
  } else if (tens !== undefined && is(at + 1, TENS)) {
    value += tens * 10
    at += 2
  } else if (tens !== undefined) {
    return { value: value + tens * (at > start ? 10 : 1), next: at + 1 }
  } else if (at > start && is(at, AND)) {
    at += 1
  }
  const ones = at > start ? digitAt(at) : undefined
  if (ones !== undefined) return { value: value + ones, next: at + 1 }
  return at > start ? { value, next: at } : null
}

/** Without a closing bracket that only spells the number out: «05 (năm) người», «5.000.000 (Năm triệu đồng chẵn)». */
export function withoutSpelledOut(line: string): string {
  return line.replace(/ ?\(([^()]*)\)/u, (whole, inside: string) => {
    const words = inside.toLowerCase().replace(/^bằng chữ ?:? ?/u, '')
    const rest = spokenNumber(words)?.rest
    return rest !== undefined && /^(?:đồng|chẵn|người| )*$/u.test(rest) && !/\d/.test(words) ? '' : whole
  })
}
