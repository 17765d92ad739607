import type { Campaign, Field } from '../campaign/campaign.ts'
import type { EthnicMatch } from '../vietnamese/ethnic.ts'
import { fold } from '../vietnamese/fold.ts'
import { nearest, similar } from '../vietnamese/near.ts'
import { splitEthnic } from '../vietnamese/split-ethnic.ts'
import type { Filled, Value } from './filled.ts'
import { remembered } from './remembered.ts'

/** What a cell came to. */
export type Understood = Pick<Filled, 'value' | 'outcome'>

/** What a text in a drop-down column stands for: a value of the list (`same`), or another way to write it. */
export type ListEntry = { readonly value: string; readonly same: boolean }

/** What the texts of a field with a list are compared with. */
export interface Lists {
  /** By list name, then folded text. */
  readonly lists: ReadonlyMap<string, ReadonlyMap<string, ListEntry>>
  readonly ethnic: (typed: string) => EthnicMatch
}

/** Understands the text of a cell, which is not blank. */
export type ReadListed = (raw: string) => Understood

/** How each field reads its texts for which a list says what they may be; they say the same in every workbook. */
export function listedReaders(campaign: Campaign, known: Lists): ReadonlyMap<Field, ReadListed> {
  const readerOf = (field: Field): ReadListed | null => {
    if (field.type === 'choice') return (raw) => readChoice(raw, field, campaign, known)
    return field.type === 'ethnicity' ? (raw) => readEthnicity(raw, field, known) : null
  }
  return new Map(
    campaign.forms.flatMap(({ fields }) =>
      fields.flatMap((field) => {
        const reader = readerOf(field)
        return reader ? [[field, remembered(reader)] as const] : []
      }),
    ),
  )
}

function readChoice(
  raw: string,
  { list = '', open }: Field,
  campaign: Campaign,
  { lists }: Lists,
): Understood {
  const listed = lists.get(list)?.get(fold(raw))
  if (listed?.same) return { value: listed.value, outcome: { kind: 'ok' } }
  if (listed) return { value: listed.value, outcome: { kind: 'interpreted', as: '', shown: listed.value } }
  if (open) return { value: raw, outcome: { kind: 'ok' } }
  const { values = [], aliases = {} } = campaign.lists[list] ?? {}
  const near = nearest(raw, values) ?? aliases[nearest(raw, Object.keys(aliases)) ?? '']
  if (near) return { value: near, outcome: { kind: 'not-in-list', why: 'near', near } }
  if (values.length === 2) return { value: null, outcome: { kind: 'not-in-list', why: 'yes-no' } }
  return { value: null, outcome: { kind: 'not-in-list', why: '', ...maybe(similar(raw, values)) } }
}

function maybe(value: string | null | undefined): { maybe?: string } {
  return value ? { maybe: value } : {}
}

function readEthnicity(raw: string, { multiple }: Field, { ethnic }: Lists): Understood {
  const parts = multiple ? splitEthnic(raw) : [raw]
  const matches = parts.map(ethnic)
  const names = [...new Set(matches.flatMap((match) => (match.kind === 'unknown' ? [] : [match.name])))]
  const value: Value = names.length > 1 ? { names } : (names[0] ?? null)
  if (matches.some(({ kind }) => kind === 'unknown')) {
    const meant = matches.map((match) => (match.kind === 'unknown' ? match.suggestion : match.name))
    const suggested = meant.every((name) => name !== undefined) ? [...new Set(meant)].join('; ') : null
    return { value, outcome: { kind: 'not-in-list', why: 'ethnic', ...maybe(suggested) } }
  }
  const shown = names.join('; ')
  if (matches.some(({ kind }) => kind === 'near')) {
    return { value, outcome: { kind: 'not-in-list', why: 'near', near: shown } }
  }
  if (matches.some(({ kind }) => kind === 'alias'))
    return { value, outcome: { kind: 'interpreted', as: '', shown } }
  return { value, outcome: { kind: 'ok' } }
}
