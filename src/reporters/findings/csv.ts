import type { Lang } from '../../usage-error.ts'
import { withoutControls } from '../visible.ts'
import { COLUMNS, shownIn } from './columns.ts'
import type { FindingRow } from './rows.ts'

/** Excel takes a file for UTF-8 only when it begins with this. */
const BYTE_ORDER_MARK = '\ufeff'
/**
 * A Vietnamese Windows writes decimals with a comma, so its Excel divides columns at the semicolon. (A line `sep=;` would do so
 * everywhere, but makes Excel forget the byte order mark.)
 */
const SEPARATOR = ';'
/** What a spreadsheet would calculate … */
const FORMULA = /^(\s*[=+\-@＝＋－＠]|[\t\r])/u
/** … or turn into another number, day or time than what stands there: 15.000, 5/6, 30/02/2022. */
const CHANGED = /^\s*[\d(][\d\s.,/:()%-]*$/

/** The findings as text for a spreadsheet: every field quoted, so that no separator or line break in it matters. */
export function findingsCsv(rows: readonly FindingRow[], lang: Lang): string {
  const lines = [
    COLUMNS.map(({ label }) => label[lang]),
    ...rows.map((row) => COLUMNS.map(({ key }) => shownIn(row, key, lang))),
  ]
  const text = lines.map((line) => `${line.map(field).join(SEPARATOR)}\r\n`).join('')
  return BYTE_ORDER_MARK + text
}

/** A leading ' is the spreadsheets' own sign for «this is text». */
function field(text: string): string {
  const shown = withoutControls(text)
  const kept = FORMULA.test(text) || CHANGED.test(shown) ? `'${shown}` : shown
  return `"${kept.replaceAll('"', '""')}"`
}
