import { type KnownParts, knownParts } from './known-parts.ts'
import type { Relationship } from './relationships.ts'
import type { CellFormat } from './styles.ts'

/** What the workbooks of one run have alike, so that it is read once. Bounded, and without influence on what is read. */
export interface Memory {
  readonly relationships: KnownParts<readonly Relationship[]>
  readonly formats: KnownParts<readonly CellFormat[]>
}

export function newMemory(): Memory {
  return { relationships: knownParts(), formats: knownParts() }
}
