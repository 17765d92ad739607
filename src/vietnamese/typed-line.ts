import { tidy } from './fold.ts'

/** No number, amount, day or year is longer; what is, is cut and ends in …, which no reader accepts. */
const LONGEST = 200

/** A typed value on one line: tidied, full-width characters as usual ones, every dash and minus as -, without punctuation at the end. */
export function typedLine(text: string): string {
  const line = tidy(text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text)
    .replaceAll('\n', ' ')
    .replace(/[！-～]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[‐‑‒–—―−﹣]/g, '-')
  let end = line.length
  while (end > 0 && ' .,;:'.includes(line[end - 1] ?? '')) end -= 1
  return line.slice(0, end)
}
