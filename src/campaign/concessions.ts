import { formatDay } from '../vietnamese/format.ts'
import type { Deadline, Exemption, Extension, Quota, Round, Unit } from './campaign.ts'

type Decided = Pick<Round, 'extensions' | 'exemptions'>

/** The extension of a unit; null when it has none. */
export function extensionOf(unit: Unit | null, { extensions = [] }: Decided): Extension | null {
  return extensions.find((one) => one.unit === unit?.id) ?? null
}

/** When a unit has to have sent: the round's deadline, or the last day of its own extension. */
export function deadlineOf(unit: Unit | null, round: Pick<Round, 'deadline'> & Decided): Deadline {
  const extension = extensionOf(unit, round)
  if (!extension) return round.deadline
  const { until } = extension
  return { date: until, kind: 'no-later-than', words: `gia hạn đến hết ngày ${formatDay(until, 'vi')}` }
}

/** Units without the quotas that they are exempt from; these are kept as `waived`. */
export function withExemptions(units: readonly Unit[], { exemptions = [] }: Decided): Unit[] {
  return units.map((unit) => {
    const own = exemptions.filter((one) => one.unit === unit.id)
    if (own.length === 0) return unit
    const quotas = Object.entries(unit.quota)
    const isWaived = ([key]: readonly [string, Quota]) =>
      own.some(({ form }) => form === undefined || form === key)
    return {
      ...unit,
      quota: Object.fromEntries(quotas.filter((one) => !isWaived(one))),
      waived: Object.fromEntries(quotas.filter(isWaived)),
    }
  })
}

/** The exemptions of a unit, each with the quotas it is about, by form key. */
export function exemptionsOf(
  { id, waived = {} }: Unit,
  { exemptions = [] }: Decided,
): readonly { readonly exemption: Exemption; readonly quotas: Readonly<Record<string, Quota>> }[] {
  return exemptions
    .filter(({ unit }) => unit === id)
    .map((exemption) => {
      const { form } = exemption
      const own = Object.entries(waived).filter(([key]) => form === undefined || form === key)
      return { exemption, quotas: Object.fromEntries(own) }
    })
}

/** Whether nothing is asked of a unit any more that had something to do. */
export function isExempt({ quota, waived = {} }: Unit): boolean {
  return Object.keys(waived).length > 0 && Object.keys(quota).length === 0
}
