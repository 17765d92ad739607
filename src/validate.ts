import type { Campaign, Form, Unit } from './campaign/campaign.ts'
import { daysLate, timeliness } from './campaign/deadline.ts'
import { unitFromFileName } from './campaign/unit-names.ts'
import type { Day, Finding } from './finding.ts'
import { checkCollection, checkSubmission } from './rules/run.ts'
import type { Admission } from './submission/admit.ts'
import { admit, prepareAdmission } from './submission/admit.ts'
import { fileKey, rowOfFile, unmatchedReceipts } from './submission/match-receipts.ts'
import type { ReceiptLog } from './submission/receipt.ts'
import { dayOf } from './submission/receipt.ts'
import type { Moment, ReceivedFile, Submission } from './submission/submission.ts'
import { chooseVersion, findDuplicates, isUsable, unitOf } from './submission/supersede.ts'
import type {
  CheckedSubmission,
  Collection,
  QuotaResult,
  SkippedFile,
  SubmissionStatus,
  Timeliness,
  UnitResult,
  Validation,
  Versions,
} from './validation.ts'
import type { RefusalReason } from './workbook/grid.ts'

export interface ValidateInput {
  readonly campaign: Campaign
  /** The day counted as today. */
  readonly asOf: Day
  /** True when a folder or pattern was given and units that sent nothing are to be named. */
  readonly nameMissing: boolean
  readonly files: readonly ReceivedFile[]
  /** Files of a folder that are no spreadsheets. */
  readonly skipped: readonly { readonly path: string; readonly kind: RefusalReason }[]
  readonly receipts: ReceiptLog | null
  /** --received, for all files. */
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
  const untouched = admitted.filter((submission) => submission.untouched && !submission.file.byName)
  const submissions = admitted.filter((submission) => !untouched.includes(submission))
  const collection = collect(submissions, untouched, input, admission)
  const { attached, collection: findings } = checkCollection(collection)
  const checked = submissions.map((submission) => check(submission, collection, attached))
  return {
    campaign,
    asOf,
    submissions: checked,
    units: unitResults(checked, collection),
    findings,
    collection,
  }
}

/** Sets duplicates and older versions aside and gathers what the rules over all files look at. */
function collect(
  submissions: readonly Submission[],
  untouched: readonly Submission[],
  input: ValidateInput,
  admission: Admission,
): Collection {
  const { campaign, asOf, nameMissing } = input
  const duplicates = findDuplicates(submissions)
  const singles = submissions.filter(({ file }) => !duplicates.has(file.path))
  const versions = versionsOf(singles, campaign)
  const superseded = new Set(versions.flatMap((version) => version.superseded))
  const fileUnit = (path: string) =>
    rowOfFile(path, input.receipts)?.unit ?? unitFromFileName(fileKey(path), admission.names)
  const unreadable = singles
    .filter(({ file }) => !file.content.ok)
    .map(({ file: { path } }) => ({ path, unit: fileUnit(path) }))
  const skipped: SkippedFile[] = [
    ...input.skipped.map(({ path, kind }) => ({ path, kind, unit: fileUnit(path) })),
    ...untouched.map((submission) => ({
      path: submission.file.path,
      kind: 'untouched' as const,
      unit: unitOf(submission),
    })),
  ]
  const withFile = new Set(
    [...submissions.map(unitOf), ...[...unreadable, ...skipped].map(({ unit }) => unit)].flatMap(
      (unit) => unit ?? [],
    ),
  )
  return {
    campaign,
    asOf,
    nameMissing,
    used: singles
      .filter((submission) => isUsable(submission) && !superseded.has(submission.file.path))
      .map((submission) => ({ submission, unit: unitOf(submission) })),
    unreadable,
    duplicates: [...duplicates].map(([file, of]) => ({ file, of })),
    versions,
    skipped: skipped.toSorted((a, b) => (a.path < b.path ? -1 : 1)),
    unmatchedReceipts: unmatchedReceipts(input.receipts, admission.given, withFile),
  }
}

function versionsOf(submissions: readonly Submission[], campaign: Campaign): Versions[] {
  return campaign.units.flatMap((unit) => {
    const own = submissions.filter((submission) => isUsable(submission) && unitOf(submission) === unit)
    return own.length > 1 ? (chooseVersion(unit, own) ?? []) : []
  })
}

function check(
  submission: Submission,
  collection: Collection,
  attached: readonly Finding[],
): CheckedSubmission {
  const { campaign } = collection
  const { path, content } = submission.file
  const setAside = isSetAside(path, collection)
  const used = collection.used.some((other) => other.submission === submission)
  const unit = unitOf(submission)
  const counts = Object.fromEntries(campaign.forms.map(({ key }) => [key, countOf(submission, key)]))
  const quotas = unit ? quotasOf(unit, counts, campaign.forms) : []
  const timing = timingOf(submission, campaign)
  const level = content.ok && submission.otherCampaign === null ? 'all' : 'file'
  const own = setAside ? [] : checkSubmission({ submission, unit, campaign, quotas, ...timing }, level)
  const findings = [...own, ...attached.filter(({ at }) => at.file === path)]
  const status = setAside ? 'superseded' : content.ok ? statusOf(findings) : 'unreadable'
  return { submission, unit, status, used, receipt: submission.receipt, ...timing, counts, quotas, findings }
}

function isSetAside(path: string, { duplicates, versions }: Collection): boolean {
  return (
    duplicates.some(({ file }) => file === path) ||
    versions.some(({ superseded }) => superseded.includes(path))
  )
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

function unitResults(checked: readonly CheckedSubmission[], collection: Collection): UnitResult[] {
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
