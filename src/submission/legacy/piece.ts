import { hasLatin1, hasUnicodeLetters, mayBeLegacy } from '../../vietnamese/legacy/characters.ts'
import { ENCODINGS, encodingOfFont } from '../../vietnamese/legacy/encoding.ts'
import type { Evidence } from '../../vietnamese/legacy/evidence.ts'
import { weigh } from '../../vietnamese/legacy/evidence.ts'
import type { Cell, Grid, Sheet } from '../../workbook/grid.ts'

/** A text of a workbook beyond ASCII: a cell, or the name of a sheet (row and column 0). */
export interface Piece {
  readonly source: Cell | Sheet
  /** Index of the sheet. */
  readonly sheet: number
  readonly row: number
  readonly column: number
  readonly text: string
  readonly font: string | undefined
  /** Has letters that only Unicode has. */
  readonly isUnicode: boolean
  readonly evidence: Evidence
}

/** True when a look at every text and font leaves the possibility of legacy text. Nearly free: this is all that most workbooks pay. */
export function mayHoldLegacy({ sheets }: Grid): boolean {
  return sheets.some(
    ({ name, rows }) =>
      mayBeLegacy(name) ||
      rows.some(({ cells }) =>
        cells.some((cell) => cell.kind === 'text' && (isOfLegacyFont(cell.font) || mayBeLegacy(cell.text))),
      ),
  )
}

function isOfLegacyFont(font: string | undefined): boolean {
  return font !== undefined && encodingOfFont(font) !== null
}

/** Every text beyond ASCII, sheet by sheet in reading order. */
export function piecesOf(grid: Grid): Piece[] {
  return grid.sheets.flatMap(piecesOfSheet)
}

function piecesOfSheet(sheet: Sheet, index: number): Piece[] {
  const pieces: Piece[] = []
  const add = (source: Cell | Sheet, text: string, row: number, column: number, font?: string) => {
    const isUnicode = hasUnicodeLetters(text)
    if (!isUnicode && !hasLatin1(text)) return
    pieces.push({ source, sheet: index, row, column, text, font, isUnicode, evidence: weigh(text) })
  }
  add(sheet, sheet.name, 0, 0)
  for (const { number, cells } of sheet.rows) {
    for (const cell of cells) if (cell.kind === 'text') add(cell, cell.text, number, cell.column, cell.font)
  }
  return pieces
}

/** True when words of the text are syllables only in a legacy encoding: several, or one that no Unicode text would have. */
export function isSuspect({ evidence: { only, strange } }: Piece): boolean {
  return ENCODINGS.some((encoding) => strange[encoding] > 0 || only[encoding] > 1)
}
