import type { Encoding } from '../../vietnamese/legacy/encoding.ts'
import { ENCODINGS, encodingOfFont } from '../../vietnamese/legacy/encoding.ts'
import type { Piece } from './piece.ts'

/**
 * The texts whose font tells their encoding. A legacy font is not believed where most texts in it read as Unicode (a sheet that was
 * set in .VnTime as a whole), nor in a text with letters that only Unicode has.
 */
export function fontGroups(pieces: readonly Piece[]): ReadonlyMap<Piece['source'], Encoding> {
  const groups = new Map<Piece['source'], Encoding>()
  for (const encoding of ENCODINGS) {
    const group = pieces.filter(({ font }) => font !== undefined && encodingOfFont(font) === encoding)
    if (!isBelieved(group, encoding)) continue
    for (const piece of group) if (!piece.isUnicode) groups.set(piece.source, encoding)
  }
  return groups
}

function isBelieved(group: readonly Piece[], encoding: Encoding): boolean {
  const legacy = group.filter(
    ({ isUnicode, evidence }) => !isUnicode && evidence.decoded[encoding] > evidence.unicode,
  )
  const unicode = group.filter(
    ({ isUnicode, evidence }) => isUnicode || evidence.unicode > evidence.decoded[encoding],
  )
  return legacy.length >= unicode.length
}
