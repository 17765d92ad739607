import type { Row } from '../workbook/grid.ts'
import { cellText, textOfRow } from './cell-text.ts'
import type { FormArea } from './headers.ts'
import type { Layout } from './layout.ts'
import { Line } from './line.ts'
import {
  isDeclaration,
  isEntryBelow,
  isHeading,
  isNote,
  isNumberingRow,
  isNumberOnly,
  isSample,
  isSignature,
  isTotal,
} from './row-kinds.ts'
import type { LeftOutRow } from './submission.ts'

/** The rows of a form: those that are entries, and the filled ones that are none. A row with STT only is in neither. */
export interface SortedRows {
  readonly entries: readonly Row[]
  readonly leftOut: readonly LeftOutRow[]
  /** The first row in which the unit says that it registers nothing; null when there is none, or an entry all the same. */
  readonly declaration: Row | null
}

/** Words by which rows are told. */
export interface RowWords {
  /** The folded values of the form's lists. */
  readonly groups: ReadonlySet<string>
  /** Lines that stand at the foot of the blank form. */
  readonly printed: ReadonlySet<string>
  /** Whether a text says that nothing is registered. */
  readonly isNone: (text: string) => boolean
}

const NO_WORDS: RowWords = { groups: new Set(), printed: new Set(), isNone: () => false }

/**
 * Decides row by row what is an entry, a total, an example, or the foot of the table (signatures, notes, and what stands below them).
 */
export function sortRows(area: FormArea, { groups, printed, isNone }: RowWords = NO_WORDS): SortedRows {
  const { layout } = area
  const sums = new Sums(layout)
  const entries: Row[] = []
  const leftOut: LeftOutRow[] = []
  let ended = false
  let declaration: Row | null = null
  const reasonOf = (row: Row, line: Line): LeftOutRow['reason'] | null => {
    if (isTotal(line) || sums.isSum(row)) return 'total-row'
    if (isSample(line)) return 'sample-row'
    if (isSignature(line)) {
      ended = true
      return 'footer'
    }
    if (ended) return isEntryBelow(line, layout.needed, groups) ? null : 'footer'
    if (isHeading(line, groups)) return 'heading-row'
    if (isDeclaration(line, isNone)) return 'declares-none'
    return isNote(line) ? 'footer' : null
  }
  for (const [at, row] of area.rows.entries()) {
    const line = new Line(row, layout)
    if ((at < 2 && isNumberingRow(row)) || isNumberOnly(line)) continue
    const reason = reasonOf(row, line)
    if (reason === 'footer' && row.cells.every((cell) => printed.has(cellText(cell)))) continue
    if (reason === 'declares-none') declaration ??= row
    if (reason === 'total-row') leftOut.push({ row: row.number, reason })
    else if (reason !== null) leftOut.push({ row: row.number, reason, text: textOfRow(row) })
    else {
      entries.push(row)
      sums.add(row)
    }
  }
  return { entries, leftOut, declaration: entries.length === 0 ? declaration : null }
}

/** Running sums of money and people, to know a row of sums without a word. */
class Sums {
  readonly #sums: Map<number, number>
  #rows = 0

  constructor({ summed }: Layout) {
    this.#sums = new Map(summed.map((column) => [column, 0]))
  }

  add(row: Row): void {
    this.#rows += 1
    for (const cell of row.cells) {
      const sum = cell.kind === 'number' ? this.#sums.get(cell.column) : undefined
      if (sum !== undefined && cell.kind === 'number') this.#sums.set(cell.column, sum + cell.number)
    }
  }

  /** Nothing but numbers, each of them the sum of what stands above it. */
  isSum({ cells }: Row): boolean {
    return (
      this.#rows > 1 &&
      cells.every(
        (cell) => cell.kind === 'number' && cell.number > 0 && this.#sums.get(cell.column) === cell.number,
      )
    )
  }
}
