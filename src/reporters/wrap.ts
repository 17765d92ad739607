import { isPlain, terminalWidth } from './terminal-width.ts'
import { visible } from './visible.ts'

/** Breaks a text, made visible, into lines of at most `width` columns, at spaces; a longer word is cut. */
export function wrap(text: string, width: number): string[] {
  const paragraphs = visible(text).split('\n')
  return paragraphs.flatMap((paragraph) => plainLines(paragraph, width) ?? anyLines(paragraph, width))
}

/** A plain text with single spaces between words that fit, as most are: cut where it stands. Null for any other. */
function plainLines(text: string, width: number): string[] | null {
  if (!isPlain(text) || text.startsWith(' ') || text.includes('  ')) return null
  const lines: string[] = []
  let from = 0
  while (text.length - from > width) {
    const space = text.lastIndexOf(' ', from + width)
    if (space < from) return null
    lines.push(text.slice(from, space))
    from = space + 1
  }
  lines.push(text.slice(from))
  return lines
}

function anyLines(paragraph: string, width: number): string[] {
  const lines: string[] = []
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
  return lines
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
  readonly paint?: ((text: string) => string) | undefined
  readonly align?: 'left' | 'right' | undefined
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
