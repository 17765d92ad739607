import type { Campaign, Unit } from '../../campaign/campaign.ts'

/** The issuing body itself, as a unit: the one whose kind is marked `own`. */
export function ownUnits({ units, unitKinds }: Campaign): Unit[] {
  const own = unitKinds.filter((kind) => kind.own).map(({ kind }) => kind)
  return units.filter(({ kind }) => own.includes(kind))
}
