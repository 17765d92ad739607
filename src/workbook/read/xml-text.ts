import { next, type Xml } from './xml.ts'

const AMPERSAND = 0x26
const ENTITY = /&(?:#x([0-9a-f]{1,6})|#([0-9]{1,7})|(amp|lt|gt|quot|apos));/gi
const PREDEFINED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** The text just passed by `next`, entities replaced. Those that a DTD would declare stay as they are written. */
export function textHere({ bytes, from, to, isAscii, hasEntities }: Xml): string {
  const text = bytes.toString(isAscii ? 'latin1' : 'utf8', from, to)
  return hasEntities ? unescapeEntities(text) : text
}

/** All text of the element just opened, that of its children included; moves behind the element. */
export function textInside(xml: Xml): string {
  if (xml.empty) return ''
  const depth = xml.path.length
  let text = ''
  while (xml.path.length >= depth) {
    if (next(xml) === 'text') text += textHere(xml)
  }
  return text
}

/** Bytes of UTF-8 as text; only what needs it goes through the slower decoders. */
export function decode(bytes: Buffer, from: number, to: number): string {
  let all = 0
  let ampersand = false
  for (let at = from; at < to; at++) {
    const byte = bytes[at] ?? 0
    all |= byte
    if (byte === AMPERSAND) ampersand = true
  }
  const text = bytes.toString(all < 0x80 ? 'latin1' : 'utf8', from, to)
  return ampersand ? unescapeEntities(text) : text
}

/** The text with the characters that entities stand for. */
export function unescapeEntities(text: string): string {
  return text.replace(ENTITY, character)
}

function character(entity: string, hex?: string, decimal?: string, name?: string): string {
  if (name !== undefined) return PREDEFINED[name] ?? entity
  const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
  const isCharacter = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff)
  return isCharacter ? String.fromCodePoint(code) : '\ufffd'
}
