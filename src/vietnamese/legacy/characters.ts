/** Characters between A1 and FE of Latin-1 that are no letters of Vietnamese, but are in TCVN3 or VNI. */
const STRANGE =
  '\u00A1-\u00BF\u00C4-\u00C7\u00CB\u00CE\u00CF\u00D1\u00D6-\u00D8\u00DB\u00DC\u00DE\u00DF\u00E4-\u00E7\u00EB\u00EE\u00EF\u00F1\u00F6-\u00F8\u00FB\u00FC\u00FE'

/** Letters and marks that Latin-1 does not have. */
const BEYOND = '\u0100-\u024F\u0300-\u036F\u1EA0-\u1EF9'

const strange = new RegExp(`[${STRANGE}]`)
const beyond = new RegExp(`[${BEYOND}]`)
const latin1 = /[\u00A1-\u00FE]/

/** Vowels that do not follow each other in Unicode Vietnamese: letter and mark of VNI (Traàn). */
const PAIR = '[Aa][ÀÁÂÃÉÈÊÙÕàáâãéèêùõ]|[Ee][ÀÁÂÃÙÕàáâãùõ]|[Oo][ÂÕÙâõù]|[UuYyÔôÖö][ÙÕùõ]'
const pair = new RegExp(PAIR)

/** These, and a capital with a mark behind a small letter (NguyÔn). */
const odd = new RegExp(`[a-z][À-Ý]|${PAIR}`)

/** Signs of Latin-1 that are letters in TCVN3, at a letter: no text in Unicode has them there, but for quotes («»). */
const glued = /[A-Za-zÀ-ÿ][¡-ª¬-®µ-¹¼-¾]|[¡-©¬-®µ-¹¼-¾][A-Za-zÀ-ÿ]/

/** Such a sign between two letters, where no word in Unicode has one (·, ´ and ° are typed there). */
const inside = /[A-Za-zÀ-ÿ][¡-ª¬®¯±µ¶¸¹¼-¿][A-Za-zÀ-ÿ]/

/** Of two characters or more. Digits belong to a word, so that «5µm» is none. */
const word = new RegExp(`[0-9A-Za-z\u00A1-\u00FE${BEYOND}]{2,}`, 'g')

const letter = `[0-9A-Za-z\u00A1-\u00FE${BEYOND}]`
const unicodeWord = new RegExp(`(${letter}*[${BEYOND}]${letter}*)`)

/** A quick look: false when nothing in the text can be TCVN3 or VNI, but for words that are right in Unicode too. */
export function mayBeLegacy(text: string): boolean {
  // One after the other, as both together take longer for each character.
  return strange.test(text) || odd.test(text)
}

/** True when the text has letters that only Unicode has. */
export function hasUnicodeLetters(text: string): boolean {
  return beyond.test(text)
}

/** True when the text has Latin-1 characters beyond ASCII. */
export function hasLatin1(text: string): boolean {
  return latin1.test(text)
}

/** True when the text has a Latin-1 character that is no letter of Vietnamese. */
export function hasStrange(text: string): boolean {
  return strange.test(text)
}

/** True when a sign of Latin-1 stands at a letter, as in «Niª». */
export function hasGluedSign(text: string): boolean {
  return glued.test(text)
}

/** True when a sign of Latin-1 stands between two letters, as in «huy®n». */
export function hasSignInside(text: string): boolean {
  return inside.test(text)
}

/** True when two vowels follow each other as letter and mark of VNI do. */
export function hasVniPair(text: string): boolean {
  return pair.test(text)
}

/** A word of a text, and where it begins. */
export interface PlacedWord {
  readonly word: string
  readonly at: number
}

/** The words that are written in Latin-1 and not in ASCII alone. */
export function latin1Words(text: string): PlacedWord[] {
  return [...text.matchAll(word)].flatMap(({ 0: one, index }) =>
    hasLatin1(one) && !hasUnicodeLetters(one) ? [{ word: one, at: index }] : [],
  )
}

/** The text cut before and behind the words with letters that only Unicode has. */
export function betweenUnicodeWords(text: string): string[] {
  return text.split(unicodeWord)
}
