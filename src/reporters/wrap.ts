import stringWidth from 'string-width'
import { visible } from './visible.ts'

/** Breaks a text, made visible, into lines of at most `width` columns, at spaces; a longer word is cut. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = []
  for (const paragraph of visible(text).split('\n')) {
    let line = ''
    for (const word of paragraph.split(' ').flatMap((long) => pieces(long, width))) {
      const joined = line === '' ? word : `${line} ${word}`
      if (stringWidth(joined) <= width) line = joined
      else {
        lines.push(line)
        line = word
      }
    }
    lines.push(line)
  }
  return lines
}

function pieces(word: string, width: number): string[] {
  if (stringWidth(word) <= width) return [word]
  const letters = [...word]
  return Array.from({ length: Math.ceil(letters.length / width) }, (_, at) =>
    letters.slice(at * width, (at + 1) * width).join(''),
  )
}

/** Fills a text up to `width` columns. */
export function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - stringWidth(text)))
}

/** One column of a block of text: its width, and how its lines are painted. */
export interface Column {
  readonly text: string
  readonly width: number
  readonly paint?: (text: string) => string
}

/** Columns side by side, each wrapped under itself; the gap between them is two blanks. */
export function columns(cells: readonly Column[], indent: number): string[] {
  const wrapped = cells.map(({ text, width }) => wrap(text, width))
  const height = Math.max(...wrapped.map((lines) => lines.length))
  return Array.from({ length: height }, (_, at) => {
    const line = cells.map(({ width, paint }, column) => {
      const text = wrapped[column]?.[at] ?? ''
      const padded = column === cells.length - 1 ? text : pad(text, width)
      return paint && text !== '' ? padded.replace(text, () => paint(text)) : padded
    })
    return (' '.repeat(indent) + line.join('  ')).trimEnd()
  })
}
