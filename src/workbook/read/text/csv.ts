import type { Cell, Grid, Row } from '../../grid.ts'
import { type Budget, newBudget, spend } from '../budget.ts'
import { LAST_COLUMN } from '../cell-reference.ts'
import { plainCell } from '../cell-value.ts'
import { BYTES_PER_CELL, type SheetLimits, tooManyRows } from '../row-collector.ts'
import { damaged } from '../unreadable.ts'
import { decodeText } from './decode-text.ts'

const SEPARATORS: readonly string[] = [';', ',', '\t']
/** A record costs some time, however short it is. */
const BYTES_PER_RECORD = 128
/** First line by which Excel names the separator. */
const SEPARATOR_LINE = /^sep=([;,\t])\r?\n/i

const NO_LIMITS: SheetLimits = { name: 'csv', rowsPerSheet: Infinity, budget: newBudget(Infinity) }

/**
 * Separated text as a grid of one sheet, `csv`, all cells text as it is written. The separator is the one that the first line has most
 * of. Quotes as in RFC 4180; rows count records. Throws Unreadable when a limit is passed.
 */
export function readCsv(bytes: Uint8Array): Grid {
  return gridOfText(decodeText(bytes), NO_LIMITS)
}

/** The same for decoded text. */
export function gridOfText(text: string, limits: SheetLimits): Grid {
  const named = SEPARATOR_LINE.exec(text)
  const separator = named?.[1] ?? guessSeparator(text)
  const rows: Row[] = []
  let number = 0
  for (const values of records(named ? text.slice(named[0].length) : text, separator, limits.budget)) {
    number += 1
    const cells = values.flatMap(
      (value, index): Cell | readonly Cell[] => plainCell(index + 1, value, undefined) ?? [],
    )
    if (cells.length === 0) continue
    if (rows.length === limits.rowsPerSheet) throw tooManyRows(limits)
    rows.push({ number, hidden: false, cells })
  }
  return { sheets: [{ name: limits.name, visibility: 'visible', rows, merges: [] }] }
}

function guessSeparator(text: string): string {
  const header = text.slice(0, text.search(/[\r\n]|$/)).replace(/"[^"]*"/g, '')
  const counts = SEPARATORS.map((separator) => ({ separator, count: header.split(separator).length }))
  return counts.reduce((best, one) => (one.count > best.count ? one : best)).separator
}

/** Fields in quotes may hold separators, line ends and doubled quotes; a quote inside an unquoted field is a character. */
function* records(text: string, separator: string, budget: Budget): Generator<readonly string[]> {
  const field = new RegExp(
    `(?:"([^"]*(?:""[^"]*)*)(?:"|$))?([^${separator}\\r\\n]*)(${separator}|\\r\\n?|\\n|$)`,
    'gy',
  )
  let record: string[] = []
  while (field.lastIndex < text.length || record.length > 0) {
    const [, quoted, rest = '', end = ''] = field.exec(text) ?? []
    if (record.length === LAST_COLUMN) throw damaged('more columns than a sheet has')
    spend(budget, BYTES_PER_CELL)
    record.push(quoted === undefined ? rest : quoted.replaceAll('""', '"') + rest)
    if (end === separator) continue
    spend(budget, BYTES_PER_RECORD)
    yield record
    record = []
  }
}
