import type { Range } from '../grid.ts'
import type { CellStyle, PlanCell, PlanRow, PlanValue } from '../plan.ts'
import { DEFAULT_FONT } from './cell-style.ts'
import { countLines } from './wrap.ts'

/** Points. What Excel gives a row of Times New Roman 12, and the tallest it allows. */
export const DEFAULT_ROW_HEIGHT = 15.75
const TALLEST = 409.5
/** One pixel at 96 dpi; Excel rounds lines to it. */
const PIXEL = 0.75
const LINE_HEIGHT = 1.3
/** A digit of the default font is 8 pixels wide; 5 pixels of a column are padding. */
const DIGIT = 6
const PADDING = 3.75
const INDENT = 7
/** Screen fonts run a little wider than their design. */
const SAFETY = 0.95
/** Excel's own width of a column that states none, in characters. */
export const DEFAULT_COLUMN_WIDTH = 8.43

export interface RowHeight {
  /** Points. */
  readonly height: number
  /** Excel does not adapt it to what is typed: stated by the plan, or needed by a merged cell, which Excel never measures. */
  readonly fixed: boolean
}

/** Points that a cell's text needs, in that many characters of column width. */
export function cellHeight(cell: PlanCell, characters: number): number {
  const { size = DEFAULT_FONT.size, bold = false, wrap = false, indent = 0 } = cell.style
  const line = Math.ceil((size * LINE_HEIGHT) / PIXEL) * PIXEL
  const text = wrap ? shownText(cell.value) : ''
  if (text === '') return line
  const width = Math.max((characters * DIGIT - PADDING - indent * INDENT) * SAFETY, size)
  return Math.min(countLines(text, width, { size, bold }) * line, TALLEST)
}

function shownText(value: PlanValue): string {
  if (typeof value === 'string') return value
  const isFormula = value !== null && typeof value === 'object' && 'formula' in value
  return isFormula && typeof value.result === 'string' ? value.result : ''
}

/** The heights that values of a column need, as long as its cells look the same. */
interface Measured {
  readonly style: CellStyle
  readonly heights: Map<PlanValue, number>
}

const MOST_KNOWN = 1000

/**
 * Measures a sheet's rows, one after the other from the top. A cell merged over columns counts with their widths together; one merged
 * over rows gives the last of them what the others leave wanting.
 */
export function createRowHeights(
  widths: readonly number[],
  merges: ReadonlyMap<number, readonly Range[]>,
): (row: PlanRow) => RowHeight {
  const wanting = new Map<Range, number>()
  const measured = new Map<number, Measured>()

  function span(left: number, right: number): number {
    let characters = 0
    for (let column = left; column <= right; column++)
      characters += widths[column - 1] ?? DEFAULT_COLUMN_WIDTH
    return characters
  }

  /** What merged ranges need of this row. */
  function mergedNeed(row: PlanRow, touching: readonly Range[]): number {
    let need = 0
    for (const merge of touching) {
      const first = row.cells.find(({ column }) => column === merge.left)
      if (row.number === merge.top && first)
        wanting.set(merge, cellHeight(first, span(merge.left, merge.right)))
      if (row.number === merge.bottom) need = Math.max(need, wanting.get(merge) ?? 0)
    }
    return need
  }

  /** Columns of long lists say the same again and again: units, files, sentences. */
  function knownOrMeasured(cell: PlanCell): number {
    const { column, value, style } = cell
    let known = measured.get(column)
    if (!known || known.style !== style || known.heights.size > MOST_KNOWN) {
      known = { style, heights: new Map() }
      measured.set(column, known)
    }
    const height = known.heights.get(value) ?? cellHeight(cell, span(column, column))
    known.heights.set(value, height)
    return height
  }

  function plainNeed(row: PlanRow, touching: readonly Range[]): number {
    let need = DEFAULT_ROW_HEIGHT
    for (const cell of row.cells) {
      if (touching.some(({ left, right }) => left <= cell.column && cell.column <= right)) continue
      need = Math.max(need, knownOrMeasured(cell))
    }
    return need
  }

  return (row) => {
    const touching = merges.get(row.number) ?? []
    const merged = mergedNeed(row, touching)
    const plain = plainNeed(row, touching)
    const height = row.height ?? Math.min(Math.max(plain, merged), TALLEST)
    for (const merge of touching) wanting.set(merge, (wanting.get(merge) ?? 0) - (row.hidden ? 0 : height))
    return { height, fixed: row.height !== undefined || merged > plain }
  }
}
