import { type KnownParts, knownParts } from './known-parts.ts'
import { next, openXml } from './xml.ts'
import { attribute } from './xml-attributes.ts'
import { toUtf8 } from './xml-encoding.ts'
import type { Zip } from './zip.ts'

/** A part that another part names. */
export interface Relationship {
  readonly id: string
  /** Last word of its type, the same in transitional and strict workbooks: worksheet, styles, sharedStrings … */
  readonly kind: string
  /** Name of the part. */
  readonly target: string
}

/** What the part `source` ('' for the package) points to inside the zip; nothing when it has no relationships. Throws Unreadable. */
export function readRelationships(
  zip: Zip,
  source: string,
  known: KnownParts<readonly Relationship[]> = knownParts(),
): readonly Relationship[] {
  const folder = source.slice(0, source.lastIndexOf('/') + 1)
  const name = `${folder}_rels/${source.slice(folder.length)}.rels`
  return known(zip, name, (part) => relationshipsIn(part, folder)) ?? []
}

function relationshipsIn(part: Buffer, folder: string): Relationship[] {
  const xml = openXml(toUtf8(part))
  const found: Relationship[] = []
  for (let token = next(xml); token !== 'end'; token = next(xml)) {
    if (token !== 'open' || xml.name !== 'Relationship' || attribute(xml, 'TargetMode') === 'External')
      continue
    const type = attribute(xml, 'Type') ?? ''
    const target = attribute(xml, 'Target') ?? ''
    const kind = type.slice(type.lastIndexOf('/') + 1)
    found.push({ id: attribute(xml, 'Id') ?? '', kind, target: resolve(folder, target) })
  }
  return found
}

/** A target, absolute or relative to the folder of the part that names it, as the name of a part. */
export function resolve(folder: string, target: string): string {
  const path = target.replaceAll('\\', '/')
  const steps = path.startsWith('/') ? path.split('/') : `${folder}${path}`.split('/')
  const name: string[] = []
  for (const step of steps) {
    if (step === '..') name.pop()
    else if (step !== '' && step !== '.') name.push(percentDecoded(step))
  }
  return name.join('/')
}

function percentDecoded(step: string): string {
  try {
    return decodeURIComponent(step)
  } catch {
    return step
  }
}
