import type { Encoding } from '../../src/vietnamese/legacy/encoding.ts'
import tables from '../../templates/legacy-encodings.json' with { type: 'json' }

const codes = Object.fromEntries(
  (['tcvn3', 'vni'] as const).map((encoding) => [
    encoding,
    new Map(Object.entries(tables[encoding]).map(([code, letter]) => [letter, code])),
  ]),
)

/** Types Unicode text in an old font, as Latin-1 characters. TCVN3 has no capitals with tone marks: they become small ones. */
export function encode(text: string, encoding: Encoding): string {
  const ofEncoding = codes[encoding]
  return [...text]
    .map((letter) => ofEncoding?.get(letter) ?? ofEncoding?.get(letter.toLowerCase()) ?? letter)
    .join('')
}

/** Every letter that an encoding can write, small and capital. */
export function lettersOf(encoding: Encoding): string[] {
  return Object.values(tables[encoding])
}
