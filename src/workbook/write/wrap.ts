import { textWidth } from './text-width.ts'

export interface LineStyle {
  /** Points. */
  readonly size: number
  readonly bold: boolean
}

/** A long word is broken after a hyphen or slash first: addresses, letter numbers. */
const BREAKABLE = /[^-/]+[-/]*|[-/]+/g

/** How many lines text takes in a box of that many points: at its line breaks, between words, and inside a word wider than the box. */
export function countLines(text: string, width: number, style: LineStyle): number {
  return text
    .split(/\r\n?|\n/)
    .reduce((lines, paragraph) => lines + countParagraphLines(paragraph, width, style), 0)
}

function countParagraphLines(paragraph: string, width: number, { size, bold }: LineStyle): number {
  if (textWidth(paragraph, size, bold) <= width) return 1
  const space = textWidth(' ', size, bold)
  let lines = 1
  let used = 0

  function place(piece: string, gap: number): void {
    const wide = textWidth(piece, size, bold)
    if (used > 0 && used + gap + wide > width) {
      lines += 1
      used = 0
    }
    used += (used > 0 ? gap : 0) + wide
    if (used > width) {
      const more = Math.ceil(used / width) - 1
      lines += more
      used -= more * width
    }
  }

  for (const word of paragraph.split(' ')) {
    const pieces = textWidth(word, size, bold) > width ? word.match(BREAKABLE) : null
    if (pieces) for (const [at, piece] of pieces.entries()) place(piece, at === 0 ? space : 0)
    else place(word, space)
  }
  return lines
}
