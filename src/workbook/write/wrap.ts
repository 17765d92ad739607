import { emsOf } from './text-width.ts'

export interface LineStyle {
  /** Points. */
  readonly size: number
  readonly bold: boolean
}

/** A long word is broken after a hyphen or slash first: addresses, letter numbers. */
const BREAKABLE = /[^-/]+[-/]*|[-/]+/g
const SPACE = 0x20
const NEW_LINE = 0x0a
const RETURN = 0x0d

/**
 * How many lines text takes in a box of that many points: at its line breaks, between words, and inside a word wider than the box. One
 * pass over the text: nearly all time of writing a long list once went into measuring it.
 */
export function countLines(text: string, points: number, { size, bold }: LineStyle): number {
  const width = (points / size) * 1000
  const space = emsOf(' ', bold)
  let [lines, used, start] = [1, 0, 0]

  function place(piece: number, gap: number): void {
    if (used > 0 && used + gap + piece > width) {
      lines += 1
      used = 0
    }
    used += (used > 0 ? gap : 0) + piece
    if (used > width) {
      const more = Math.ceil(used / width) - 1
      lines += more
      used -= more * width
    }
  }

  function placeWord(end: number): void {
    const word = emsOf(text, bold, start, end)
    if (word <= width) place(word, space)
    else {
      const pieces = text.slice(start, end).match(BREAKABLE) ?? []
      for (const [at, piece] of pieces.entries()) place(emsOf(piece, bold), at === 0 ? space : 0)
    }
    start = end + 1
  }

  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code === SPACE) placeWord(at)
    else if (code === NEW_LINE || code === RETURN) {
      placeWord(at)
      if (code === RETURN && text.charCodeAt(at + 1) === NEW_LINE) {
        at += 1
        start += 1
      }
      lines += 1
      used = 0
    }
  }
  placeWord(text.length)
  return lines
}
