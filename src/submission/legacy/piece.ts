import { hasLatin1, hasUnicodeLetters, hasVniPair, mayBeLegacy } from '../../vietnamese/legacy/characters.ts'
import { ENCODINGS, encodingOfFont, isUnconvertedFont } from '../../vietnamese/legacy/encoding.ts'
import type { Evidence } from '../../vietnamese/legacy/evidence.ts'
import { NO_EVIDENCE, weigher } from '../../vietnamese/legacy/evidence.ts'
import type { Cell, Grid, Sheet } from '../../workbook/grid.ts'
import { opinionColumn } from '../opinions.ts'

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

/** Which texts to look at: those that may be legacy text by font or letters, or every one beyond ASCII. */
export type Choice = 'suspicious' | 'all'

/**
 * The texts beyond ASCII, sheet by sheet in reading order. Choosing the suspicious ones is one look at each text, and all that most
 * workbooks pay.
 */
export function piecesOf(grid: Grid, choice: Choice): Piece[] {
  const weigh = weigher()
  const pieces: Piece[] = []
  for (const [sheet, page] of grid.sheets.entries()) {
    if (page.name.startsWith('_')) continue
    const add = (source: Cell | Sheet, row: number, column: number, text: string, font?: string) => {
      const isUnicode = hasUnicodeLetters(text)
      if (!isUnicode && !hasLatin1(text)) return
      const evidence = isUnicode && !mayBeLegacy(text) ? NO_EVIDENCE : weigh(text)
      pieces.push({ source, sheet, row, column, text, font, isUnicode, evidence })
    }
    if (isChosen(choice, page.name)) add(page, 0, 0, page.name)
    // The first sheet of a correction workbook quotes what stands elsewhere: only the unit's opinions are its own words.
    const own = opinionColumn(page)
    for (const { number, cells } of page.rows) {
      for (const cell of cells) {
        if (cell.kind !== 'text' || (own !== null && cell.column !== own)) continue
        if (isChosen(choice, cell.text, cell.font)) add(cell, number, cell.column, cell.text, cell.font)
      }
    }
  }
  return pieces
}

function isChosen(choice: Choice, text: string, font?: string): boolean {
  return choice === 'all' || mayBeLegacy(text) || isOfLegacyFont(font)
}

/** True when the text's font is one from before Unicode. */
export function isOfFont({ font }: Piece): boolean {
  return isOfLegacyFont(font)
}

function isOfLegacyFont(font: string | undefined): boolean {
  return font !== undefined && (encodingOfFont(font) !== null || isUnconvertedFont(font))
}

/** True when words of the text are syllables only in a legacy encoding: several, or one that no Unicode text would have. */
export function isSuspect({ evidence: { only, strange } }: Piece): boolean {
  return ENCODINGS.some((encoding) => strange[encoding] > 0 || only[encoding] > 1)
}

/** True when the text cannot be right as it stands: suspect, or with the letters and marks of VNI in a word of another language. */
export function isDoubtful(piece: Piece): boolean {
  return isSuspect(piece) || (!piece.isUnicode && hasVniPair(piece.text))
}
