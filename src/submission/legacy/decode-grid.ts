import { decode } from '../../vietnamese/legacy/decode.ts'
import { decodeStray } from '../../vietnamese/legacy/decode-stray.ts'
import { isCapitalFont } from '../../vietnamese/legacy/encoding.ts'
import type { Cell, Grid, Row, Sheet } from '../../workbook/grid.ts'
import type { LegacyText } from '../legacy-text.ts'
import type { Piece } from './piece.ts'
import { settle, type Writing } from './settle.ts'
import { summarize } from './summary.ts'

/** A workbook in Unicode, and what had to be done for it. */
export interface Decoded {
  readonly grid: Grid
  readonly legacy: LegacyText
}

/** Of a workbook that is all Unicode. */
export const NO_LEGACY: LegacyText = { converted: 0, encodings: [], example: null, uncertain: [] }

/**
 * Converts what a workbook holds of TCVN3 and VNI text, before anything else reads it: tidying would delete letters (ư of TCVN3 is
 * the soft hyphen). Cells that cannot be told stay as they are and are listed. `own` are texts that the form offers to choose from.
 */
export function decodeGrid(grid: Grid, own: ReadonlySet<string> = new Set()): Decoded {
  const settled = settle(grid, own)
  if (settled.size === 0) return { grid, legacy: NO_LEGACY }
  const texts = new Map<Cell | Sheet, string>()
  for (const [piece, writing] of settled) {
    const text = inUnicode(piece, writing)
    if (text !== piece.text) texts.set(piece.source, text)
  }
  const sheets = grid.sheets.map((sheet) => decodeSheet(sheet, texts))
  return { grid: { ...grid, sheets }, legacy: summarize(settled, grid, texts) }
}

function inUnicode({ text, font, isUnicode }: Piece, writing: Writing): string {
  if (writing === 'unicode' || writing === 'uncertain') return text
  if (isUnicode) return decodeStray(text, writing)
  const decoded = decode(text, writing)
  return font !== undefined && isCapitalFont(font) ? decoded.toUpperCase() : decoded
}

function decodeSheet(sheet: Sheet, texts: ReadonlyMap<Cell | Sheet, string>): Sheet {
  const readAs = texts.get(sheet)
  const rows = sheet.rows.map((row) => decodeRow(row, texts))
  return readAs === undefined ? { ...sheet, rows } : { ...sheet, readAs, rows }
}

function decodeRow(row: Row, texts: ReadonlyMap<Cell | Sheet, string>): Row {
  const cells = row.cells.map((cell) => decodeCell(cell, texts.get(cell)))
  return cells.every((cell, at) => cell === row.cells[at]) ? row : { ...row, cells }
}

/** A small ASCII text in a capital font is shown in capitals too. */
function decodeCell(cell: Cell, text: string | undefined): Cell {
  if (cell.kind !== 'text') return cell
  if (text !== undefined) return { column: cell.column, kind: 'text', text }
  const isShownCapital = cell.font !== undefined && isCapitalFont(cell.font) && /^[\0-\x7F]*$/.test(cell.text)
  return isShownCapital ? { ...cell, text: cell.text.toUpperCase() } : cell
}
