import type { Random } from '../fixtures/random.ts'
import { between, oneOf } from '../fixtures/random.ts'
import { BYTE_DAMAGES } from './damage-bytes.ts'
import { PART_DAMAGES } from './damage-parts.ts'
import type { XmlDamage } from './damage-xml.ts'
import { VALUE_DAMAGES, XML_DAMAGES } from './damage-xml.ts'
import type { Part } from './zip-parts.ts'
import { packParts, unpackParts } from './zip-parts.ts'

/** A sound file to be damaged; `parts` when it is a zip. */
export interface Base {
  readonly name: string
  readonly bytes: Buffer
  readonly parts: readonly Part[] | null
}

/** A damaged file and how it came about. */
export interface Mutant {
  readonly bytes: Buffer
  readonly damages: readonly string[]
}

export function baseOf(name: string, bytes: Buffer): Base {
  try {
    return { name, bytes, parts: unpackParts(bytes) }
  } catch {
    return { name, bytes, parts: null }
  }
}

/** Damages a file; the same base and stream of numbers give the same bytes. */
export function mutate({ bytes, parts }: Base, random: Random): Mutant {
  const kind = random()
  if (parts === null || kind < 0.12) {
    const name = oneOf(Object.keys(BYTE_DAMAGES), random)
    return { bytes: BYTE_DAMAGES[name]?.(bytes, random) ?? bytes, damages: [name] }
  }
  const damages: string[] = []
  let changed = parts
  for (let left = between(1, 5, random); left > 0; left--) {
    const table = random()
    if (table < 0.12) {
      const name = oneOf(Object.keys(PART_DAMAGES), random)
      changed = PART_DAMAGES[name]?.(changed, random) ?? changed
      damages.push(`part ${name}`)
    } else changed = damageXml(changed, table < 0.35 ? XML_DAMAGES : VALUE_DAMAGES, damages, random)
    if (changed.length === 0) break
  }
  return { bytes: packParts(changed), damages }
}

/** Strings and sheets hold the values and are chosen more often than the parts around them. */
function damageXml(
  parts: readonly Part[],
  table: Readonly<Record<string, XmlDamage>>,
  damages: string[],
  random: Random,
): readonly Part[] {
  const xml = parts.filter(({ name }) => /\.(xml|rels)$/.test(name))
  const weighty = xml.filter(({ name }) => /sharedStrings|worksheets\/sheet|workbook\.xml$/.test(name))
  const candidates = random() < 0.85 && weighty.length > 0 ? weighty : xml
  if (candidates.length === 0) return parts
  const chosen = oneOf(candidates, random)
  const name = oneOf(Object.keys(table), random)
  const text = table[name]?.(chosen.bytes.toString('utf8'), random) ?? ''
  const bytes = Buffer.from(text, text.startsWith('\ufeff') ? 'utf16le' : 'utf8')
  damages.push(`${chosen.name} ${name}`)
  return parts.map((part) => (part === chosen ? { name: part.name, bytes } : part))
}
