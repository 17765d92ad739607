import { tidy } from './fold.ts'

const DIGITS: Readonly<Record<string, number>> = {
  không: 0,
  một: 1,
  mốt: 1,
  hai: 2,
  ba: 3,
  bốn: 4,
  tư: 4,
  năm: 5,
  lăm: 5,
  nhăm: 5,
  sáu: 6,
  bảy: 7,
  bẩy: 7,
  tám: 8,
  chín: 9,
}

/**
 * The number that Vietnamese number words at the start of a text say, up to 999: «năm người» is 5, «hai mươi mốt» is 21. Only for
 * suggestions: words are never taken as a number. null when the text begins with no number word.
 */
export function numberWords(text: string): number | null {
  let total = 0
  let last: number | null = null
  let seen = false
  for (const word of tidy(text)
    .toLowerCase()
    .split(/[\s,.]+/)) {
    const digit = DIGITS[word]
    if (digit !== undefined) last = digit
    else if (word === 'mười') [total, last] = [total + 10, null]
    else if (word === 'mươi' && last !== null) [total, last] = [total + last * 10, null]
    else if (word === 'trăm' && last !== null) [total, last] = [total + last * 100, null]
    else if (!((word === 'linh' || word === 'lẻ') && seen)) break
    seen = true
  }
  return seen ? total + (last ?? 0) : null
}
