import { cellAddress } from '../../workbook/address.ts'
import type { Cell, Grid, Sheet } from '../../workbook/grid.ts'
import type { LegacyText } from '../legacy-text.ts'
import type { Piece } from './piece.ts'
import type { Writing } from './settle.ts'

/** A longer text is a poor example. */
const LONGEST_EXAMPLE = 40

/** What is told of a workbook: the cells that were converted, with an example that can be read, and those that cannot be told. */
export function summarize(
  settled: ReadonlyMap<Piece, Writing>,
  { sheets }: Grid,
  texts: ReadonlyMap<Cell | Sheet, string>,
): LegacyText {
  const converted = [...settled].flatMap(([{ source, text, row }, writing]) => {
    const to = texts.get(source)
    return to === undefined || row === 0 ? [] : [{ from: text, to, writing }]
  })
  const examples = converted.map(({ from, to }) => ({ from, to }))
  return {
    converted: converted.length,
    encodings: (['tcvn3', 'vni'] as const).filter((one) => converted.some(({ writing }) => writing === one)),
    example: examples.find(({ from }) => isGoodExample(from)) ?? examples[0] ?? null,
    uncertain: [...settled].flatMap(([piece, writing]) =>
      writing === 'uncertain' ? [{ ...placeOf(piece, sheets), value: piece.text }] : [],
    ),
  }
}

/** Short, of three words or more (a person's name rather than a label), without the soft hyphen, which no screen shows. */
function isGoodExample(text: string): boolean {
  return text.length <= LONGEST_EXAMPLE && /\S\s\S+\s\S/.test(text) && !text.includes('\u00AD')
}

function placeOf(
  { sheet, row, column }: Piece,
  sheets: readonly Sheet[],
): Omit<LegacyText['uncertain'][number], 'value'> {
  const name = sheets[sheet]?.name ?? ''
  return row === 0 ? { sheet: name } : { sheet: name, cell: cellAddress(column, row), row, column }
}
