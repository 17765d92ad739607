import type { Encoding } from './encoding.ts'
import { fromTcvn3, isWholeTcvn3 } from './tcvn3.ts'
import { fromVni, isWholeVni } from './vni.ts'

/** Text in a legacy encoding (as Latin-1 characters) in Unicode, NFC. To be called before anything else touches the text. */
export function decode(text: string, encoding: Encoding): string {
  return encoding === 'tcvn3' ? fromTcvn3(text) : fromVni(text)
}

/** True when the encoding has every Latin-1 letter of the text. */
export function isWhole(text: string, encoding: Encoding): boolean {
  return encoding === 'tcvn3' ? isWholeTcvn3(text) : isWholeVni(text)
}
