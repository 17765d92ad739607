import { examiner } from './examine.ts'
import type { Finding } from './finding.ts'
import { checkCollection } from './rules/run.ts'
import type { Admission } from './submission/admit.ts'
import { prepareAdmission } from './submission/admit.ts'
import type { CollectInput } from './submission/collect.ts'
import { collect } from './submission/collect.ts'
import { withOpinions } from './submission/opinions.ts'
import type { Moment, ReceivedFile, Submission } from './submission/submission.ts'
import { unitResults } from './submission/unit-results.ts'
import type { CheckedSubmission, Collection, Examined, SubmissionStatus, Validation } from './validation.ts'

/** `asOf` is the day counted as today; `received` is --received, for all files. */
export interface ValidateInput extends CollectInput {
  readonly files: readonly ReceivedFile[]
  readonly received: Moment | null
}

/** Checks files that are all there: each by itself, then all together. */
export function validate(input: ValidateInput): Validation {
  const paths = [...input.files, ...input.skipped].map(({ path }) => path)
  const admission = prepareAdmission({ ...input, paths })
  return conclude(input.files.map(examiner(admission)), input, admission)
}

/** Takes all files together: sets duplicates and older versions aside, and runs the rules about several files. */
export function conclude(all: readonly Examined[], input: CollectInput, admission: Admission): Validation {
  const { campaign, asOf } = input
  const registrations = all.filter(({ submission }) => submission.stamp?.kind !== 'report')
  const examined = registrations.filter(({ submission }) => !isLeftAlone(submission))
  const untouched = registrations.map(({ submission }) => submission).filter(isLeftAlone)
  const submissions = examined.map(({ submission }) => submission)
  const collection = collect(submissions, untouched, input, admission)
  const { attached, collection: findings } = checkCollection(collection)
  const places = placesIn(collection, attached)
  const checked = examined.map((one) => placed(one, places))
  return {
    campaign,
    asOf,
    submissions: checked,
    units: unitResults(checked, collection),
    findings: withUnitOpinions(findings, collection),
    collection,
  }
}

/** A blank form in a folder was not sent by anybody. */
function isLeftAlone({ untouched, file }: Submission): boolean {
  return untouched && !file.byName
}

/** Findings of several files with what their units say of them. */
function withUnitOpinions(findings: readonly Finding[], { used }: Collection): readonly Finding[] {
  const answering = used.filter(({ submission }) => submission.opinions.length > 0)
  if (answering.length === 0) return findings
  return findings.map((finding) => {
    for (const { submission, unit } of answering) {
      const place = [finding.at, finding.also].find((at) => at?.file === submission.file.path)
      if (!place && finding.unit !== unit?.id) continue
      const [said] = withOpinions([{ ...finding, at: place ?? finding.at }], submission.opinions)
      if (said?.opinion !== undefined) return { ...finding, opinion: said.opinion }
    }
    return finding
  })
}

/** What becomes of the submissions among the others: which are used, which set aside, what was found of them there. */
interface Places {
  readonly used: ReadonlySet<Submission>
  /** Paths. */
  readonly setAside: ReadonlySet<string>
  /** By path. */
  readonly attached: ReadonlyMap<string | undefined, readonly Finding[]>
}

function placesIn({ used, duplicates, versions }: Collection, attached: readonly Finding[]): Places {
  const byFile = new Map<string | undefined, Finding[]>()
  for (const finding of attached) {
    const own = byFile.get(finding.at.file)
    if (own) own.push(finding)
    else byFile.set(finding.at.file, [finding])
  }
  return {
    used: new Set(used.map(({ submission }) => submission)),
    setAside: new Set([
      ...duplicates.map(({ file }) => file),
      ...versions.flatMap(({ superseded }) => superseded),
    ]),
    attached: byFile,
  }
}

/** Of a file that is set aside only that is told. */
function placed(examined: Examined, places: Places): CheckedSubmission {
  const { submission } = examined
  const { file, refusal, receipt } = submission
  const setAside = places.setAside.has(file.path)
  const findings = [...(setAside ? [] : examined.findings), ...(places.attached.get(file.path) ?? [])]
  const status = setAside ? 'superseded' : refusal ? 'unreadable' : statusOf(findings)
  return { ...examined, status, used: places.used.has(submission), receipt, findings }
}

/** Lateness alone does not make a registration incomplete: `timeliness` tells it. */
function statusOf(findings: readonly Finding[]): SubmissionStatus {
  const wrong = findings.some(({ severity, code }) => severity === 'error' && code !== 'submitted-late')
  return wrong ? 'needs-correction' : 'accepted'
}
