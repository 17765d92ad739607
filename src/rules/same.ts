import type { Filled } from '../submission/submission.ts'
import { fold, foldWords } from '../vietnamese/fold.ts'

/** Words that only say what kind of commune follows, folded. */
const COMMUNE_KINDS = ['xa', 'phuong', 'thi', 'tran', 'tt', 'x', 'p']

/** Key of a value for comparing two entries: equal keys are the same name, place, day or year, however they were typed. */
export function sameKey(filled: Filled | undefined): string {
  if (!filled) return ''
  const { value, raw } = filled
  if (value === null || typeof value === 'string') return fold(raw)
  if (typeof value === 'number') return String(value)
  if ('day' in value) return value.day
  return placesKey(value.names.length > 0 ? value.names : [raw])
}

function placesKey(names: readonly string[]): string {
  return names.map(placeKey).toSorted().join('+')
}

function placeKey(name: string): string {
  return foldWords(name)
    .filter((word) => !COMMUNE_KINDS.includes(word))
    .join('')
}

/**
 * Key of a place that can be the same in two units: '' for a blank cell and for a whole area («toàn huyện», «3 xã»). `wholeAreas`
 * are the campaign's phrases for it, folded.
 */
export function placeAcrossUnits(filled: Filled | undefined, wholeAreas: readonly string[]): string {
  if (!filled || filled.raw === '') return ''
  const words = foldWords(filled.raw)
  const typed = words.join('')
  if (wholeAreas.some((phrase) => typed.includes(phrase))) return ''
  if (/\d (xa|phuong|thi tran)\b/.test(words.join(' '))) return ''
  const { value } = filled
  const names = value !== null && typeof value === 'object' && 'names' in value ? value.names : []
  return placesKey(names.length > 0 ? names : [filled.raw])
}

/**
 * The first of every earlier-or-later pair with the same key: [later, first]. The key, which holds the name, is asked for only where the
 * name comes again. Items without a name or a key are never the same.
 */
export function pairsOf<T>(
  items: readonly T[],
  nameOf: (item: T) => string,
  keyOf: (item: T, name: string) => string,
): (readonly [T, T])[] {
  const pairs: (readonly [T, T])[] = []
  const first = new Map<string, T>()
  const add = (item: T, name: string) => {
    const key = keyOf(item, name)
    const other = first.get(key)
    if (other !== undefined) pairs.push([item, other])
    else if (key !== '') first.set(key, item)
  }
  /** Null once the name has come again. */
  const alone = new Map<string, T | null>()
  for (const item of items) {
    const name = nameOf(item)
    if (name === '') continue
    const before = alone.get(name)
    if (before === undefined) {
      alone.set(name, item)
      continue
    }
    if (before !== null) {
      add(before, name)
      alone.set(name, null)
    }
    add(item, name)
  }
  return pairs
}
