/** Points of a lying A4 page inside the margins, and those of a character of column width (Times New Roman 12). */
const PAGE = { width: 770, height: 509 }
const CHARACTER = 6
/** Printers and programs differ a little in how wide they make a column. */
const RESERVE = 1.03

/** The height that fits on a page when columns of so many characters fill its width, in points of the sheet. */
export function heightFor(characters: number): number {
  return (characters * CHARACTER * PAGE.height) / PAGE.width / RESERVE
}

/** The characters of column width at which a sheet of that height, in points, is no higher than one page. */
export function charactersFor(height: number): number {
  return (height * RESERVE * PAGE.width) / PAGE.height / CHARACTER
}
