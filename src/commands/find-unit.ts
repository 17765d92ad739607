import type { Campaign, Unit } from '../campaign/campaign.ts'
import { matchUnitCell, unitNames } from '../campaign/unit-names.ts'
import { UsageError } from '../usage-error.ts'
import { fold } from '../vietnamese/fold.ts'
import { similarOf } from '../vietnamese/near.ts'

/** A unit by id, name, alias or any spelling of them. Throws UsageError with the nearest one. */
export function findUnit(wanted: string, campaign: Campaign): Unit {
  const byId = campaign.units.find(
    ({ id, slug }) => fold(id) === fold(wanted) || slug === wanted.toLowerCase(),
  )
  if (byId) return byId
  const names = unitNames(campaign)
  const match = matchUnitCell(wanted, names)
  if (match.kind === 'unit') return match.unit
  const near = similarOf(wanted, names.byKey)
  throw new UsageError({
    vi: `Không có đơn vị «${wanted}».${near ? ` Có phải ${near.name} (${near.id}) không?` : ''} Các mã: ${ids(campaign)}.`,
    en: `There is no unit «${wanted}».${near ? ` Did you mean ${near.name} (${near.id})?` : ''} Ids: ${ids(campaign)}.`,
  })
}

function ids({ units }: Campaign): string {
  return units.map(({ id }) => id).join(', ')
}
