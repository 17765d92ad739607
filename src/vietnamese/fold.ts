/** Every character that people type for an apostrophe, as in M'Đrắk. */
const APOSTROPHES = /['’‘ʼ`´′ʹ＇]/g
const INVISIBLE = /[\u200B-\u200D\u2060\uFEFF]/g

/** Text as it is stored: NFC, no zero-width characters, no-break spaces as spaces, runs of blanks as one, trimmed; line breaks stay. */
export function tidy(text: string): string {
  return text
    .normalize('NFC')
    .replace(INVISIBLE, '')
    .replace(/\r\n?/g, '\n')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ *\n */g, '\n')
    .trim()
}

/** The words of a text without case, accents or apostrophes, Đ and its look-alikes as d; anything else divides words. */
export function foldWords(text: string): string[] {
  const plain = text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(APOSTROPHES, '')
    .replace(INVISIBLE, '')
    .replace(/[đĐÐðƉɖ]/g, 'd')
    .toLowerCase()
  return plain.match(/[a-z0-9]+/g) ?? []
}

/** Key for comparing names: «Cư M’gar», «CU M'GAR» and «cư mgar» are all `cumgar`. */
export function fold(text: string): string {
  return foldWords(text).join('')
}
