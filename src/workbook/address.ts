/** Column letters of a column number: 1 → A, 27 → AA. */
export function columnLetters(column: number): string {
  return FIRST_COLUMNS[column] ?? lettersOf(column)
}

function lettersOf(column: number): string {
  let letters = ''
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  }
  return letters
}

/** Every cell that is read or written asks for its letters. */
const FIRST_COLUMNS: readonly string[] = Array.from({ length: 100 }, (_, column) => lettersOf(column))

/** A1 notation of a cell: (3, 12) → C12. */
export function cellAddress(column: number, row: number): string {
  return columnLetters(column) + row
}

/** The last row and column of a sheet of Excel. */
export const LAST_ROW = 1_048_576
export const LAST_COLUMN = 16_384
