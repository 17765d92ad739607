import { letterCount } from '../vietnamese/format.ts'
import type { UnitStanding } from './standing.ts'

/** «huyện Lắk, Hội Nữ trí thức tỉnh»: units in a sentence. */
export function placesOf(standings: readonly UnitStanding[]): string {
  return standings.map(({ unit }) => unit.place).join(', ')
}

/** «02 đơn vị (huyện Lắk, huyện Ea Kar)»; with `detail`, each unit's own: «01 đơn vị (huyện Lắk 03/06)». */
export function unitsWith(
  standings: readonly UnitStanding[],
  detail?: (standing: UnitStanding) => string,
): string {
  const named = standings.map((one) => [one.unit.place, detail?.(one) ?? ''].join(' ').trim())
  return `${letterCount(standings.length)} đơn vị (${named.join(', ')})`
}
