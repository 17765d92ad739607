import type { Form } from '../campaign/campaign.ts'
import type { Row } from '../workbook/grid.ts'
import { cellText, textOfRow } from './cell-text.ts'
import type { FormArea } from './headers.ts'
import type { Line } from './row-kinds.ts'
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
  const { form, header } = area
  const places = placesOf(form, header.columns)
  const sums = new Sums(form, header.columns)
  const entries: Row[] = []
  const leftOut: LeftOutRow[] = []
  let ended = false
  let declaration: Row | null = null
  const reasonOf = (row: Row): LeftOutRow['reason'] | null => {
    const line = lineOf(row, places)
    if (isTotal(line) || sums.isSum(row)) return 'total-row'
    if (isSample(line)) return 'sample-row'
    if (isSignature(line)) {
      ended = true
      return 'footer'
    }
    if (ended) return isEntryBelow(line, places.needed, groups) ? null : 'footer'
    if (isHeading(line, groups)) return 'heading-row'
    if (isDeclaration(line, isNone)) return 'declares-none'
    return isNote(line) ? 'footer' : null
  }
  for (const [at, row] of area.rows.entries()) {
    if ((at < 2 && isNumberingRow(row)) || isNumberOnly(row, places.number)) continue
    const reason = reasonOf(row)
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

/** Where a form's name, STT and required cells stand, and how many of the last a form has. */
interface Places {
  readonly name: number | undefined
  readonly number: number | undefined
  readonly note: number | undefined
  readonly required: ReadonlySet<number>
  readonly needed: number
}

function placesOf(form: Form, columns: FormArea['header']['columns']): Places {
  const index = form.fields.find(({ type }) => type === 'index')
  const required = form.fields.filter((field) => field.required)
  return {
    name: columns[nameKey(form)],
    number: index && columns[index.key],
    note: columns.note,
    required: new Set(required.flatMap(({ key }) => columns[key] ?? [])),
    needed: required.length,
  }
}

/** Asked of every row: each cell is made text once. */
function lineOf({ cells }: Row, places: Places): Line {
  let [name, number] = ['', '']
  const texts: string[] = []
  const words: string[] = []
  const required: string[] = []
  const rest: string[] = []
  for (const cell of cells) {
    const text = cellText(cell)
    if (text === '') continue
    texts.push(text)
    if (cell.kind === 'text') words.push(text)
    if (places.required.has(cell.column)) required.push(text)
    if (cell.column === places.name) name = text
    if (cell.column === places.number) number = text
    if (![places.name, places.number, places.note].includes(cell.column)) rest.push(text)
  }
  return { name, number, texts, words, required, rest }
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
