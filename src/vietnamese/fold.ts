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
  const plain = unifyLookAlikes(withoutApostrophes(text).normalize('NFKD').replace(/\p{M}/gu, ''))
    .replace(/[đĐ]/g, 'd')
    .replace(/[ƀɃ]/g, 'b')
    .toLowerCase()
  return plain.match(/[a-z0-9]+/g) ?? []
}

/** Key for comparing names: «Cư M’gar», «CU M'GAR» and «cư mgar» are all `cumgar`. */
export function fold(text: string): string {
  return foldPlain(text) ?? foldWords(text).join('')
}

/** Vietnamese letters by the letter they are folded to. */
const LETTERS: Readonly<Record<string, string>> = {
  a: 'àáảãạăằắẳẵặâầấẩẫậ',
  e: 'èéẻẽẹêềếểễệ',
  i: 'ìíỉĩị',
  o: 'òóỏõọôồốổỗộơờớởỡợ',
  u: 'ùúủũụưừứửữự',
  y: 'ỳýỷỹỵ',
  d: 'đ',
}
const BASES: ReadonlyMap<number, string> = new Map(
  Object.entries(LETTERS).flatMap(([base, letters]) =>
    [...letters, ...letters.toUpperCase()].map((letter) => [letter.charCodeAt(0), base] as const),
  ),
)

/** The key of a text of ASCII and Vietnamese letters, ten times faster than by way of its words; null for any other text. */
function foldPlain(text: string): string | null {
  let key = ''
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code >= 0x80) {
      const base = BASES.get(code)
      if (base === undefined) return null
      key += base
    } else if (code >= 0x41 && code <= 0x5a) key += String.fromCharCode(code + 0x20)
    else if ((code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39)) key += text[at]
  }
  return key
}
