import { tidy } from './fold.ts'

/** No number, amount, day or year is longer; what is, is cut and ends in …, which no reader accepts. */
const LONGEST = 120

/** A typed value on one line: tidied, full-width characters as usual ones, every dash and minus as -, without punctuation at the end. */
export function typedLine(text: string): string {
  const start = text.length > LONGEST * 10 ? `${text.slice(0, LONGEST * 10)}…` : text
  const line = tidy(start)
    .replaceAll('\n', ' ')
    .replace(/[！-～]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[‐‑‒–—―−﹣]/g, '-')
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : withoutEnd(line)
}

/** «5 triệu.» is «5 triệu». Step by step: a pattern for blanks and marks before the end takes square time. */
function withoutEnd(line: string): string {
  let end = line.length
  while (end > 0 && ' .,;:'.includes(line[end - 1] ?? '')) end -= 1
  return line.slice(0, end)
}
