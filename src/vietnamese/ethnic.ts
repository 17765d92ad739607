import { fold, tidy } from './fold.ts'
import { certainDistance, editDistance, similarAmong } from './near.ts'
import { toneKey } from './tone-key.ts'

/** An ethnic group: its name, and other spellings of it. */
export interface Group {
  readonly name: string
  readonly aliases: readonly string[]
}

/** `ok` needs no word; `alias` is another name or spelling; `near` a certain misspelling. */
export type EthnicMatch =
  | { readonly kind: 'ok' | 'alias' | 'near'; readonly name: string }
  | { readonly kind: 'unknown'; readonly suggestion?: string }

const UNKNOWN: EthnicMatch = { kind: 'unknown' }

/**
 * Words that several groups are or were called, that name a province, or nobody: Xá, Mán (Dao, Sán Dìu), Mọi, Gia Lai, DTTS, Khác.
 * Never read as a group, although lists of aliases know some of them.
 */
const NO_GROUP: ReadonlySet<string> = new Set(
  'xa man moi gialai dantoc dantoctaicho dantocthieuso dantockhac dtts taicho thieuso dongbao khac khong khongro'.split(
    ' ',
  ),
)

const BEFORE = /^(?:(?:đồng bào|dân tộc thiểu số|dân tộc|dtts|dt|phụ nữ|người)[ .:]+(?=\S))+/iu

/** Key → the name of its group; null where two groups share the key. */
type Keys = ReadonlyMap<string, string | null>

interface Named {
  readonly name: string
  readonly spellings: readonly string[]
}

/** The keys of a list of groups, first with tones («Táy» is Thái), then without («Tay» is Tày). */
interface Index {
  readonly lookUps: readonly {
    readonly keyOf: (text: string) => string
    readonly names: Keys
    readonly aliases: Keys
  }[]
  /** Every spelling, folded. */
  readonly every: Keys
  /** A name to ask about. */
  readonly suggest: (text: string) => string | null
}

/**
 * Says which group a text names: by its name without regard to case, accents, hyphens and words such as «dân tộc», by an alias, or by
 * a certain misspelling. The list's keys are built once, when the first text is not simply a name.
 */
export function ethnicMatcher(groups: readonly Group[]): (typed: string) => EthnicMatch {
  const names = groups.map(({ name }) => name)
  let index: Index | null = null
  return (typed) => {
    if (names.includes(typed)) return { kind: 'ok', name: typed }
    index ??= indexOf(groups)
    const bare = tidy(typed).replaceAll('\n', ' ').replace(BEFORE, '')
    return find(bare, index) ?? find(typed, index) ?? withRemark(bare, index) ?? misspelled(bare, index)
  }
}

/** The group that a text names. For many texts keep one `ethnicMatcher`. */
export function matchEthnic(typed: string, groups: readonly Group[]): EthnicMatch {
  return ethnicMatcher(groups)(typed)
}

function indexOf(groups: readonly Group[]): Index {
  const official = groups.map(({ name }) => ({ name, spellings: [name] }))
  // What folds to the name needs no word and is no alias.
  const others = groups.map(({ name, aliases }) => ({
    name,
    spellings: aliases.flatMap(spellings).filter((spelling) => fold(spelling) !== fold(name)),
  }))
  return {
    lookUps: [toneKey, fold].map((keyOf) => ({
      keyOf,
      names: keyed(official, keyOf),
      aliases: keyed(others, keyOf),
    })),
    every: keyed([...official, ...others], fold),
    suggest: similarAmong(groups.map(({ name }) => name)),
  }
}

function find(text: string, { lookUps }: Index): EthnicMatch | null {
  if (NO_GROUP.has(fold(text))) return UNKNOWN
  for (const { keyOf, names, aliases } of lookUps) {
    const key = keyOf(text)
    const name = names.get(key)
    if (name) return { kind: 'ok', name }
    const alias = aliases.get(key)
    if (alias !== undefined) return alias === null ? UNKNOWN : { kind: 'alias', name: alias }
  }
  return null
}

/** «Ê-đê (Adham)»: the group before the brackets, and said so. */
function withRemark(text: string, index: Index): EthnicMatch | null {
  const [, before] = /^([^()]+)\([^()]*\)?$/u.exec(text) ?? []
  const match = before === undefined ? null : find(before, index)
  return match?.kind === 'ok' ? { ...match, kind: 'alias' } : match
}

function misspelled(text: string, { every, suggest }: Index): EthnicMatch {
  const near = nearGroup(fold(text), every)
  if (near) return { kind: 'near', name: near }
  const suggestion = suggest(text)
  return suggestion === null ? UNKNOWN : { kind: 'unknown', suggestion }
}

function keyed(groups: readonly Named[], keyOf: (text: string) => string): Keys {
  const byKey = new Map<string, string | null>()
  for (const { name, spellings } of groups) {
    for (const key of new Set(spellings.map(keyOf))) {
      const other = byKey.get(key)
      if (key !== '') byKey.set(key, other === undefined || other === name ? name : null)
    }
  }
  return byKey
}

/** Lists of aliases are written for people: «Thái Trắng/Tày Khao», «Tàu (dân gian)», «nhóm: Kpă, Adham». */
function spellings(alias: string): string[] {
  const parts = alias
    .replace(/^nhóm ?:/iu, '')
    .replace(/\([^()]*\)/gu, '')
    .split(/[/,]/)
  return [alias, ...parts].filter((spelling) => !NO_GROUP.has(fold(spelling)))
}

/** The only group with a spelling within the certain distance. */
function nearGroup(key: string, spellings: Keys): string | null {
  const most = certainDistance(key)
  const names = new Set<string | null>()
  let least = most
  for (const [spelling, name] of most === 0 ? [] : spellings) {
    const distance = editDistance(key, spelling, least)
    if (distance > least) continue
    if (distance < least) names.clear()
    least = distance
    names.add(name)
  }
  const [only = null] = names
  return names.size === 1 ? only : null
}
