import { unifyLookAlikes } from './look-alikes.ts'

/** Every character that people type for an apostrophe, as in M'Đrắk. */
const APOSTROPHES = /['’‘ʼ`´′ʹ＇]/g
const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]/g

/** Anything that tidying might change. What is left are Latin letters as one character each and usual signs, with single blanks between. */
const UNTIDY = /[^ -~\u00a1-\u00ac\u00ae-\u02ff\u1e00-\u1eff\u2010-\u2027\u2030-\u203a]| {2}|^ | $/

/** Text as it is stored: NFC, no invisible characters, no-break spaces as spaces, runs of blanks as one, trimmed; line breaks stay. */
export function tidy(text: string): string {
  if (!UNTIDY.test(text)) return text
  return text
    .normalize('NFC')
    .replace(INVISIBLE, '')
    .replace(/\r\n?/g, '\n')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ *\n */g, '\n')
    .trim()
}

/** Text without apostrophes and invisible characters, for keys. */
export function withoutApostrophes(text: string): string {
  return text.replace(APOSTROPHES, '').replace(INVISIBLE, '')
}

/**
 * The words of a text without case, accents or apostrophes, Đ and its look-alikes as d, the Ê-đê Ƀ as b, full-width characters as
 * usual ones; anything else divides words.
 */
export function foldWords(text: string): string[] {
  return (plainWords(text, WORDS) ?? anyWords(text)).match(/[a-z0-9]+/g) ?? []
}

function anyWords(text: string): string {
  return unifyLookAlikes(withoutApostrophes(text).normalize('NFKD').replace(/\p{M}/gu, ''))
    .replace(/[đĐ]/g, 'd')
    .replace(/[ƀɃ]/g, 'b')
    .toLowerCase()
}

/** Key for comparing names: «Cư M’gar», «CU M'GAR» and «cư mgar» are all `cumgar`. */
export function fold(text: string): string {
  return plainWords(text, KEY) ?? foldWords(text).join('')
}

/** Vietnamese letters, and those of the Ê-đê and M'nông, by the letter they are folded to. */
const LETTERS: Readonly<Record<string, string>> = {
  a: 'àáảãạăằắẳẵặâầấẩẫậ',
  b: 'ƀ',
  c: 'č',
  e: 'èéẻẽẹêềếểễệĕ',
  i: 'ìíỉĩịĭ',
  n: 'ñ',
  o: 'òóỏõọôồốổỗộơờớởỡợŏ',
  u: 'ùúủũụưừứửữựŭ',
  y: 'ỳýỷỹỵ',
  d: 'đ',
}
/** Signs beyond ASCII that divide words, and those that stand for an apostrophe. */
const DIVIDERS = '–—“”„«»•·×\u00a0'
const OTHER_APOSTROPHES = '’‘ʼ'
/** Code of •, the last of these. */
const LAST_CODE = 0x2022

/** What each character, by its code, is folded to; undefined where only `anyWords` knows. */
type Table = readonly (string | undefined)[]

const WORDS = tableWith(' ')
const KEY = tableWith('')

/** ASCII, the letters of the province and common signs; `sign` for every sign that is no apostrophe. */
function tableWith(sign: string): Table {
  // Filled up to the last code: an array with gaps is a slow table.
  const table: (string | undefined)[] = new Array(LAST_CODE + 1).fill(undefined)
  for (let code = 0; code < 0x80; code++) {
    const letter = withoutApostrophes(String.fromCharCode(code).toLowerCase())
    table[code] = letter === '' || /[a-z0-9]/.test(letter) ? letter : sign
  }
  for (const [base, letters] of Object.entries(LETTERS)) {
    for (const letter of letters + letters.toUpperCase()) table[letter.charCodeAt(0)] = base
  }
  for (const divider of DIVIDERS) table[divider.charCodeAt(0)] = sign
  for (const apostrophe of OTHER_APOSTROPHES) table[apostrophe.charCodeAt(0)] = ''
  return table
}

/** A text of these folded, ten times faster than `anyWords`; null for any other text. */
function plainWords(text: string, table: Table): string | null {
  let folded = ''
  for (let at = 0; at < text.length; at++) {
    const letter = table[text.charCodeAt(at)]
    if (letter === undefined) return null
    folded += letter
  }
  return folded
}
