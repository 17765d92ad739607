import { fold, tidy } from './fold.ts'
import { nearest } from './near.ts'

/** An ethnic group: its name, and other spellings of it. */
export interface Group {
  readonly name: string
  readonly aliases: readonly string[]
}

export type EthnicMatch =
  | { readonly kind: 'ok' | 'alias' | 'near'; readonly name: string }
  | { readonly kind: 'unknown' }

/** Words with several meanings, never read as a group: an old word for several, a province, or no group at all. */
const NEVER: ReadonlySet<string> = new Set([
  'xa',
  'man',
  'gialai',
  'moi',
  'dantoctaicho',
  'taicho',
  'dtts',
  'thieuso',
  'khac',
  'dantockhac',
])

/** The group a text names: by name (silent), by alias, or by a certain near match. */
export function matchEthnic(typed: string, groups: readonly Group[]): EthnicMatch {
  const bare = tidy(typed).replace(/^(đồng bào|người|phụ nữ)?\s*(dân tộc|người|dt\.?)?\s+(?=\S)/iu, '')
  for (const text of [typed, bare]) {
    const key = fold(text)
    if (key === '') continue
    const exact = groups.filter(({ name }) => fold(name) === key)
    const same = exact.find(({ name }) => name.toLowerCase() === tidy(text).toLowerCase()) ?? exact[0]
    if (same) return { kind: 'ok', name: same.name }
    if (NEVER.has(key)) return { kind: 'unknown' }
    const aliased = groups.filter(({ aliases }) => aliases.some((alias) => fold(alias) === key))
    if (aliased[0] && aliased.length === 1) return { kind: 'alias', name: aliased[0].name }
    if (aliased.length > 1) return { kind: 'unknown' }
  }
  const near = nearest(
    bare,
    groups.map(({ name }) => name),
  )
  return near === null ? { kind: 'unknown' } : { kind: 'near', name: near }
}

/** Divides a cell that names several groups at , ; / + & và or a line break; «Bru - Vân Kiều» stays one. */
export function splitEthnic(text: string): string[] {
  return tidy(text)
    .split(/[,;/+&\n]|\s+và\s+|\s+-\s+(?!\s*(?:vân kiều|sán chỉ|triêng))/iu)
    .map((part) => part.trim())
    .filter((part) => part !== '')
}
