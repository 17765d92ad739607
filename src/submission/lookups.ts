import type { Campaign, Field, Form } from '../campaign/campaign.ts'
import type { Communes, PlaceWords } from '../campaign/communes.ts'
import { communesOf, placeWords } from '../campaign/communes.ts'
import type { UnitNames } from '../campaign/unit-names.ts'
import { unitNames } from '../campaign/unit-names.ts'
import { ethnicMatcher } from '../vietnamese/ethnic.ts'
import { fold } from '../vietnamese/fold.ts'
import type { LabelWords } from './cover.ts'
import { labelWords } from './cover.ts'
import type { HeaderWords } from './header-words.ts'
import { headerWords } from './header-words.ts'
import { documentNumbers } from './identify.ts'
import type { ListEntry, Lists, ReadListed } from './read-listed.ts'
import { listedReaders } from './read-listed.ts'
import { remembered } from './remembered.ts'
import type { CountedForm } from './stated.ts'
import { countedForm } from './stated.ts'

/** Everything texts are compared with, folded once for all files. */
export interface Lookups {
  readonly names: UnitNames
  readonly communes: Communes
  readonly place: (text: string) => PlaceWords
  readonly words: HeaderWords
  /** How the fields with a list read their texts. */
  readonly listed: ReadonlyMap<Field, ReadListed>
  /** The values of the lists of each form and other ways to write them, folded: a row of nothing else divides its table. */
  readonly groups: ReadonlyMap<Form, ReadonlySet<string>>
  /** Words of a label of the cover. */
  readonly label: (text: string) => LabelWords
  readonly counted: CountedForm | null
  /** Finds the number of a document in a text. */
  readonly documentNumber: RegExp
  /** Whether a text says that nothing is registered. */
  readonly isNone: (text: string) => boolean
  /** Texts that the form itself offers or shows: list values, ethnic groups, communes, labels, units. */
  readonly own: ReadonlySet<string>
}

/** Prepares the look-ups of a campaign. */
export function prepareLookups(campaign: Campaign): Lookups {
  const lists = new Map(Object.entries(campaign.lists).map(([name, list]) => [name, listEntries(list)]))
  return {
    names: unitNames(campaign),
    communes: communesOf(campaign.units),
    place: remembered(placeWords),
    words: headerWords(campaign),
    listed: listedReaders(campaign, { lists, ethnic: ethnicMatcher(campaign.ethnicGroups) }),
    groups: new Map(campaign.forms.map((form) => [form, groupsOf(form, lists)])),
    label: remembered(labelWords),
    counted: countedForm(campaign),
    documentNumber: documentNumbers(campaign),
    isNone: noneTest(campaign.noneWords ?? []),
    own: ownTexts(campaign),
  }
}

function groupsOf({ fields }: Form, lists: Lists['lists']): ReadonlySet<string> {
  return new Set(fields.flatMap(({ list }) => [...(lists.get(list ?? '')?.keys() ?? [])]))
}

function noneTest(words: readonly string[]): Lookups['isNone'] {
  const folded = new Set(words.map(fold))
  return remembered((text) => folded.has(fold(text)))
}

function ownTexts({ lists, ethnicGroups, units, forms }: Campaign): Set<string> {
  return new Set([
    ...Object.values(lists).flatMap(({ values }) => values),
    ...ethnicGroups.map(({ name }) => name),
    ...units.flatMap(({ name, communes = [] }) => [name, ...communes.map((commune) => commune.name)]),
    ...forms.flatMap(({ fields }) => fields.map(({ label }) => label)),
  ])
}

function listEntries({ values, aliases = {} }: Campaign['lists'][string]): Map<string, ListEntry> {
  const other = Object.entries(aliases).map(
    ([alias, value]) => [fold(alias), { value, same: false }] as const,
  )
  return new Map<string, ListEntry>([
    ...other,
    ...values.map((value) => [fold(value), { value, same: true }] as const),
  ])
}
