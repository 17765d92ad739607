import { fold } from './fold.ts'
import type { Span } from './span.ts'
import { toneKey } from './tone-key.ts'

/** Letters and digits; an apostrophe inside belongs to the word: H'Bia. */
const WORD = /[\p{L}\p{M}\p{N}]+(?:['’‘ʼ`´′ʹ＇][\p{L}\p{M}\p{N}]+)*/gu

/**
 * Phrases to be found in texts on whole words. Case, Unicode form, apostrophes, hyphens, spaces, look-alike letters and the place of the
 * tone mark do not matter: «H'Bia Niê» is found as «H’BIA NIÊ», 0905123456 as «0905.123.456».
 */
export interface Phrases {
  /** By tone key: the phrase as it was given. */
  readonly exact: ReadonlyMap<string, string>
  /** By key without accents: for texts and names typed without any. Only words with capitals are compared. */
  readonly bare: ReadonlyMap<string, string>
  /** How the keys begin: most words of a text begin none of them. */
  readonly starts: ReadonlySet<string>
  /** Characters of the longest key. */
  readonly longest: number
}

/** Characters of a key by which it is first looked for. */
const START = 4

/** A phrase found, and where. */
export interface Found extends Span {
  readonly phrase: string
}

/** Phrases ready to be looked for. Those of `names` are also found without their accents. */
export function phrasesOf(texts: Iterable<string>, names: Iterable<string> = []): Phrases {
  const exact = new Map<string, string>()
  const bare = new Map<string, string>()
  const add = (map: Map<string, string>, key: string, text: string) => {
    if (key !== '' && !map.has(key)) map.set(key, text)
  }
  for (const text of texts) add(exact, toneKey(text), text)
  for (const name of names) {
    add(exact, toneKey(name), name)
    add(bare, fold(name), name)
  }
  const keys = [...exact.keys(), ...bare.keys()]
  const longest = keys.reduce((most, { length }) => Math.max(most, length), 0)
  return { exact, bare, starts: new Set(keys.map((key) => key.slice(0, START))), longest }
}

/** A word of a text with its keys. */
export interface Word extends Span {
  readonly exact: string
  readonly bare: string
  readonly isCapital: boolean
}

/** The longest phrase that begins at each word, in the order of the text. */
export function findPhrases(words: readonly Word[], phrases: Phrases): Found[] {
  return words.flatMap((_, at) => longestFrom(words, at, phrases) ?? [])
}

/** The words of a text, in which phrases are looked for. */
export function wordsOf(text: string): Word[] {
  return [...text.matchAll(WORD)].map(({ index, 0: word }) => ({
    from: index,
    to: index + word.length,
    ...keysOf(word),
    isCapital: /^[\p{Lu}\p{N}]/u.test(word),
  }))
}

function keysOf(word: string): Pick<Word, 'exact' | 'bare'> {
  if (!/^[A-Za-z0-9]+$/.test(word)) return { exact: toneKey(word), bare: fold(word) }
  const key = word.toLowerCase()
  return { exact: key, bare: key }
}

function longestFrom(words: readonly Word[], start: number, phrases: Phrases): Found | null {
  const { exact, bare, longest } = phrases
  let found: Found | null = null
  let exactKey = ''
  let bareKey = ''
  let capitals = true
  for (let at = start; at < words.length; at++) {
    const word = words[at] as Word
    exactKey += word.exact
    bareKey += word.bare
    capitals &&= word.isCapital
    if (exactKey.length > longest && bareKey.length > longest) break
    if (!mayBegin(exactKey, phrases) && !mayBegin(bareKey, phrases)) break
    const plain = capitals && at > start ? bare.get(bareKey) : undefined
    const isPlain = plain !== undefined && (exactKey === bareKey || toneKey(plain) === bareKey)
    const phrase = exact.get(exactKey) ?? (isPlain ? plain : undefined)
    if (phrase !== undefined) found = { phrase, from: words[start]?.from ?? 0, to: word.to }
  }
  return found
}

function mayBegin(key: string, { starts }: Phrases): boolean {
  return key.length < START || starts.has(key.slice(0, START))
}
