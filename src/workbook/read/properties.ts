import type { Relationship } from './relationships.ts'
import { Unreadable } from './unreadable.ts'
import { next, openXml } from './xml.ts'
import { toUtf8 } from './xml-encoding.ts'
import { textInside } from './xml-text.ts'
import { readPart, type Zip } from './zip.ts'

const USUAL_PART = 'docProps/core.xml'
const INSTANT = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})?)?$/

/** The part of a package that says who made it and when. */
export function propertiesPart(relationships: readonly Relationship[]): string {
  return relationships.find(({ kind }) => kind === 'core-properties')?.target ?? USUAL_PART
}

/** `dcterms:modified` of a workbook, ISO 8601 as written; undefined when it states none. Throws like `statedInstant`. */
export function readModified(zip: Zip, relationships: readonly Relationship[]): string | undefined {
  return statedInstant(zip, propertiesPart(relationships), 'modified')
}

/**
 * The first element of that local name in a part with properties, when it holds a date or an instant in ISO 8601. Properties that
 * cannot be read do not make a workbook unreadable; only a passed limit is thrown on (Unreadable 'unpacked-too-large').
 */
export function statedInstant(zip: Zip, part: string, element: string): string | undefined {
  try {
    return instantIn(readPart(zip, part), element)
  } catch (error) {
    if (error instanceof Unreadable && error.refusal.reason === 'unpacked-too-large') throw error
    return undefined
  }
}

function instantIn(part: Buffer | undefined, name: string): string | undefined {
  if (part === undefined) return undefined
  const xml = openXml(toUtf8(part))
  for (let token = next(xml); token !== 'end'; token = next(xml)) {
    if (token !== 'open' || xml.name !== name) continue
    const text = textInside(xml).trim()
    return INSTANT.test(text) && !Number.isNaN(Date.parse(text)) ? text : undefined
  }
  return undefined
}
