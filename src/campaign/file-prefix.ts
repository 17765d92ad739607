import type { Campaign, Unit } from './campaign.ts'

/** How the names of a unit's files begin, order and id: 01_BMT for the campaign's first unit. */
export function filePrefix({ units }: Pick<Campaign, 'units'>, unit: Unit): string {
  return `${String(units.indexOf(unit) + 1).padStart(2, '0')}_${unit.id}`
}
