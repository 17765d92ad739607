import type { Campaign, Unit } from './campaign.ts'

/** The kinds of units that are the issuing body itself, which is counted apart: those marked `own`. */
export function ownKinds({ unitKinds }: Pick<Campaign, 'unitKinds'>): ReadonlySet<string> {
  return new Set(unitKinds.flatMap(({ kind, own }) => (own ? [kind] : [])))
}

/** The issuing body itself, as units. */
export function ownUnits(campaign: Campaign): Unit[] {
  const own = ownKinds(campaign)
  return campaign.units.filter(({ kind }) => own.has(kind))
}

/** The units that are expected to send something: those with a quota, without the campaign's own. */
export function expectedUnits(campaign: Campaign): Unit[] {
  const own = ownKinds(campaign)
  return campaign.units.filter((unit) => !own.has(unit.kind) && Object.keys(unit.quota).length > 0)
}
