import { fold, foldWords } from '../vietnamese/fold.ts'
import { similar } from '../vietnamese/near.ts'
import type { Campaign, Unit } from './campaign.ts'

/** Words that lead a commune's name, folded; «tt», «p», «x» are their usual abbreviations. */
const KINDS: ReadonlyMap<string, readonly string[]> = new Map(
  [['thi', 'tran'], ['xa'], ['phuong'], ['tt'], ['p'], ['x']].map((words) => [words[0] ?? '', words]),
)

/** Between several places in one cell. */
const BETWEEN = /[,;/+\n]| và /

/** The longest commune name, in words. */
const LONGEST = 6

/** What a place cell says about the communes of its unit. */
export type CommuneMatch =
  /** Communes by their official names; empty for a whole-area phrase or a unit without a list. */
  | { readonly kind: 'ok'; readonly names: readonly string[] }
  /** A commune of another unit only. */
  | { readonly kind: 'other-unit'; readonly unit: Unit }
  | { readonly kind: 'unknown'; readonly suggestion?: string }

/** Communes by folded name without xã, phường, thị trấn. */
export interface Communes {
  /** Of every unit that has a list. A commune is looked up within its unit: names repeat. */
  readonly ofUnit: ReadonlyMap<Unit, ReadonlyMap<string, string>>
  /** The first two units with a commune of that name. */
  readonly units: ReadonlyMap<string, readonly Unit[]>
}

/** Builds the look-up of all units that have a commune list. */
export function communesOf(units: readonly Unit[]): Communes {
  const ofUnit = new Map<Unit, ReadonlyMap<string, string>>()
  const unitsWith = new Map<string, Unit[]>()
  for (const unit of units) {
    if (!unit.communes) continue
    const own = new Map(unit.communes.map(({ name }) => [communeKey(name), name]))
    ofUnit.set(unit, own)
    for (const key of own.keys()) {
      const known = unitsWith.get(key)
      if (!known) unitsWith.set(key, [unit])
      else if (known.length === 1) known.push(unit)
    }
  }
  return { ofUnit, units: unitsWith }
}

/** «Xã Ea Tih» → `eatih`. */
function communeKey(name: string): string {
  return dropKind(foldWords(name)).join('')
}

function dropKind(words: readonly string[]): readonly string[] {
  return words.slice(kindAt(words, 0))
}

/** How many words that lead a commune's name stand at a place; 0 when no name can follow. */
function kindAt(words: readonly string[], at: number): number {
  const kind = KINDS.get(words[at] ?? '')
  if (!kind || at + kind.length >= words.length) return 0
  return kind.every((word, offset) => words[at + offset] === word) ? kind.length : 0
}

/** A text that may name places, with the words of each, folded. */
export interface PlaceWords {
  readonly text: string
  readonly pieces: readonly (readonly string[])[]
}

/** Divides a text into the places that it may name. */
export function placeWords(text: string): PlaceWords {
  return { text, pieces: text.split(BETWEEN).map(foldWords) }
}

/** Reads a place cell of a unit: the communes it names, a whole-area phrase («toàn huyện», «3 xã», the unit's own name), or neither. */
export function matchCommunes(
  { text, pieces }: PlaceWords,
  unit: Unit | null,
  campaign: Campaign,
  communes: Communes,
): CommuneMatch {
  const own = unit && communes.ofUnit.get(unit)
  if (!own) return { kind: 'ok', names: [] }
  const names = namesIn(pieces, own)
  if (names.length > 0) return { kind: 'ok', names }
  if (isWholeArea(text, unit, campaign)) return { kind: 'ok', names: [] }
  const typed = pieces.map((words) => dropKind(words).join(''))
  const other = typed.flatMap((key) => communes.units.get(key) ?? []).find((one) => one !== unit)
  if (other) return { kind: 'other-unit', unit: other }
  const long = typed.filter((key) => key.length > 1)
  const near = long.map((key) => similar(key, [...own.keys()])).find((key) => key !== null)
  const suggestion = near && own.get(near)
  return suggestion ? { kind: 'unknown', suggestion } : { kind: 'unknown' }
}

/** Communes named at the start of a piece or after xã, phường, thị trấn inside it («buôn Sing A xã Ea Drông»), each once. */
function namesIn(pieces: PlaceWords['pieces'], list: ReadonlyMap<string, string>): string[] {
  const names: string[] = []
  for (const words of pieces) {
    for (let at = 0; at < words.length; at += 1) {
      const kind = kindAt(words, at)
      const name = at === 0 || kind > 0 ? longestName(words, at + kind, list) : null
      if (name && !names.includes(name)) names.push(name)
    }
  }
  return names
}

function longestName(
  words: readonly string[],
  from: number,
  list: ReadonlyMap<string, string>,
): string | null {
  let key = ''
  let longest: string | null = null
  for (let at = from; at < Math.min(from + LONGEST, words.length); at += 1) {
    key += words[at]
    longest = list.get(key) ?? longest
  }
  return longest
}

function isWholeArea(text: string, unit: Unit, campaign: Campaign): boolean {
  const folded = fold(text)
  if (folded === fold(unit.place) || folded === fold(unit.name)) return true
  if (campaign.wholeArea.some((phrase) => folded.includes(fold(phrase)))) return true
  return /\d+\s*(xa|phuong|thi tran)\b/.test(foldWords(text).join(' '))
}
