import stringWidth from 'string-width'

/** Latin letters as Vietnamese is written, and the signs used here: each takes one column. */
const PLAIN = /^[\u0020-\u007e\u00a0-\u00ac\u00ae-\u02ff\u1e00-\u1eff\u2013\u2018-\u201d\u2026]*$/

/** Whether each character of a text is sure to take one column. */
export function isPlain(text: string): boolean {
  return PLAIN.test(text)
}

/** Columns that a text takes in a terminal. Plain text, by far the most, is not asked letter by letter. */
export function terminalWidth(text: string): number {
  return isPlain(text) ? text.length : stringWidth(text)
}
