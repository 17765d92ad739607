import type { Unit } from '../campaign/campaign.ts'
import type { Finding } from '../finding.ts'
import type { Validation } from '../validation.ts'

/** A finding with the unit it concerns; null when none can be told. */
export interface Correction {
  readonly finding: Finding
  readonly unit: Unit | null
}

/** Every error and warning, in the order of the units, those of no unit last, a unit's errors first. */
export function correctionsOf({ campaign, submissions, findings, collection }: Validation): Correction[] {
  const units = new Map(campaign.units.map((unit, order) => [unit.id, { unit, order }]))
  const of = (finding: Finding, id: string | undefined) => {
    const { unit, order } = units.get(id ?? '') ?? { unit: null, order: campaign.units.length }
    return { finding, unit, order }
  }
  const unitOfFile = new Map(collection.unreadable.map(({ path, unit }) => [path, unit?.id]))
  const own = submissions.flatMap(({ submission, unit, findings: all }) =>
    all.map((one) => of(one, one.unit ?? unit?.id ?? unitOfFile.get(submission.file.path))),
  )
  const shared = findings.map((one) => of(one, one.unit))
  return [...own, ...shared]
    .filter(({ finding }) => finding.severity !== 'info')
    .toSorted((a, b) => a.order - b.order || rank(a.finding) - rank(b.finding))
}

function rank({ severity }: Finding): number {
  return severity === 'error' ? 0 : 1
}
