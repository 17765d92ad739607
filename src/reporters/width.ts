import stringWidth from 'string-width'

/** Letters of Latin alphabets, Vietnamese among them, digits, and the usual signs: each takes one column, and nothing joins them. */
const PLAIN = /^[\u0020-\u007e\u00a0-\u00ac\u00ae-\u02ff\u1e00-\u1eff\u2010-\u2027\u2030-\u203a]*$/

/** Columns that a text takes in a terminal. Nearly all text is plain, and cutting it into graphemes would take most of a report's time. */
export function widthOf(text: string): number {
  return PLAIN.test(text) ? text.length : stringWidth(text)
}
