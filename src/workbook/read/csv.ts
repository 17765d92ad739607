import type { Cell, Grid, Row } from '../grid.ts'
import { cellText, isBlank } from './cell-text.ts'

const SEPARATORS: readonly string[] = [';', ',', '\t']
/** First line by which Excel names the separator. */
const SEPARATOR_LINE = /^sep=([;,\t])\r?\n/i

/**
 * Separated text as a grid of one sheet, `csv`, all cells text: UTF-8 or UTF-16 by its mark, else UTF-8 when it is valid, else
 * windows-1258. The separator is the one that the first line has most of. Quotes as in RFC 4180; rows count records.
 */
export function readCsv(bytes: Uint8Array): Grid {
  const text = decodeText(bytes)
  const named = SEPARATOR_LINE.exec(text)
  const separator = named?.[1] ?? guessSeparator(text)
  const records = splitRecords(named ? text.slice(named[0].length) : text, separator)
  const rows = records
    .map((values, index) => toRow(values, index + 1))
    .filter(({ cells }) => cells.length > 0)
  return { sheets: [{ name: 'csv', visibility: 'visible', rows, merges: [] }] }
}

function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1258').decode(bytes)
  }
}

function guessSeparator(text: string): string {
  const header = text.slice(0, text.search(/[\r\n]|$/)).replace(/"[^"]*"/g, '')
  const counts = SEPARATORS.map((separator) => ({ separator, count: header.split(separator).length }))
  return counts.reduce((best, one) => (one.count > best.count ? one : best)).separator
}

function toRow(values: readonly string[], number: number): Row {
  const cells = values.flatMap((value, index): Cell[] => {
    const text = cellText(value)
    return isBlank(text) ? [] : [{ column: index + 1, kind: 'text', text }]
  })
  return { number, hidden: false, cells }
}

/** Fields in quotes may hold separators, line ends and doubled quotes; a quote inside an unquoted field is a character. */
function splitRecords(text: string, separator: string): string[][] {
  const field = new RegExp(
    `(?:"([^"]*(?:""[^"]*)*)(?:"|$))?([^${separator}\\r\\n]*)(${separator}|\\r\\n?|\\n|$)`,
    'gy',
  )
  const records: string[][] = []
  let record: string[] = []
  while (field.lastIndex < text.length || record.length > 0) {
    const [, quoted, rest = '', end = ''] = field.exec(text) ?? []
    record.push(quoted === undefined ? rest : quoted.replaceAll('""', '"') + rest)
    if (end !== separator) {
      records.push(record)
      record = []
    }
  }
  return records
}
