import type { Campaign, Unit } from '../campaign/campaign.ts'

import { filePrefix } from '../campaign/file-prefix.ts'

import { ownUnits } from '../campaign/own-units.ts'

import { examiner } from '../examine.ts'
import type { Finding } from '../finding.ts'
import { prepareAdmission } from '../submission/admit.ts'
import { keyName, keyText } from '../submission/opinions.ts'
import type { Moment, ReceivedFile } from '../submission/submission.ts'
import { hashedOpinions } from '../submission/untouched.ts'
import type { Mark } from '../template/marks.ts'
import { correctionFileName, planCorrection } from '../template/plan-correction.ts'
import type { CheckedSubmission, Examined, Validation } from '../validation.ts'
import type { Range } from '../workbook/grid.ts'
import type { WorkbookPlan } from '../workbook/plan.ts'
import type { Content } from './content.ts'
import { contentOf, NO_CONTENT } from './content.ts'
import { draftFindings } from './draft.ts'
import { introLines } from './intro.ts'
import { confirmationMessage, correctionMessage, resendMessage } from './message.ts'
import { outsideTexts } from './outside.ts'
import { placesOf, sharedSums } from './places.ts'
import type { Replies, Reply, Unanswered } from './reply.ts'
import type { UnitFinding } from './unit-findings.ts'
import { unitFindings } from './unit-findings.ts'

export interface ReplyOptions {
  /** Until when units are asked to answer. */
  readonly replyBy: Moment | null
  /** Also units that have only something to look at again. */
  readonly warnings: boolean
  /** Also units whose registration is in order. */
  readonly confirm: boolean
  /** Only these; all when empty. */
  readonly units: readonly Unit[]
}

/** What goes back to each unit, in the order of the campaign. */
export function planReplies(validation: Validation, options: ReplyOptions): Replies {
  const { campaign, asOf, submissions } = validation
  const admission = prepareAdmission({ campaign, asOf, received: null, receipts: null, paths: [] })
  const context: Context = { validation, options, examine: examiner(admission) }
  const replies: Reply[] = []
  const onlyWarnings: Unit[] = []
  const answered = new Set<string>()
  for (const unit of campaign.units) {
    if (options.units.length > 0 && !options.units.includes(unit)) continue
    const came = cameFrom(unit, validation)
    if (!came) continue
    const findings = findingsFor(unit, came, context)
    if (came.isUsed || findings.told.length > 0) for (const file of came.files) answered.add(file)
    const reply = replyTo(unit, came, findings, context)
    if (reply) replies.push(reply)
    else if (findings.told.some(({ finding }) => finding.severity === 'warning')) onlyWarnings.push(unit)
  }
  const unanswered = submissions.flatMap(({ submission, status }): Unanswered[] => {
    const { file, identity, refusal } = submission
    if (options.units.length > 0 || status === 'superseded' || answered.has(file.path)) return []
    const unit = identity.kind === 'mismatch' ? 'unit-mismatch' : 'unit-unknown'
    return [{ file: file.path, reason: refusal?.reason === 'missing' ? 'file-missing' : unit }]
  })
  return { replies, unanswered, onlyWarnings }
}

interface Context {
  readonly validation: Validation
  readonly options: ReplyOptions
  readonly examine: (file: ReceivedFile) => Examined
}

/** What came from a unit: the workbook that is used, or one that gave nothing (unreadable, a picture, another campaign). */
interface Came {
  readonly file: string
  /** All its files that are answered with it. */
  readonly files: readonly string[]
  readonly checked: CheckedSubmission | null
  /** Its values are carried into the correction workbook. */
  readonly isUsed: boolean
  readonly findings: readonly Finding[]
}

function cameFrom(unit: Unit, { submissions, collection, findings }: Validation): Came | null {
  const about = findings.filter((finding) => finding.unit === unit.id)
  const used = submissions.find((one) => one.used && one.unit === unit)
  const unreadable = collection.unreadable.filter((one) => one.unit === unit).map(({ path }) => path)
  if (used) {
    const { path } = used.submission.file
    const shared = findings.flatMap((finding) => {
      const place = [finding.at, finding.also].find((at) => at?.file === path)
      return place ? [{ ...finding, at: place }] : []
    })
    const files = [path, ...unreadable]
    return {
      file: path,
      files,
      checked: used,
      isUsed: true,
      findings: [...used.findings, ...shared, ...about],
    }
  }
  const others = submissions.filter(
    ({ submission, unit: own, status }) =>
      status !== 'superseded' && (own === unit || unreadable.includes(submission.file.path)),
  )
  const [other] = others
  if (other) {
    const { path } = other.submission.file
    // A wrong document number may be a slip: what was written is kept, for the unit to say.
    const isUsed = other.submission.otherCampaign?.why === 'document-number'
    const files = others.map(({ submission }) => submission.file.path)
    return { file: path, files, checked: other, isUsed, findings: other.findings }
  }
  const skipped = findings.find(({ code, unit: id }) => code === 'file-skipped' && id === unit.id)
  if (!skipped?.at.file) return null
  const asked: Finding = { ...skipped, severity: 'error' }
  return { file: skipped.at.file, files: [], checked: null, isUsed: false, findings: [asked] }
}

