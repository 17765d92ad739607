import tables from '../../../templates/legacy-encodings.json' with { type: 'json' }

const LETTERS: ReadonlyMap<string, string> = new Map(Object.entries(tables.tcvn3))
const CODE = /[\u00A1-\u00FE]/g
const WORD = /\p{L}+/gu
/** Signs that any text may hold: «5 × 3 m», «· Có», «1½kg». Glued to letters they are letters. */
const SIGN = /(?<![^\s\d])[¼½¾×·§](?![^\s\d])|(?<=\d)[¼½¾]/g

/** A small letter without tone mark: a word with one is not written in capitals. */
const PLAIN_SMALL = /[a-zăâđêôơư]/
/** In a word without plain small letters: a capital that is not just its first letter. */
const CAPITAL_WORD = /\p{Lu}.*\p{Lu}|\p{Ll}\p{Lu}/u

/**
 * Text typed with a TCVN3 font, in Unicode; characters that TCVN3 does not use stay. TCVN3 has no capitals with tone marks: words
 * whose other letters are capitals become capital throughout, «HéI LHPN TØNH» is HỘI LHPN TỈNH, and names begin with capitals.
 */
export function fromTcvn3(text: string): string {
  const signs = new Set([...text.matchAll(SIGN)].map(({ index }) => index))
  const letters = text.replace(CODE, (code, at: number) =>
    signs.has(at) ? code : (LETTERS.get(code) ?? code),
  )
  return withCapitals(letters)
}

/** True when TCVN3 has every Latin-1 letter of the text. */
export function isWholeTcvn3(text: string): boolean {
  return !/[\u00C0-\u00FF]/.test(text.replace(CODE, (code) => (LETTERS.has(code) ? '' : code)))
}

function withCapitals(text: string): string {
  const words = text.match(WORD) ?? []
  const isCapital = (word: string) => !PLAIN_SMALL.test(word) && CAPITAL_WORD.test(word)
  if (words.some(isCapital)) {
    return PLAIN_SMALL.test(text)
      ? text.replace(WORD, (word) => (isCapital(word) ? word.toUpperCase() : word))
      : text.toUpperCase()
  }
  return isName(words) ? text.replace(WORD, (word) => word.charAt(0).toUpperCase() + word.slice(1)) : text
}

/** «Lª ThÞ ¸nh»: of three words or more all begin with a capital, but for those that could not. */
function isName(words: readonly string[]): boolean {
  const others = words.filter((word) => /^\p{Lu}/u.test(word) || PLAIN_SMALL.test(word.charAt(0)))
  return others.length >= 2 && others.length < words.length && others.every((word) => /^\p{Lu}/u.test(word))
}
