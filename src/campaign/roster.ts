import { fold } from '../vietnamese/fold.ts'
import { similar } from '../vietnamese/near.ts'
import type { Problem } from './issues.ts'

type Json = Readonly<Record<string, unknown>>

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The units as a campaign file itself has them; none when it is not of that shape. */
export function unitsOf(file: unknown): readonly unknown[] {
  return isObject(file) && Array.isArray(file.units) ? file.units : []
}

/**
 * Completes the units of a campaign from a roster: names, communes and letterheads come from the roster's entry of the same id, and
 * what the campaign itself says (its quotas) goes before it. What is not of the right shape is left for the schema to refuse.
 */
export function withRoster(file: unknown, roster: readonly unknown[]): unknown {
  if (!isObject(file) || !Array.isArray(file.units)) return file
  const known = new Map(roster.filter(isObject).map((unit) => [unit.id, unit]))
  return {
    ...file,
    units: file.units.map((unit: unknown) => (isObject(unit) ? { ...known.get(unit.id), ...unit } : unit)),
  }
}

/** Units that are an id and quotas only, with an id the roster does not have. */
export function unitsNotInRoster(units: readonly unknown[], roster: readonly unknown[]): Problem[] {
  const ids = roster.flatMap((unit) => (isObject(unit) && typeof unit.id === 'string' ? [unit.id] : []))
  return units.flatMap((unit, at) => {
    if (!isObject(unit) || typeof unit.id !== 'string' || ids.includes(unit.id) || 'name' in unit) return []
    const { id } = unit
    const near = ids.find((other) => fold(other) === fold(id)) ?? similar(id, ids)
    return [
      {
        path: ['units', at, 'id'],
        vi: `danh sách đơn vị không có mã "${id}"${near ? `; có phải "${near}" không?` : ''}`,
        en: `the roster has no unit "${id}"${near ? `; did you mean "${near}"?` : ''}`,
      },
    ]
  })
}
