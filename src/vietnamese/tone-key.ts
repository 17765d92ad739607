import { withoutApostrophes } from './fold.ts'
import { unifyLookAlikes } from './look-alikes.ts'

/** Combining grave, acute, tilde, hook above and dot below: the five tone marks. */
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g

/**
 * Key for comparing names with their tones: case, spaces, hyphens, apostrophes, look-alike letters and the place of the tone mark
 * (hoà, hòa) do not matter; another tone or vowel (Tày, Táy; Hoa, Hòa; đ, d) is another key.
 */
export function toneKey(text: string): string {
  const letters = unifyLookAlikes(withoutApostrophes(text).normalize('NFKD')).toLowerCase()
  return (letters.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).map(syllableKey).join('')
}

/** Within a syllable the tone goes to the end, so that it no longer matters which vowel carries it. */
function syllableKey(syllable: string): string {
  return syllable.replace(TONES, '') + (syllable.match(TONES) ?? []).join('')
}
