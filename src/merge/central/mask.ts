import type { Campaign } from '../../campaign/campaign.ts'
import { findPersonalNumbers } from '../../rules/entry/personal-numbers.ts'
import { hamlets } from '../../vietnamese/hamlet.ts'
import { personNames } from '../../vietnamese/person-name.ts'
import { findPhrases, type Phrases, phrasesOf, type Word, wordsOf } from '../../vietnamese/phrases.ts'
import { joinSpans, replaceSpans, type Span } from '../../vietnamese/span.ts'
import { findWithheld, outside, type Withheld } from './withheld.ts'

/** What stands where a withheld value stood. */
export const MASK = '[đã lược bỏ]'

/** A text that may leave the province, and how many places of it were masked. */
export interface Masked {
  readonly text: string
  readonly persons: number
  readonly ethnicGroups: number
}

const ADDRESS = /(?<![\p{L}\p{N}._+-])[\p{L}\p{N}._+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu
/** A number of 9 digits or more in one piece, if it is no amount: of an identity paper, a phone or an account. */
const LONG_NUMBER = /(?<![\d.,])\d{9,}(?!\d)(?![.,]\d)(?!\s*(?:đồng|đ(?!\p{L})|vnđ|vnd|₫))/giu

/** How the remaining texts of a campaign are masked. */
export interface Mask {
  readonly withheld: Withheld
  readonly ethnic: Phrases
  readonly majority: string
  /** By every spelling: the group. */
  readonly groups: ReadonlyMap<string, string>
}

export function maskOf({ ethnicGroups, ethnicity }: Campaign, withheld: Withheld): Mask {
  const groups = new Map(
    ethnicGroups.flatMap(({ name, aliases }) => [name, ...aliases].map((spelling) => [spelling, name])),
  )
  return { withheld, groups, ethnic: phrasesOf(groups.keys()), majority: ethnicity.majority }
}

/**
 * A remaining text with everything masked that is withheld elsewhere or looks like it: names of persons, hamlets, numbers, addresses.
 * `own` are the ethnic groups that the entry withholds, null for an entry that has none: those are masked too, and any group that the
 * text says of people.
 */
export function maskText(text: string, own: readonly string[] | null, mask: Mask): Masked {
  const words = wordsOf(text)
  const shaped = [
    ...personNames(text),
    ...hamlets(text),
    ...findPersonalNumbers(text),
    ...matches(text, LONG_NUMBER),
  ]
  const places = [
    ...findWithheld(words, mask.withheld),
    ...(shaped.length > 0 ? outside(shaped, findPhrases(words, mask.withheld.allowed)) : []),
    ...matches(text, ADDRESS),
  ]
  const persons = joinSpans(places)
  const groups = own === null ? [] : outside(ethnicPlaces(text, words, own, mask), persons)
  return {
    text: replaceSpans(text, [...persons, ...groups], MASK),
    persons: persons.length,
    ethnicGroups: groups.length,
  }
}

function matches(text: string, pattern: RegExp): Span[] {
  return [...text.matchAll(pattern)].map(({ index, 0: found }) => ({ from: index, to: index + found.length }))
}

/** Words before which a group's name speaks of people. */
const OF_PEOPLE = /(?:dân tộc|người|đồng bào|phụ nữ|chị em|hội viên|hộ|nữ|DTTS) (?:dân tộc )?$/iu

function ethnicPlaces(
  text: string,
  words: readonly Word[],
  own: readonly string[],
  { ethnic, groups, majority }: Mask,
): Span[] {
  return findPhrases(words, ethnic).filter(({ phrase, from, to }) => {
    if (!/^\p{Lu}/u.test(text.slice(from, to))) return false
    const group = groups.get(phrase) ?? phrase
    return own.includes(group) || (group !== majority && OF_PEOPLE.test(text.slice(0, from)))
  })
}
