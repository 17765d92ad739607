import type { Campaign, Field, Unit } from '../campaign/campaign.ts'

/** A drop-down list on the list sheet, with the defined name under which the forms use it. */
export interface ReferenceList {
  readonly name: string
  readonly values: readonly string[]
}

const ETHNIC_GROUPS = 'list_ethnicGroups'
const COMMUNES = 'list_communes'

/** The lists a unit's workbook needs: those of the campaign, the ethnic groups, and the unit's communes when they are known. */
export function referenceLists(campaign: Campaign, unit: Unit): readonly ReferenceList[] {
  const lists = Object.entries(campaign.lists).map(([key, { values }]) => ({ name: `list_${key}`, values }))
  const communes = unit.communes?.map(({ name }) => name) ?? []
  return [
    ...lists,
    { name: ETHNIC_GROUPS, values: ethnicGroups(campaign) },
    { name: COMMUNES, values: communes },
  ].filter(({ values }) => values.length > 0)
}

/** Those that are common here first, then the other minorities, the majority last. */
function ethnicGroups({ ethnicity, ethnicGroups: groups }: Campaign): string[] {
  const { first, majority } = ethnicity
  const others = groups.map(({ name }) => name).filter((name) => !first.includes(name) && name !== majority)
  return [...first, ...others, majority]
}

/** The list a field chooses from; null for a field that is written, and for communes of a unit without a list. */
export function listOf(field: Field, lists: readonly ReferenceList[]): string | null {
  const name = nameOf(field)
  return lists.some((list) => list.name === name) ? name : null
}

function nameOf(field: Field): string {
  if (field.type === 'ethnicity') return ETHNIC_GROUPS
  if (field.type === 'commune') return COMMUNES
  return field.type === 'choice' ? `list_${field.list}` : ''
}
