import type { Campaign } from '../campaign/campaign.ts'
import { exemptionsOf, extensionOf } from '../campaign/concessions.ts'
import type { PhrasedFinding } from '../finding.ts'
import type { CheckedSubmission, UnitResult } from '../validation.ts'
import { changesJson } from './changes.ts'
import type { Narrowing, Report } from './report.ts'
import { isShown, reported } from './report.ts'

/** The document of `validate --json`, schema thidua.validation/1. */
export function validationJson(report: Report): object {
  const { validation, summary, narrowing } = report
  const { campaign, asOf } = validation
  return {
    schema: 'thidua.validation/1',
    campaign: { id: campaign.id, title: campaign.title },
    round: campaign.round.id,
    asOf,
    summary,
    submissions: reported(report).map(({ submission, findings }) => submissionJson(submission, findings)),
    units: validation.units
      .filter(({ unit }) => isShown(unit, report))
      .map((result) => unitJson(result, campaign)),
    findings: report.others.map(findingJson),
    ...(report.changes
      ? { changes: changesJson(report.changes.filter(({ unit }) => isShown(unit, report))) }
      : {}),
    ...(narrowing ? { shown: shownJson(narrowing) } : {}),
  }
}

/** What the findings were narrowed to; `summary` counts all the same everything. */
function shownJson({ severities, units }: Narrowing): object {
  return { severities, units: units.map(({ id }) => id) }
}

/** One submission with its findings, as in the document of validate. */
export function submissionJson(checked: CheckedSubmission, findings: readonly PhrasedFinding[]): object {
  const { submission, unit, status, used, receipt, timeliness, daysLate, counts, quotas, declaredNone } =
    checked
  return {
    file: submission.file.path,
    sha256: submission.file.sha256,
    unit: unit ? { id: unit.id, name: unit.name } : null,
    status,
    used,
    received: { at: receipt.at, source: receipt.source },
    timeliness,
    daysLate,
    counts,
    quotas,
    ...(declaredNone ? { declaredNone } : {}),
    findings: findings.map(findingJson),
  }
}

/** `extension` and `exemptions` only where something was decided for the unit. */
export function unitJson(
  { unit, status, timeliness, file }: UnitResult,
  { round }: Pick<Campaign, 'round'>,
): object {
  const { unit: _, ...extension } = extensionOf(unit, round) ?? { unit: '' }
  const exemptions = exemptionsOf(unit, round).flatMap(
    ({ exemption: { unit: _id, form: _form, ...decided }, quotas }) =>
      Object.entries(quotas).map(([form, { count }]) => ({ form, count, ...decided })),
  )
  return {
    id: unit.id,
    name: unit.name,
    status,
    timeliness,
    file,
    ...(Object.keys(extension).length > 0 ? { extension } : {}),
    ...(exemptions.length > 0 ? { exemptions } : {}),
  }
}

/** One finding; keys that do not apply are absent. */
export function findingJson(finding: PhrasedFinding): object {
  const { code, severity, message, hint, unit, at, value, suggestion, opinion, trial } = finding
  return {
    code,
    severity,
    message,
    hint: hint || undefined,
    unit,
    file: at.file,
    sheet: at.sheet,
    cell: at.cell,
    value,
    suggestion,
    opinion,
    trial,
  }
}

/** JSON text as it goes to stdout or into a file. */
export function toText(document: object): string {
  return `${JSON.stringify(document, null, 2)}\n`
}
