import { isText } from './ascii.ts'
import { nameIn } from './names.ts'
import type { Xml } from './xml.ts'
import { decode } from './xml-text.ts'

const EQUALS = 0x3d
const COLON = 0x3a
const SPACE = 0x20
const QUOTE = 0x22
const APOSTROPHE = 0x27

/** The value of an attribute of the element just opened, by local name; undefined when it has none. */
export function attribute(xml: Xml, name: string): string | undefined {
  return findAttribute(xml, name) ? decode(xml.bytes, xml.valueFrom, xml.valueTo) : undefined
}

/** The same for one of a few words that come again and again: the type of a cell. */
export function attributeWord(xml: Xml, name: string): string | undefined {
  return findAttribute(xml, name) ? nameIn(xml, xml.valueFrom, xml.valueTo) : undefined
}

/** xsd:boolean of an attribute: 1 or true. */
export function isOn(xml: Xml, name: string): boolean {
  const value = attributeWord(xml, name)
  return value === '1' || value === 'true' || value === 'on'
}

/** A whole number of an attribute; undefined when it is absent or none. */
export function integer(xml: Xml, name: string): number | undefined {
  if (!findAttribute(xml, name)) return undefined
  let number = 0
  for (let at = xml.valueFrom; at < xml.valueTo; at++) {
    const digit = (xml.bytes[at] ?? 0) - 0x30
    if (digit < 0 || digit > 9) return undefined
    number = number * 10 + digit
  }
  return number
}

/**
 * Looks for the attribute with that local name among those of the element just opened and sets `valueFrom` and `valueTo` to its
 * value, without the quotes; false when there is none. It runs for every cell and allocates nothing.
 */
export function findAttribute(xml: Xml, name: string): boolean {
  const { bytes, to } = xml
  for (let at = xml.from; at < to; at++) {
    while (at < to && (bytes[at] ?? 0) <= SPACE) at++
    let start = at
    for (; at < to && bytes[at] !== EQUALS && (bytes[at] ?? 0) > SPACE; at++) {
      if (bytes[at] === COLON) start = at + 1
    }
    const nameEnd = at
    while (at < to && bytes[at] !== QUOTE && bytes[at] !== APOSTROPHE) at++
    const quote = bytes[at]
    const valueFrom = at + 1
    for (at = valueFrom; at < to && bytes[at] !== quote; ) at++
    if (at < to && isText(bytes, start, nameEnd, name)) {
      xml.valueFrom = valueFrom
      xml.valueTo = at
      return true
    }
  }
  return false
}

/** The values of all attributes of the element just opened. */
export function attributeValues({ bytes, from, to }: Xml): string[] {
  const values: string[] = []
  for (let at = from; at < to; at++) {
    const quote = bytes[at]
    if (quote !== QUOTE && quote !== APOSTROPHE) continue
    const start = at + 1
    for (at = start; at < to && bytes[at] !== quote; ) at++
    values.push(decode(bytes, start, at))
  }
  return values
}
