import { columnLetters } from '../workbook/address.ts'
import type { CellStyle, FileLink, PlanRow, PlanValue } from '../workbook/plan.ts'
import { FILLS, HEADER_CELL, linked, NUMBER_CELL, TEXT_CELL } from './report-styles.ts'

/** The columns of numbers, the same in all tables of the sheet. */
const NUMBERS: readonly number[] = [3, 4, 5]
/** The column of checksums: small, so that one takes one line. */
const CHECKSUM = 10

/** A table of `Nguồn số liệu` with its sums. */
export interface SourcesTable {
  readonly rows: readonly PlanRow[]
  /** That of the sums. */
  readonly lastRow: number
  /** The sums of the three columns of numbers. */
  readonly sums: readonly number[]
}

/** Where the first number of a line leads. Texts carry no links: what is linked does not wrap. */
type LinkOf = (line: readonly PlanValue[]) => FileLink | null

/** A header, a row a line, and the sums of the numbers. */
export function sourcesTable(
  headerRow: number,
  heads: readonly string[],
  lines: readonly (readonly PlanValue[])[],
  linkOf: LinkOf = () => null,
): SourcesTable {
  const first = headerRow + 1
  const sumRow = first + lines.length
  const cells = (values: readonly PlanValue[], look: CellStyle, link: FileLink | null) =>
    values.map((value, at) => {
      const style = { ...lookOf(at + 1), ...look }
      return { column: at + 1, value, ...linked(style, at + 1 === NUMBERS[0] ? link : null) }
    })
  const sums = NUMBERS.map((column) =>
    lines.reduce((sum, line) => sum + numberOf(line[column - 1] ?? null), 0),
  )
  const closing = heads.map((_, at): PlanValue => {
    const result = sums[NUMBERS.indexOf(at + 1)]
    if (result === undefined) return at === 0 ? 'Cộng' : null
    const column = columnLetters(at + 1)
    return lines.length === 0 ? 0 : { formula: `SUM(${column}${first}:${column}${sumRow - 1})`, result }
  })
  return {
    rows: [
      {
        number: headerRow,
        cells: heads.map((head, at) => ({ column: at + 1, value: head || null, style: HEADER_CELL })),
      },
      ...lines.map((line, at) => ({ number: first + at, cells: cells(line, {}, linkOf(line)) })),
      { number: sumRow, cells: cells(closing, { bold: true, fill: FILLS.sum }, null) },
    ],
    lastRow: sumRow,
    sums,
  }
}

function lookOf(column: number): CellStyle {
  if (NUMBERS.includes(column)) return NUMBER_CELL
  return column === CHECKSUM ? { ...TEXT_CELL, size: 8 } : TEXT_CELL
}

function numberOf(value: PlanValue): number {
  const shown = value !== null && typeof value === 'object' && 'formula' in value ? value.result : value
  return typeof shown === 'number' ? shown : 0
}
