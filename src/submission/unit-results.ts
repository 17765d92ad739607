import type { Unit } from '../campaign/campaign.ts'
import { isExempt } from '../campaign/concessions.ts'
import type { CheckedSubmission, Collection, UnitResult, UnmatchedReceipt } from '../validation.ts'

/** The state of every unit of the campaign, in its order. */
export function unitResults(checked: readonly CheckedSubmission[], collection: Collection): UnitResult[] {
  const bestOf = new Map<Unit | null, CheckedSubmission>()
  for (const submission of checked) {
    const known = bestOf.get(submission.unit)
    if (submission.status !== 'superseded' && (!known || (submission.used && !known.used)))
      bestOf.set(submission.unit, submission)
  }
  const cameOf = pathsThatCame(collection)
  const logged = unitsOf(collection.unmatchedReceipts.filter(({ notGiven }) => !notGiven))
  const notGiven = unitsOf(collection.unmatchedReceipts.filter((row) => row.notGiven))
  return collection.campaign.units.map((unit) => {
    const best = bestOf.get(unit)
    if (best)
      return {
        unit,
        status: best.used && best.declaredNone ? 'declared-none' : best.status,
        timeliness: best.timeliness,
        file: best.submission.file.path,
      }
    const file = cameOf.get(unit) ?? null
    if (file === null && notGiven.has(unit)) return { unit, timeliness: null, status: 'not-given', file }
    return { unit, timeliness: null, ...absence(unit, file, logged.has(unit)) }
  })
}

function unitsOf(rows: readonly UnmatchedReceipt[]): ReadonlySet<Unit | null> {
  return new Set(rows.map(({ unit }) => unit))
}

/** The first file of each unit that is no submission, but not nothing either. */
function pathsThatCame({ unreadable, skipped }: Collection): ReadonlyMap<Unit | null, string> {
  const came = [...unreadable, ...skipped.filter(({ kind }) => kind !== 'untouched')]
  return new Map(came.toReversed().map(({ unit, path }) => [unit, path]))
}

/** A unit without a workbook: something unreadable came, or is written in the log; or nothing came. */
function absence(unit: Unit, file: string | null, isLogged: boolean): Pick<UnitResult, 'status' | 'file'> {
  if (file !== null || isLogged) return { status: 'unreadable', file }
  if (isExempt(unit)) return { status: 'exempt', file: null }
  const hasQuota = Object.keys(unit.quota).length > 0
  return { status: hasQuota ? 'missing' : 'no-quota-missing', file: null }
}
