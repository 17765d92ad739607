import type { Cell, Row } from '../workbook/grid.ts'
import { cellAt, cellText } from './cell-text.ts'
import type { Layout } from './layout.ts'

/**
 * What a row says, as far as its kind depends on it. Blank cells are left out. Nearly every row is known for an entry by its name and
 * number; what else stands in it is looked at when it is asked for.
 */
export class Line {
  /** In the column that names an entry. */
  readonly name: string
  /** In the STT column. */
  readonly number: string
  readonly #cells: readonly Cell[]
  readonly #layout: Layout
  #read: Said | null = null

  constructor(row: Row, layout: Layout) {
    this.name = cellText(cellAt(row, layout.name))
    this.number = cellText(cellAt(row, layout.number))
    this.#cells = row.cells
    this.#layout = layout
  }

  /** Every cell. */
  get texts(): readonly string[] {
    return this.#said.texts
  }

  /** Cells of text. */
  get words(): readonly string[] {
    return this.#said.words
  }

  /** Cells of required columns. */
  get required(): readonly string[] {
    return this.#said.required
  }

  get #said(): Said {
    this.#read ??= said(this.#cells, this.#layout)
    return this.#read
  }

  /** Nothing stands beside the number. */
  get isBare(): boolean {
    if (this.name !== '' && this.name !== this.number) return false
    return this.#cells.every(
      (cell) => cell.column === this.#layout.number || (cell.kind !== 'no-result' && cellText(cell) === ''),
    )
  }

  /** The only text of the row; null when there are several, or none. */
  get only(): string | null {
    if (this.name !== '' && this.number !== '' && this.name !== this.number) return null
    let only: string | null = null
    for (const cell of this.#cells) {
      const text = cellText(cell)
      if (text === '') continue
      if (only !== null) return null
      only = text
    }
    return only
  }

  /** Whether all cells beside number, name and note pass a test. */
  restIs(test: (text: string) => boolean): boolean {
    const { name, number, note } = this.#layout
    return this.#cells.every((cell) => {
      if (cell.column === name || cell.column === number || cell.column === note) return true
      const text = cellText(cell)
      return text === '' || test(text)
    })
  }
}

interface Said {
  readonly texts: readonly string[]
  readonly words: readonly string[]
  readonly required: readonly string[]
}

function said(cells: readonly Cell[], layout: Layout): Said {
  const texts: string[] = []
  const words: string[] = []
  const required: string[] = []
  for (const cell of cells) {
    const text = cellText(cell)
    if (text === '') continue
    texts.push(text)
    if (cell.kind === 'text') words.push(text)
    if (layout.required.has(cell.column)) required.push(text)
  }
  return { texts, words, required }
}
