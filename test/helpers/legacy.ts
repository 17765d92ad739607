import type { Encoding } from '../../src/vietnamese/legacy/encoding.ts'
import type { Cell, Sheet } from '../../src/workbook/grid.ts'
import tables from '../../templates/legacy-encodings.json' with { type: 'json' }

const codes = Object.fromEntries(
  (['tcvn3', 'vni'] as const).map((encoding) => [
    encoding,
    new Map(Object.entries(tables[encoding]).map(([code, letter]) => [letter, code])),
  ]),
)

/** Types Unicode text in an old font, as Latin-1 characters. TCVN3 has no capitals with tone marks: they become small ones. */
export function encode(text: string, encoding: Encoding): string {
  const ofEncoding = codes[encoding]
  return [...text]
    .map((letter) => ofEncoding?.get(letter) ?? ofEncoding?.get(letter.toLowerCase()) ?? letter)
    .join('')
}

/** Every letter that an encoding can write, small and capital. */
export function lettersOf(encoding: Encoding): string[] {
  return Object.values(tables[encoding])
}

/** A sheet typed in an old encoding, its name too; with a font when the file tells it. */
export function typedIn(encoding: Encoding, sheet: Sheet, font?: string): Sheet {
  const typed = (cell: Cell): Cell =>
    cell.kind === 'text'
      ? { ...cell, text: encode(cell.text, encoding), ...(font === undefined ? {} : { font }) }
      : cell
  const rows = sheet.rows.map((row) => ({ ...row, cells: row.cells.map(typed) }))
  return { ...sheet, name: encode(sheet.name, encoding), rows }
}

/** The texts of a sheet, row by row. */
export function textsOf(sheet: Sheet | undefined): string[][] {
  return (sheet?.rows ?? []).map(({ cells }) =>
    cells.map((cell) => (cell.kind === 'text' ? cell.text : String(cell.kind))),
  )
}
