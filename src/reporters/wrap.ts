import { visible } from './visible.ts'
import { widthOf } from './width.ts'

/** Breaks a text, made visible, into lines of at most `width` columns, at spaces; a longer word is cut. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = []
  for (const paragraph of visible(text).split('\n')) {
    let line = ''
    let filled = 0
    for (const word of paragraph.split(' ').flatMap((long) => pieces(long, width))) {
      const length = widthOf(word)
      if (line !== '' && filled + 1 + length > width) {
        lines.push(line)
        line = word
        filled = length
      } else {
        filled += length + (line === '' ? 0 : 1)
        line = line === '' ? word : `${line} ${word}`
      }
    }
    lines.push(line)
  }
  return lines
}

function pieces(word: string, width: number): string[] {
  if (widthOf(word) <= width) return [word]
  const letters = [...word]
  return Array.from({ length: Math.ceil(letters.length / width) }, (_, at) =>
    letters.slice(at * width, (at + 1) * width).join(''),
  )
}

/** Fills a text up to `width` columns. */
export function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)))
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
