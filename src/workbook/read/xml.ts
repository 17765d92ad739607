import { isAt, word } from './ascii.ts'
import { nameIn, usualNames } from './names.ts'
import { damaged } from './unreadable.ts'

/**
 * A place in an XML document in UTF-8. One record, moved on by `next`, instead of one object per token: a form that was formatted
 * down to the last row has millions of them. Names are local names, whatever the prefix.
 */
export interface Xml {
  readonly bytes: Buffer
  /** The same bytes. */
  readonly view: DataView
  /** Where the next token begins. */
  at: number
  /** Of the element just opened or closed. */
  name: string
  /** The element just opened is `<name/>`: no 'close' follows. */
  empty: boolean
  /** Range of the attributes of the element just opened, or of the text just passed. */
  from: number
  to: number
  /** Range of the value of the attribute found last. */
  valueFrom: number
  valueTo: number
  /** Of the text just passed: nothing but ASCII; entities in it that stand for characters. */
  isAscii: boolean
  hasEntities: boolean
  /** Names of the elements that are open, outermost first. */
  readonly path: string[]
  /** Names seen lately, so that they are not cut out of the bytes again and again. */
  readonly recent: string[]
}

export type Token = 'open' | 'close' | 'text' | 'end'

const LT = 0x3c
const GT = 0x3e
const AMPERSAND = 0x26
const SLASH = 0x2f
const BANG = 0x21
const QUESTION = 0x3f
const COLON = 0x3a
const QUOTE = 0x22
const APOSTROPHE = 0x27
const OPEN_BRACKET = 0x5b
const CLOSE_BRACKET = 0x5d
const SPACE = 0x20
const COMMENT = word('<!--')
const CDATA = word('<![CDATA[')
/** A worksheet needs less than ten. */
const DEEPEST = 256

export function openXml(bytes: Buffer): Xml {
  return {
    bytes,
    view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength),
    at: 0,
    name: '',
    empty: false,
    from: 0,
    to: 0,
    valueFrom: 0,
    valueTo: 0,
    isAscii: false,
    hasEntities: false,
    path: [],
    recent: usualNames(),
  }
}

/**
 * Moves to the next token; comments, processing instructions and a DOCTYPE (with whatever it declares) are passed over.
 * Throws Unreadable 'damaged' when tags do not pair, the document ends inside an element, or it is nested deeper than any form.
 */
export function next(xml: Xml): Token {
  const { bytes } = xml
  for (;;) {
    const from = xml.at
    if (from >= bytes.length) return atEnd(xml)
    if (bytes[from] !== LT) return text(xml, from)
    const mark = bytes[from + 1]
    if (mark === SLASH) return close(xml, from + 2)
    if (mark === QUESTION) xml.at = after(xml, '?>', from + 2)
    else if (mark !== BANG) return open(xml, from + 1)
    else if (isAt(bytes, COMMENT, from)) xml.at = after(xml, '-->', from + 4)
    else if (isAt(bytes, CDATA, from)) return cdata(xml, from + 9)
    else xml.at = afterDoctype(xml, from + 2)
  }
}

/** Moves behind the element just opened, whatever is in it. */
export function skip(xml: Xml): void {
  if (xml.empty) return
  const depth = xml.path.length
  while (xml.path.length >= depth) next(xml)
}

/**
 * The same for an element whose content nobody looks at, tags within it unpaired or not: straight to its end tag, which is half of the
 * bytes of a sheet with drop-downs.
 */
export function skipUnread(xml: Xml): void {
  if (xml.empty) return
  const { bytes, from, path } = xml
  const isPrefixed = bytes[from - xml.name.length - 1] !== LT
  const name = isPrefixed ? bytes.toString('latin1', bytes.lastIndexOf('<', from) + 1, from) : xml.name
  const end = bytes.indexOf(`</${name}>`, xml.at, 'latin1')
  if (end < 0) {
    skip(xml)
    return
  }
  path.pop()
  xml.at = end + name.length + 3
}

