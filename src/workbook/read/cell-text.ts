import { damaged } from './unreadable.ts'

const ESCAPED = /_x([0-9A-Fa-f]{4})_/g
/** Characters of a text; a cell of Excel holds 32,767, one of LibreOffice more. */
const LONGEST_TEXT = 1_000_000
const LAST_SPACE_OF_ASCII = 0x20
const NO_BREAK_SPACE = 0xa0
/** White space, and the characters of no width that come with text from the web. U+00AD is a letter in TCVN3 text. */
const BLANK = /^[\s\u200b-\u200d\u2060\ufeff]*$/

/** `_xHHHH_` of a string in a workbook (ST_Xstring, ISO/IEC 29500-1, 22.9.2.19): characters that XML cannot hold. */
export function unescapeString(text: string): string {
  return text.includes('_x')
    ? text.replace(ESCAPED, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text
}

/** Text of a cell as the grid holds it: NFC, `\n` for every line end; all spaces stay. */
export function cellText(text: string): string {
  return (text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text).normalize('NFC')
}

/** Nothing to see in it. Asked of every cell: most texts show it by their first letter. */
export function isBlank(text: string): boolean {
  const first = text.charCodeAt(0)
  return !(first > LAST_SPACE_OF_ASCII && first < NO_BREAK_SPACE) && BLANK.test(text)
}

/** Throws Unreadable 'damaged' for a text, of that many characters, that no cell holds. */
export function checkLength(characters: number): void {
  if (characters > LONGEST_TEXT) throw damaged('text longer than a cell holds')
}
