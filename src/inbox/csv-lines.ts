import type { LogColumn, LogLine } from './log-line.ts'
import { LOG_COLUMNS, LOG_LABELS, lineText } from './log-line.ts'

/** Vietnamese Excel separates by semicolons, and knows UTF-8 by its mark. */
export const CSV_MARK = '\ufeff'
const SEPARATOR = ';'

/** A log that has no line yet. */
export const CSV_HEADER = `${CSV_MARK}${LOG_COLUMNS.map((column) => LOG_LABELS[column]).join(SEPARATOR)}\r\n`

/** A line of a log with thidua's own columns. */
export function csvLine(line: LogLine): string {
  const record = recordOf(
    LOG_COLUMNS.map((column) => lineText(line, column)),
    SEPARATOR,
  )
  return `${record}\r\n`
}

/** Where the columns of a log stand (numbers from 1), and how it separates them. */
export interface CsvLayout {
  /** The line of the file, from 0, with the column names. */
  readonly header: number
  readonly columns: Readonly<Partial<Record<LogColumn, number>>>
  /** Columns of the header. */
  readonly width: number
  readonly separator: string
}

/** Text of a log kept by hand with further lines: what stands there stays as it is, columns it lacks come last. */
export function appendToCsv(text: string, lines: readonly LogLine[], layout: CsvLayout): string {
  const { separator, width } = layout
  const missing = LOG_COLUMNS.filter((column) => layout.columns[column] === undefined && column !== 'note')
  const kept = text.replace(/(\r?\n)*$/, '').split(/\r?\n/)
  const order = [...Array.from({ length: width }, (_, at) => columnAt(layout.columns, at + 1)), ...missing]
  const headed = kept.map((line, at) =>
    at === layout.header ? [line, ...missing.map((column) => LOG_LABELS[column])].join(separator) : line,
  )
  const added = lines.map((line) =>
    recordOf(
      order.map((column) => (column === undefined ? '' : lineText(line, column))),
      separator,
    ),
  )
  return `${CSV_MARK}${[...headed, ...added].join('\r\n')}\r\n`
}

function columnAt(columns: CsvLayout['columns'], number: number): LogColumn | undefined {
  return LOG_COLUMNS.find((column) => columns[column] === number)
}

function recordOf(values: readonly string[], separator: string): string {
  return values.map((value) => fieldOf(value, separator)).join(separator)
}

/** What a spreadsheet would take for a formula begins with an apostrophe. */
function fieldOf(value: string, separator: string): string {
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return new RegExp(`["\\r\\n${separator}]`).test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
