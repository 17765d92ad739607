import { expectedUnits } from './campaign/own-units.ts'
import type { Summary, Validation } from './validation.ts'

/** The figures of a validation: files, findings by severity, units, entries of used submissions. */
export function summarize(validation: Validation): Summary {
  const { submissions, findings, collection, campaign } = validation
  const found = { error: 0, warning: 0, info: 0, opinion: 0 }
  for (const list of [...submissions.map((submission) => submission.findings), findings]) {
    for (const { severity, opinion } of list) {
      found[severity] += 1
      if (opinion !== undefined) found.opinion += 1
    }
  }
  const used = submissions.filter((submission) => submission.used)
  const expected = new Set(expectedUnits(campaign))
  const received = used.filter(({ unit }) => unit !== null && expected.has(unit))
  return {
    files: submissions.length + collection.skipped.length,
    submissions: submissions.length,
    superseded: submissions.filter(({ status }) => status === 'superseded').length,
    unreadable: submissions.filter(({ status }) => status === 'unreadable').length,
    errors: found.error,
    warnings: found.warning,
    infos: found.info,
    withOpinion: found.opinion,
    unitsExpected: expected.size,
    unitsReceived: received.length,
    unitsComplete: received.filter(({ status }) => status === 'accepted').length,
    entries: Object.fromEntries(
      campaign.forms.map(({ key }) => [key, used.reduce((sum, { counts }) => sum + (counts[key] ?? 0), 0)]),
    ),
  }
}
