import type { Xml } from './xml.ts'
import { decode } from './xml-text.ts'

/** A range of bytes: the value of an attribute, without its quotes. */
export interface Span {
  from: number
  to: number
}

const EQUALS = 0x3d
const COLON = 0x3a
const SPACE = 0x20
const QUOTE = 0x22
const APOSTROPHE = 0x27

/** The value of an attribute of the element just opened, by local name; undefined when it has none. */
export function attribute(xml: Xml, name: string): string | undefined {
  const span = { from: 0, to: 0 }
  return findAttribute(xml.bytes, xml.from, xml.to, name, span)
    ? decode(xml.bytes, span.from, span.to)
    : undefined
}

/** xsd:boolean of an attribute: 1 or true. */
export function isOn(xml: Xml, name: string): boolean {
  const value = attribute(xml, name)
  return value === '1' || value === 'true' || value === 'on'
}

/** A whole number of an attribute; undefined when it is absent or none. */
export function integer(xml: Xml, name: string): number | undefined {
  const value = attribute(xml, name)
  return value !== undefined && /^\s*\d{1,9}\s*$/.test(value) ? Number(value) : undefined
}

/**
 * Puts the value of the attribute with that local name into `span`; false when there is none. `from` and `to` bound the attributes
 * of one tag. Without allocation, because it runs for every cell.
 */
export function findAttribute(bytes: Buffer, from: number, to: number, name: string, span: Span): boolean {
  let at = from
  while (at < to) {
    while (at < to && (bytes[at] ?? 0) <= SPACE) at++
    let start = at
    for (; at < to && bytes[at] !== EQUALS && (bytes[at] ?? 0) > SPACE; at++) {
      if (bytes[at] === COLON) start = at + 1
    }
    const nameEnd = at
    while (at < to && bytes[at] !== QUOTE && bytes[at] !== APOSTROPHE) at++
    const quote = bytes[at]
    span.from = at + 1
    at++
    while (at < to && bytes[at] !== quote) at++
    span.to = Math.min(at, to)
    at++
    if (span.from <= to && isName(bytes, start, nameEnd, name)) return true
  }
  return false
}

function isName(bytes: Buffer, start: number, end: number, name: string): boolean {
  if (end - start !== name.length) return false
  for (let index = 0; index < name.length; index++) {
    if (bytes[start + index] !== name.charCodeAt(index)) return false
  }
  return true
}
