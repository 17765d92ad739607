import { unifyLookAlikes } from './look-alikes.ts'

/** Every character that people type for an apostrophe, as in M'Đrắk. */
const APOSTROPHES = /['’‘ʼ`´′ʹ＇]/g
const INVISIBLE = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]/g

/** Text as it is stored: NFC, no invisible characters, no-break spaces as spaces, runs of blanks as one, trimmed; line breaks stay. */
export function tidy(text: string): string {
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
  return foldWords(text).join('')
}
