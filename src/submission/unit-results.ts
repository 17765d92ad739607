import type { Unit } from '../campaign/campaign.ts'
import type { CheckedSubmission, Collection, UnitResult } from '../validation.ts'

/** The state of every unit of the campaign, in its order. */
export function unitResults(checked: readonly CheckedSubmission[], collection: Collection): UnitResult[] {
  return collection.campaign.units.map((unit) => {
    const own = checked.filter((submission) => submission.unit === unit && submission.status !== 'superseded')
    const best = own.find(({ used }) => used) ?? own[0]
    if (best)
      return { unit, status: best.status, timeliness: best.timeliness, file: best.submission.file.path }
    return { unit, timeliness: null, ...absence(unit, collection) }
  })
}

/** A unit without a workbook: something unreadable came, or is written in the log; or nothing came. */
function absence(unit: Unit, collection: Collection): Pick<UnitResult, 'status' | 'file'> {
  const came = [...collection.unreadable, ...collection.skipped.filter(({ kind }) => kind !== 'untouched')]
  const file = came.find((other) => other.unit === unit)?.path ?? null
  const logged = collection.unmatchedReceipts.some((receipt) => receipt.unit === unit)
  if (file !== null || logged) return { status: 'unreadable', file }
  const hasQuota = Object.keys(unit.quota).length > 0
  return { status: hasQuota ? 'missing' : 'no-quota-missing', file: null }
}
