import type { Campaign } from '../../campaign/campaign.ts'
import { type Phrases, phrasesOf } from '../../vietnamese/phrases.ts'

const COMMUNE_KINDS = /^(?:xã|phường|thị trấn) /iu

/** Names that may be told though a person or a hamlet may bear them too: of units, communes, lists and ethnic groups. */
export function publicNames(campaign: Campaign): Phrases {
  const { units, lists, ethnicGroups, unitKinds, forms } = campaign
  const generic = campaign.unitNames.generic.toSorted((a, b) => b.length - a.length)
  return phrasesOf([
    ...units.flatMap(({ name, place, aliases }) => [name, place, withoutGeneric(place, generic), ...aliases]),
    ...units.flatMap(({ communes = [] }) =>
      communes.flatMap(({ name }) => [name, name.replace(COMMUNE_KINDS, '')]),
    ),
    ...Object.values(lists).flatMap(({ values, aliases = {} }) => [...values, ...Object.keys(aliases)]),
    ...ethnicGroups.flatMap(({ name, aliases }) => [name, ...aliases]),
    ...unitKinds.map(({ title }) => title),
    ...forms.flatMap(({ title, sheet, noun }) => [title, sheet, noun]),
  ])
}

/** «huyện Ea Kar» → «Ea Kar». */
function withoutGeneric(place: string, generic: readonly string[]): string {
  const first = generic.find((word) => place.toLowerCase().startsWith(`${word.toLowerCase()} `))
  return first === undefined ? place : withoutGeneric(place.slice(first.length + 1), generic)
}