/** What a unit is told, with all that its correction workbook is made of. */
interface Findings {
  readonly told: readonly UnitFinding[]
  readonly content: Content
  readonly merges: ReadonlyMap<string, readonly Range[]>
}

const NOTHING_TOLD: Findings = { told: [], content: NO_CONTENT, merges: new Map() }

function findingsFor(unit: Unit, { checked, isUsed, findings }: Came, context: Context): Findings {
  // Of what is in order nothing is to be told, and notes alone are no reason to write.
  if (findings.every(({ severity }) => severity === 'info')) return NOTHING_TOLD
  const { validation, examine } = context
  const { campaign } = validation
  const content = checked && isUsed ? contentOf(checked.submission, campaign) : NO_CONTENT
  const merges = new Map(
    campaign.forms.flatMap((form): [string, Range[]][] => {
      const ranges = sharedSums(content, form, unit)
      return ranges.length === 0 ? [] : [[form.sheet, ranges]]
    }),
  )
  const draft = checked && isUsed ? draftFindings(content, merges, unit, campaign, examine) : []
  const places = checked
    ? placesOf(content, checked.submission, unit)
    : { of: () => ({}), ofCell: () => ({}) }
  return { told: unitFindings(findings, draft, content, places, { campaign, unit }), content, merges }
}

function replyTo(unit: Unit, came: Came, findings: Findings, { validation, options }: Context): Reply | null {
  const { campaign, asOf } = validation
  const { file, checked, isUsed } = came
  const { told } = findings
  const workbook = correctionFileName(filePrefix(campaign, unit))
  const context = { campaign, unit, replyBy: options.replyBy, workbook }
  const has = (severity: Finding['severity']) => told.some(({ finding }) => finding.severity === severity)
  if (
    told.length > 0 &&
    (has('error') || checked?.status === 'needs-correction' || (options.warnings && has('warning')))
  ) {
    const plan = workbookOf(unit, came, findings, { campaign, replyBy: options.replyBy, asOf })
    const message = isUsed
      ? correctionMessage(told, checked, context)
      : resendMessage(told, baseName(file), context)
    return { unit, kind: 'correction', file, findings: told, workbook: plan, message }
  }
  const isDone = checked?.status === 'accepted' && !has('warning')
  if (!options.confirm || !checked || !isDone || ownUnits(campaign).includes(unit)) return null
  const message = confirmationMessage(checked, context)
  return { unit, kind: 'confirmation', file, findings: [], workbook: null, message }
}

function workbookOf(
  unit: Unit,
  { file, checked, isUsed }: Came,
  { told, content, merges }: Findings,
  { campaign, replyBy, asOf }: { campaign: Campaign; replyBy: Moment | null; asOf: string },
): WorkbookPlan {
  const opinions = told.flatMap(({ finding: { code, at, opinion } }) =>
    opinion === undefined ? [] : [{ code, ...at, text: opinion }],
  )
  return planCorrection(
    campaign,
    unit,
    {
      intro: introLines(unit, baseName(file), isUsed, told, campaign, replyBy),
      lines: told.map(({ finding, link }) => ({
        ...link,
        severity: finding.severity,
        message: finding.message,
        hint: finding.hint,
        typed: finding.value ?? '',
        opinion: finding.opinion ?? '',
      })),
      outside: checked ? outsideTexts(checked.submission) : [],
      filled: content.filled,
      marks: marksOf(told),
      merges,
      keys: Object.fromEntries(told.map(({ finding }, at) => [keyName(at + 1), keyText(finding)])),
      opinions: hashedOpinions(opinions),
    },
    `${asOf}T00:00:00Z`,
  )
}

function marksOf(told: readonly UnitFinding[]): Map<string, Mark[]> {
  const marks = new Map<string, Mark[]>()
  for (const { finding, marks: cells } of told) {
    const { severity, message, hint } = finding
    for (const { sheet, row, column } of cells) {
      const own = marks.get(sheet) ?? []
      own.push({ row, column, severity, note: `${message} ${hint}`.trim() })
      marks.set(sheet, own)
    }
  }
  return marks
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}
