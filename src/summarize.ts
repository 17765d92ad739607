import { expectedUnits } from './campaign/own-units.ts'
import type { Severity } from './finding.ts'
import type { Summary, Validation } from './validation.ts'

/** The figures of a validation: files, findings by severity, units, entries of used submissions. */
export function summarize(validation: Validation): Summary {
  const { submissions, findings, collection, campaign } = validation
  const all = [...submissions.flatMap((submission) => submission.findings), ...findings]
  const of = (severity: Severity) => all.filter((finding) => finding.severity === severity).length
  const used = submissions.filter((submission) => submission.used)
  const expected = new Set(expectedUnits(campaign))
  const received = used.filter(({ unit }) => unit !== null && expected.has(unit))
  return {
    files: submissions.length + collection.skipped.length,
    submissions: submissions.length,
    superseded: submissions.filter(({ status }) => status === 'superseded').length,
    unreadable: submissions.filter(({ status }) => status === 'unreadable').length,
    errors: of('error'),
    warnings: of('warning'),
    infos: of('info'),
    withOpinion: all.filter(({ opinion }) => opinion !== undefined).length,
    unitsExpected: expected.size,
    unitsReceived: received.length,
    unitsComplete: received.filter(({ status }) => status === 'accepted').length,
    entries: Object.fromEntries(
      campaign.forms.map(({ key }) => [key, used.reduce((sum, { counts }) => sum + (counts[key] ?? 0), 0)]),
    ),
  }
}
