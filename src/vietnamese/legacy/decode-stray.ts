import { isSyllable } from '../syllable.ts'
import { betweenUnicodeWords, latin1Words } from './characters.ts'
import { decode } from './decode.ts'
import type { Encoding } from './encoding.ts'
import { isSyllableIn } from './evidence.ts'

/**
 * Decodes the legacy part of a text that is otherwise Unicode («Đơn vị: Héi phô n÷»): between words with letters that only Unicode
 * has, all from the first to the last word that is a syllable only when decoded.
 */
export function decodeStray(text: string, encoding: Encoding): string {
  return betweenUnicodeWords(text)
    .map((part) => decodePart(part, encoding))
    .join('')
}

function decodePart(part: string, encoding: Encoding): string {
  const strays = latin1Words(part).filter(({ word }) => !isSyllable(word) && isSyllableIn(word, encoding))
  const [first] = strays
  const last = strays.at(-1)
  if (!first || !last) return part
  const end = last.at + last.word.length
  return part.slice(0, first.at) + decode(part.slice(first.at, end), encoding) + part.slice(end)
}
