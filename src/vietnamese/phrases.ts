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
  /** Characters of the longest key. */
  readonly longest: number
}

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
  const longest = [...exact.keys(), ...bare.keys()].reduce((most, { length }) => Math.max(most, length), 0)
  return { exact, bare, longest }
}

interface Word extends Span {
  readonly exact: string
  readonly bare: string
  readonly isCapital: boolean
}

/** The longest phrase that begins at each word, in the order of the text. */
export function findPhrases(text: string, phrases: Phrases): Found[] {
  if (phrases.longest === 0) return []
  const words = wordsOf(text)
  return words.flatMap((_, at) => longestFrom(words, at, phrases) ?? [])
}

function wordsOf(text: string): Word[] {
  return [...text.matchAll(WORD)].map(({ index, 0: word }) => ({
    from: index,
    to: index + word.length,
    exact: toneKey(word),
    bare: fold(word),
    isCapital: /^[\p{Lu}\p{N}]/u.test(word),
  }))
}

function longestFrom(words: readonly Word[], start: number, { exact, bare, longest }: Phrases): Found | null {
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
    const plain = capitals && at > start ? bare.get(bareKey) : undefined
    const isPlain = plain !== undefined && (exactKey === bareKey || toneKey(plain) === bareKey)
    const phrase = exact.get(exactKey) ?? (isPlain ? plain : undefined)
    if (phrase !== undefined) found = { phrase, from: words[start]?.from ?? 0, to: word.to }
  }
  return found
}
