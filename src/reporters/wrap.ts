import { terminalWidth } from './terminal-width.ts'
import { visible } from './visible.ts'

/** Breaks a text, made visible, into lines of at most `width` columns, at spaces; a longer word is cut. */
export function wrap(text: string, width: number): string[] {
  const shown = visible(text)
  if (fits(shown, width)) return [shown]
  const lines: string[] = []
  for (const paragraph of shown.split('\n')) {
    let line = ''
    let taken = 0
    for (const word of paragraph.split(' ').flatMap((long) => pieces(long, width))) {
      const more = terminalWidth(word)
      if (line === '' || taken + 1 + more <= width) {
        taken += line === '' ? more : 1 + more
        line = line === '' ? word : `${line} ${word}`
      } else {
        lines.push(line)
        line = word
        taken = more
      }
    }
    lines.push(line)
  }
  return lines
}

/** Most cells of a table need no breaking. */
function fits(text: string, width: number): boolean {
  return !text.includes('\n') && !text.startsWith(' ') && terminalWidth(text) <= width
}

/** Cuts a word between letters, never between a letter and its marks. */
function pieces(word: string, width: number): string[] {
  if (terminalWidth(word) <= width) return [word]
  const cut: string[] = []
  let taken = width
  for (const letter of word.normalize('NFC')) {
    const more = terminalWidth(letter)
    if (taken + more > width) {
      cut.push('')
      taken = 0
    }
    cut[cut.length - 1] += letter
    taken += more
  }
  return cut
}

/** Joins items with ` · ` into lines of at most `width` columns; an item is broken only where it alone is too long. */
export function wrapItems(items: readonly string[], width: number): string[] {
  const lines: string[] = []
  for (const [at, item] of items.entries()) {
    const text = at < items.length - 1 ? `${item} ·` : item
    const joined = `${lines.at(-1)} ${text}`
    if (lines.length > 0 && terminalWidth(joined) <= width) lines[lines.length - 1] = joined
    else lines.push(...wrap(text, width))
  }
  return lines
}

/** One column of a block of text: its width, how its lines are painted, and to which side they stand. */
export interface Column {
  readonly text: string
  readonly width: number
  readonly paint?: (text: string) => string
  readonly align?: 'right'
}

/** Columns side by side, each wrapped under itself; the gap between them is two blanks unless told otherwise. */
export function columns(cells: readonly Column[], indent: number, gap = 2): string[] {
  const wrapped = cells.map(({ text, width }) => wrap(text, width))
  const height = Math.max(...wrapped.map((lines) => lines.length))
  return Array.from({ length: height }, (_, at) => {
    const line = cells.map((cell, column) => placed(wrapped[column]?.[at] ?? '', cell))
    return (' '.repeat(indent) + line.join(' '.repeat(gap))).trimEnd()
  })
}

function placed(text: string, { width, paint, align }: Column): string {
  const blanks = ' '.repeat(Math.max(0, width - terminalWidth(text)))
  const painted = paint && text !== '' ? paint(text) : text
  return align === 'right' ? blanks + painted : painted + blanks
}
