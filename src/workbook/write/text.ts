/** Excel's limit for the text of one cell, in UTF-16 units. */
const LONGEST_TEXT = 32_767

/** Nearly no text has any of these, and nearly all time goes into looking for them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const UNCLEAN = /[\u0000-\u0008\u000b-\u001f\u007f\ud800-\udfff\ufffe\uffff]/
const MARKUP = /[&<>"]/

/**
 * Text as XML can carry it: line ends as \n, control characters and the two noncharacters U+FFFE and U+FFFF left out (a part that
 * holds them cannot be opened), half a surrogate pair replaced by U+FFFD.
 */
export function cleanText(text: string): string {
  if (!UNCLEAN.test(text)) return text
  return (
    text
      .replace(/\r\n?/g, '\n')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
      .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffe\uffff]/g, '')
      .replace(/\p{Surrogate}/gu, '\ufffd')
  )
}

/** Clean text for XML content and for attributes in double quotes. */
export function escapeXml(text: string): string {
  const clean = cleanText(text)
  if (!MARKUP.test(clean)) return clean
  return clean
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

/** Cell text for XML. What looks like Excel's own escape of a character (`_x0041_`) is escaped, or Excel would show an A. */
export function escapeCellText(text: string): string {
  return escapeXml(text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_'))
}

/** @throws Error when the text is longer than a cell holds; it is never cut. */
export function checkCellText(text: string): void {
  if (text.length <= LONGEST_TEXT) return
  const { length } = cleanText(text)
  if (length > LONGEST_TEXT) throw new Error(`Text of ${length} characters; a cell holds ${LONGEST_TEXT}`)
}

/** A text of the workbook's furniture (prompt, title, header), clean, with the limit Excel puts on it. @throws Error beyond it. */
export function limitedText(what: string, text: string, limit: number): string {
  const clean = cleanText(text)
  if (clean.length > limit)
    throw new Error(`${what} of ${clean.length} characters, at most ${limit}: ${clean}`)
  return clean
}
