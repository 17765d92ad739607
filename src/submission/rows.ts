import type { Form } from '../campaign/campaign.ts'
import type { Row } from '../workbook/grid.ts'
import { cellAt, cellText } from './cell-text.ts'
import type { FormArea } from './headers.ts'
import {
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
}

/**
 * Decides row by row what is an entry, a total, an example, or the foot of the table (signatures, notes, and what stands below them).
 * `groups` are the folded values of the form's lists.
 */
export function sortRows(area: FormArea, groups: ReadonlySet<string> = new Set()): SortedRows {
  const { form, header } = area
  const columns = header.columns
  const index = form.fields.find(({ type }) => type === 'index')
  const indexColumn = index && columns[index.key]
  const sums = new Sums(form, columns)
  const entries: Row[] = []
  const leftOut: LeftOutRow[] = []
  let ended = false
  const reasonOf = (row: Row): LeftOutRow['reason'] | null => {
    const name = cellText(cellAt(row, columns[nameKey(form)]))
    const number = cellText(cellAt(row, indexColumn))
    if (isTotal(row, name) || sums.isSum(row)) return 'total-row'
    if (isSample(name, number)) return 'sample-row'
    if (isSignature(row, name, form, columns)) {
      ended = true
      return 'footer'
    }
    if (ended) return isEntryBelow(row, name, { form, columns, groups }) ? null : 'footer'
    const texts = row.cells.map(cellText).filter((text) => text !== '')
    if (isHeading(texts, name, number, groups)) return 'heading-row'
    return isNote(texts, name, number) ? 'footer' : null
  }
  for (const [at, row] of area.rows.entries()) {
    if ((at < 2 && isNumberingRow(row)) || isNumberOnly(row, indexColumn)) continue
    const reason = reasonOf(row)
    if (reason !== null) leftOut.push({ row: row.number, reason })
    else {
      entries.push(row)
      sums.add(row)
    }
  }
  return { entries, leftOut }
}

/** The field that names an entry: `name`, which every form has first among its identity. */
export function nameKey(form: Form): string {
  return form.identity[0] ?? 'name'
}

/** Running sums of money and people, to know a row of sums without a word. */
class Sums {
  readonly #sums: Map<number, number>
  #rows = 0

  constructor(form: Form, columns: FormArea['header']['columns']) {
    const summed = form.fields.filter(({ type }) => type === 'money' || type === 'count')
    this.#sums = new Map(
      summed.flatMap(({ key }) => (columns[key] === undefined ? [] : [[columns[key] ?? 0, 0] as const])),
    )
  }

  add(row: Row): void {
    this.#rows += 1
    for (const cell of row.cells) {
      const sum = this.#sums.get(cell.column)
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
