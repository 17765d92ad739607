import { wordsOf } from '../../vietnamese/phrases.ts'
import { findWithheld, type Withheld, type WithheldKind } from './withheld.ts'

/** A text of the finished workbook and where it stands; sheet and cell as far as there are any. */
export interface WrittenText {
  readonly part: string
  readonly sheet?: string
  readonly cell?: string
  readonly text: string
}

/** A withheld value that stands in the finished workbook all the same. */
export interface Leak extends Omit<WrittenText, 'text'> {
  readonly kind: WithheldKind
  readonly value: string
}

/** Every place of a finished workbook in which a withheld value stands, each text once. */
export function leaksIn(texts: Iterable<WrittenText>, withheld: Withheld): Leak[] {
  const leaks: Leak[] = []
  for (const { text, ...place } of texts) {
    if (!/[\p{L}]|\d{2}/u.test(text)) continue
    for (const { kind, value } of findWithheld(wordsOf(text), withheld)) leaks.push({ ...place, kind, value })
  }
  return leaks
}
