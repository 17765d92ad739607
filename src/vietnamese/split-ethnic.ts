import { tidy } from './fold.ts'

/** A piece of a cell up to a separator outside brackets. A hyphen separates nothing: «Bru - Vân Kiều», «Ê - đê». */
const PIECE = /(?:\([^()]*\)|[^,;/+\n])+/g

/** Divides a cell that names several groups at , ; / + «và» and line breaks. */
export function splitEthnic(text: string): string[] {
  const pieces = tidy(text).match(PIECE) ?? []
  return pieces
    .flatMap((piece) => piece.split(/(?:^| )và /iu))
    .map((part) => part.trim())
    .filter((part) => part !== '')
}
