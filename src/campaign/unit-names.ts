import { fold, foldWords } from '../vietnamese/fold.ts'
import type { Campaign, Unit } from './campaign.ts'

/** What a text says about units: exactly one, several, only generic words («Hội LHPN tỉnh»), or nothing known. */
export type UnitMatch =
  | { readonly kind: 'unit'; readonly unit: Unit }
  | { readonly kind: 'generic' }
  | { readonly kind: 'none' }

/** Names of a campaign's units, ready for comparing. */
export interface UnitNames {
  readonly byId: ReadonlyMap<string, Unit>
  /** Folded key → unit; a key that two units share is absent. */
  readonly byKey: ReadonlyMap<string, Unit>
  /** Generic word sequences, longest first. */
  readonly generic: readonly (readonly string[])[]
  /** Sequences that mean the campaign's own unit where every word is generic. */
  readonly own: { readonly unit: Unit; readonly words: readonly (readonly string[])[] } | null
}

/**
 * Builds the keys of every unit: id, slug, name, place and aliases, each whole and without generic words. Comparison is on whole
 * keys, never on substrings: «lak» is inside «daklak».
 */
export function unitNames(campaign: Pick<Campaign, 'units' | 'unitNames'>): UnitNames {
  const { generic, province, ownWords, ownUnit } = campaign.unitNames
  const sequences = [...generic, ...province]
    .map(foldWords)
    .filter((words) => words.length > 0)
    .sort((a, b) => b.length - a.length)
  const byKey = new Map<string, Unit>()
  const shared = new Set<string>()
  for (const unit of campaign.units) {
    for (const name of [unit.id, unit.slug, unit.name, unit.place, ...unit.aliases]) {
      for (const key of nameKeys(foldWords(name), sequences)) {
        const other = byKey.get(key)
        if (other && other !== unit) shared.add(key)
        byKey.set(key, unit)
      }
    }
  }
  for (const key of shared) byKey.delete(key)
  const byId = new Map(campaign.units.map((one) => [one.id, one]))
  const unit = ownUnit === undefined ? undefined : byId.get(ownUnit)
  return {
    byId,
    byKey,
    generic: sequences,
    own: unit ? { unit, words: ownWords.map(foldWords) } : null,
  }
}

/** Keys of a name: its words without generic ones, and whole; none when every word is generic. */
function nameKeys(words: readonly string[], generic: UnitNames['generic']): string[] {
  const rest = withoutSequences(words, generic)
  return rest.length === 0 ? [] : [rest.join(''), words.join('')]
}

/** Removes every occurrence of the sequences, trying the longest first at each position. */
function withoutSequences(words: readonly string[], sequences: UnitNames['generic']): string[] {
  const rest: string[] = []
  for (let at = 0; at < words.length; ) {
    const first = words[at]
    const found = sequences.find(
      (sequence) => sequence[0] === first && sequence.every((word, offset) => words[at + offset] === word),
    )
    if (found) at += found.length
    else rest.push(words[at++] ?? '')
  }
  return rest
}

/** The unit that the whole text names and nothing else. */
export function matchWhole(text: string, names: UnitNames): UnitMatch {
  const words = foldWords(text)
  if (words.length === 0) return { kind: 'none' }
  const rest = withoutSequences(words, names.generic)
  if (rest.length === 0) return { kind: 'generic' }
  const unit = names.byKey.get(rest.join('')) ?? names.byKey.get(words.join(''))
  return unit ? { kind: 'unit', unit } : { kind: 'none' }
}

/**
 * The unit a «Đơn vị» cell names: the whole text, what stands behind a label that is repeated in it («Đơn vị: …»), else exactly one of its parts (divided by – - _ , ( ) and line breaks); the
 * campaign's own unit if every word is generic and Ban Thường vụ or BTV is among them.
 */
export function matchUnitCell(text: string, names: UnitNames): UnitMatch {
  const whole = matchWhole(text, names)
  if (whole.kind === 'unit') return whole
  if (whole.kind === 'generic') return saysOwn(text, names) ?? whole
  const behind = behindLabel(text)
  if (behind !== text) return matchUnitCell(behind, names)
  const units = new Set<Unit>()
  for (const part of text.split(/[–—\-_,;()\n]/)) {
    const match = matchWhole(part, names)
    if (match.kind === 'unit') units.add(match.unit)
  }
  const [unit] = units
  return unit && units.size === 1 ? { kind: 'unit', unit } : { kind: 'none' }
}

/** The text without the labels it begins with: «Đơn vị:», «Tên đơn vị:», «Đơn vị đăng ký:». */
function behindLabel(text: string): string {
  let rest = text
  for (;;) {
    const [label, colon = ''] = /^[^:：]{1,40}([:：])/.exec(rest) ?? ['']
    if (colon === '' || !/^(?:ten)?donvi/.test(fold(label))) return rest
    rest = rest.slice(label.length)
  }
}

function saysOwn(text: string, names: UnitNames): UnitMatch | null {
  if (!names.own) return null
  const words = foldWords(text)
  const found = names.own.words.some((own) => withoutSequences(words, [own]).length < words.length)
  return found ? { kind: 'unit', unit: names.own.unit } : null
}

/**
 * The unit a file name suggests: the longest run of its words that is a unit's key, when there is just one such unit. Never proof:
 * it tells the unit of an unreadable file, and a suggestion elsewhere.
 */
export function unitFromFileName(name: string, names: UnitNames): Unit | null {
  const stem = name.replace(/\.[^.]*$/, '').replaceAll('_', ' ')
  const words = withoutSequences(foldWords(stem), names.generic)
  for (let length = words.length; length > 0; length -= 1) {
    const found = new Set<Unit>()
    for (let at = 0; at + length <= words.length; at += 1) {
      const unit = names.byKey.get(words.slice(at, at + length).join(''))
      if (unit) found.add(unit)
    }
    const [unit] = found
    if (unit) return found.size === 1 ? unit : null
  }
  return null
}
