import type { PartText } from './part-texts.ts'
import { unescapeEntities } from './xml-text.ts'

/** Tags inside a word or a sentence; any other tag ends a text. */
const INLINE = /<\/?(?:a|b|em|i|small|span|strong|sub|sup|tspan|u)(?:\s[^>]*)?>/gi
const ATTRIBUTE = /="([^"]*)"/g

/** Every text and attribute value of a finished page, also what stands in its head and in its style. */
export function* pageTexts(bytes: Uint8Array, part: string): Generator<PartText> {
  const html = Buffer.from(bytes).toString('utf8')
  const texts = html.replace(INLINE, '').split(/<[^>]*>/)
  const attributes = [...html.matchAll(ATTRIBUTE)].map(([, value = '']) => value)
  for (const text of [...texts, ...attributes]) {
    if (text.trim() !== '') yield { part, text: unescapeEntities(text) }
  }
}
