import type { Campaign, Form, Unit } from './campaign/campaign.ts'
import { daysLate, timeliness } from './campaign/deadline.ts'
import type { Finding } from './finding.ts'
import { checkCollection, checkSubmission } from './rules/run.ts'
import { admit, prepareAdmission } from './submission/admit.ts'
import type { CollectInput } from './submission/collect.ts'
import { collect } from './submission/collect.ts'
import { dayOf } from './submission/receipt.ts'
import type { Moment, ReceivedFile, Submission } from './submission/submission.ts'
import { unitOf } from './submission/supersede.ts'
import { unitResults } from './submission/unit-results.ts'
import type {
  CheckedSubmission,
  Collection,
  QuotaResult,
  SubmissionStatus,
  Timeliness,
  Validation,
} from './validation.ts'

/** `asOf` is the day counted as today; `received` is --received, for all files. */
export interface ValidateInput extends CollectInput {
  readonly files: readonly ReceivedFile[]
  readonly received: Moment | null
}

/** Checks what came back: understands every file, sets duplicates and older versions aside, and runs the rules. */
export function validate(input: ValidateInput): Validation {
  const { campaign, asOf } = input
  const paths = [...input.files, ...input.skipped].map(({ path }) => path)
  const admission = prepareAdmission({ ...input, paths })
  const admitted = input.files
    .map((file) => admit(file, admission))
    .filter(({ stamp }) => stamp?.kind !== 'report')
  const isLeftAlone = ({ untouched, file }: Submission) => untouched && !file.byName
  const untouched = admitted.filter(isLeftAlone)
  const submissions = admitted.filter((submission) => !isLeftAlone(submission))
  const collection = collect(submissions, untouched, input, admission)
  const { attached, collection: findings } = checkCollection(collection)
  const places = placesIn(collection, attached)
  const checked = submissions.map((submission) => check(submission, campaign, places))
  return {
    campaign,
    asOf,
    submissions: checked,
    units: unitResults(checked, collection),
    findings,
    collection,
  }
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

function check(submission: Submission, campaign: Campaign, places: Places): CheckedSubmission {
  const { path, content } = submission.file
  const setAside = places.setAside.has(path)
  const used = places.used.has(submission)
  const unit = unitOf(submission)
  const counts = Object.fromEntries(campaign.forms.map(({ key }) => [key, countOf(submission, key)]))
  const quotas = unit ? quotasOf(unit, counts, campaign.forms) : []
  const timing = timingOf(submission, campaign)
  const level = content.ok && submission.otherCampaign === null ? 'all' : 'file'
  const own = setAside ? [] : checkSubmission({ submission, unit, campaign, quotas, ...timing }, level)
  const findings = [...own, ...(places.attached.get(path) ?? [])]
  const status = setAside ? 'superseded' : content.ok ? statusOf(findings) : 'unreadable'
  return { submission, unit, status, used, receipt: submission.receipt, ...timing, counts, quotas, findings }
}

function countOf({ forms }: Submission, key: string): number {
  return forms.find(({ form }) => form.key === key)?.entries.length ?? 0
}

/** The unit's quotas against what was counted, in the order of the forms. */
export function quotasOf(
  unit: Unit,
  counts: Readonly<Record<string, number>>,
  forms: readonly Form[],
): QuotaResult[] {
  return forms.flatMap(({ key }) => {
    const quota = unit.quota[key]
    if (!quota) return []
    const actual = counts[key] ?? 0
    const met = quota.kind === 'exactly' ? actual === quota.count : actual >= quota.count
    return [{ form: key, kind: quota.kind, required: quota.count, actual, met }]
  })
}

function timingOf(
  submission: Submission,
  campaign: Campaign,
): { timeliness: Timeliness; daysLate: number | null } {
  const { at } = submission.receipt
  if (at === null) return { timeliness: 'unknown', daysLate: null }
  const { deadline } = campaign.round
  return { timeliness: timeliness(dayOf(at), deadline), daysLate: daysLate(dayOf(at), deadline) }
}

/** Lateness alone does not make a registration incomplete: `timeliness` tells it. */
function statusOf(findings: readonly Finding[]): SubmissionStatus {
  const wrong = findings.some(({ severity, code }) => severity === 'error' && code !== 'submitted-late')
  return wrong ? 'needs-correction' : 'accepted'
}