/** Name of the element around the one just opened (1), around that (2) and so on. */
export function ancestor({ path, empty }: Xml, generation: number): string | undefined {
  return path.at(-generation - (empty ? 0 : 1))
}

function atEnd(xml: Xml): Token {
  if (xml.path.length > 0) throw damaged(`XML ends inside ${xml.path.at(-1)}`)
  return 'end'
}

function text(xml: Xml, from: number): Token {
  passText(xml, from)
  return 'text'
}

/** Moves behind the text that begins at `from`, which may be none, and notes what it is made of. */
export function passText(xml: Xml, from: number): void {
  const { bytes } = xml
  let all = 0
  let hasEntities = false
  let at = from
  for (; at < bytes.length; at++) {
    const byte = bytes[at] ?? LT
    if (byte === LT) break
    all |= byte
    if (byte === AMPERSAND) hasEntities = true
  }
  xml.from = from
  xml.to = at
  xml.isAscii = all < 0x80
  xml.hasEntities = hasEntities
  xml.at = at
}

function cdata(xml: Xml, from: number): Token {
  xml.at = after(xml, ']]>', from)
  xml.from = from
  xml.to = xml.at - 3
  xml.isAscii = false
  xml.hasEntities = false
  return 'text'
}

function open(xml: Xml, from: number): Token {
  const { bytes, path } = xml
  const nameEnd = readName(xml, from)
  const to = tagEnd(bytes, nameEnd)
  xml.empty = bytes[to - 1] === SLASH
  xml.from = nameEnd
  xml.to = xml.empty ? to - 1 : to
  xml.at = to + 1
  if (!xml.empty && path.push(xml.name) > DEEPEST) throw damaged('XML nested too deeply')
  return 'open'
}

function close(xml: Xml, from: number): Token {
  const nameEnd = readName(xml, from)
  if (xml.path.pop() !== xml.name) throw damaged(`unexpected </${xml.name}>`)
  xml.at = seek(xml.bytes, GT, nameEnd) + 1
  return 'close'
}

/** Where the `>` of a tag is; one inside quotes is part of a value. Throws Unreadable 'damaged' when there is none. */
export function tagEnd(bytes: Buffer, from: number): number {
  for (let at = from; at < bytes.length; at++) {
    const byte = bytes[at]
    if (byte === GT) return at
    if (byte === QUOTE || byte === APOSTROPHE) at = seek(bytes, byte, at + 1)
  }
  throw damaged('XML ends inside a tag')
}

/** Sets `name` to the local name of the tag that begins at `from`; returns where the name ends. */
function readName(xml: Xml, from: number): number {
  const { bytes } = xml
  let start = from
  let at = from
  for (; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0
    if (byte <= SPACE || byte === GT || byte === SLASH) break
    if (byte === COLON) start = at + 1
  }
  if (at === start) throw damaged('tag without a name')
  xml.name = nameIn(xml, start, at)
  return at
}

/** A DOCTYPE may hold declarations between brackets; none of them is ever used. */
function afterDoctype(xml: Xml, from: number): number {
  let inside = false
  for (let at = from; at < xml.bytes.length; at++) {
    const byte = xml.bytes[at]
    if (byte === QUOTE || byte === APOSTROPHE) at = seek(xml.bytes, byte, at + 1)
    else if (byte === OPEN_BRACKET) inside = true
    else if (byte === CLOSE_BRACKET) inside = false
    else if (byte === GT && !inside) return at + 1
  }
  throw damaged('XML ends inside a declaration')
}

function after(xml: Xml, end: string, from: number): number {
  const at = xml.bytes.indexOf(end, from, 'latin1')
  if (at < 0) throw damaged(`XML ends before ${end}`)
  return at + end.length
}

/** Where `byte` is next, else where the bytes end. A loop: most distances are too short for a call into native code. */
function seek(bytes: Buffer, byte: number, from: number): number {
  let at = from
  while (at < bytes.length && bytes[at] !== byte) at++
  return at
}
