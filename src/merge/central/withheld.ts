import type { Field } from '../../campaign/campaign.ts'
import type { Entry } from '../../submission/submission.ts'
import { fold } from '../../vietnamese/fold.ts'
import { findPhrases, type Phrases, phrasesOf, type Word } from '../../vietnamese/phrases.ts'
import type { Span } from '../../vietnamese/span.ts'
import { toneKey } from '../../vietnamese/tone-key.ts'
import type { Consolidation } from '../consolidation.ts'
import { publicNames } from './public-names.ts'
import {
  hamletsNamed,
  hamletValues,
  longNumbers,
  personalNumbersIn,
  personValues,
} from './withheld-values.ts'

export type WithheldKind = 'name' | 'hamlet' | 'number' | 'file'

/** What stands in the given files and must not leave the province, ready to be looked for. */
export interface Withheld {
  readonly phrases: Phrases
  readonly kinds: ReadonlyMap<string, WithheldKind>
  /** Names that may be told: a withheld value inside one is none. */
  readonly allowed: Phrases
}

/** A withheld value found in a text. */
export interface WithheldFound extends Span {
  readonly kind: WithheldKind
  readonly value: string
}

type Add = (kind: WithheldKind, values: readonly string[]) => void

/** Everything withheld of all given files, used or not: names of persons, hamlets, numbers that identify a person, names of files. */
export function withheldOf({ validation: { campaign, submissions, collection } }: Consolidation): Withheld {
  const allowed = publicNames(campaign)
  const kinds = new Map<string, WithheldKind>()
  const add: Add = (kind, values) => {
    for (const value of values) {
      if (!kinds.has(value) && !allowed.exact.has(toneKey(value))) kinds.set(value, kind)
    }
  }
  for (const { path } of collection.skipped) add('file', [fileName(path)])
  for (const { file } of collection.unmatchedReceipts) if (file.includes('.')) add('file', [fileName(file)])
  for (const { submission } of submissions) {
    add('file', [fileName(submission.file.path)])
    for (const { form, entries } of [...submission.forms, ...submission.secondSheets]) {
      for (const entry of entries) addEntry(entry, form.fields, add)
    }
    const { preparedBy = '', phone = '' } = submission.cover
    if (typeof preparedBy === 'string') add('name', personValues(preparedBy, { mayBeOffice: true }))
    if (typeof phone === 'string') add('number', longNumbers(phone))
  }
  const of = (kind: WithheldKind) => [...kinds].flatMap(([value, one]) => (one === kind ? [value] : []))
  return {
    phrases: phrasesOf([...of('hamlet'), ...of('number'), ...of('file')], of('name')),
    kinds,
    allowed,
  }
}

/** Withheld values among the words of a text; none inside a name that may be told. */
export function findWithheld(words: readonly Word[], { phrases, kinds, allowed }: Withheld): WithheldFound[] {
  const found = findPhrases(words, phrases)
  if (found.length === 0) return []
  return outside(found, findPhrases(words, allowed)).map(({ phrase, from, to }) => ({
    from,
    to,
    value: phrase,
    kind: kinds.get(phrase) ?? 'name',
  }))
}

/** The spans that do not lie inside one of the others. */
export function outside<S extends Span>(spans: readonly S[], others: readonly Span[]): S[] {
  return spans.filter(({ from, to }) => !others.some((other) => other.from <= from && to <= other.to))
}

function fileName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

function addEntry({ values, extra }: Entry, fields: readonly Field[], add: Add): void {
  for (const { key, personal, type } of fields) {
    const raw = values[key]?.raw ?? ''
    if (raw === '') continue
    if (personal === 'name') add('name', personValues(raw, { mayBeOffice: false }))
    if (personal === 'contact') add('name', personValues(raw, { mayBeOffice: true }))
    if (personal === 'hamlet') add('hamlet', hamletValues(raw))
    if (personal === 'name' || personal === 'contact') add('number', longNumbers(raw))
    else if (type === 'text') add('number', personalNumbersIn(raw))
    if (type === 'commune' || personal === 'contact') add('hamlet', hamletsNamed(raw))
  }
  for (const { label, value } of extra) {
    add('number', longNumbers(value))
    if (PERSON_LABEL.test(fold(label))) add('name', personValues(value, { mayBeOffice: true }))
  }
}

/** Labels of added columns that hold persons: «Tên người hưởng lợi», «Chủ hộ», «Liên hệ». */
const PERSON_LABEL = /ten|nguoi|chuho|lienhe|phutrach/
