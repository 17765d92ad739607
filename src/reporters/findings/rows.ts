import type { Unit } from '../../campaign/campaign.ts'
import type { PhrasedFinding, Severity } from '../../finding.ts'
import type { Lang, Text } from '../../usage-error.ts'
import type { Validation } from '../../validation.ts'
import type { Report } from '../report.ts'
import { reported, unitOf } from '../report.ts'
import { commonFolder, withShortPath } from '../short-paths.ts'

/** One finding as a line of a list: what CSV, workbook and page show, column by column. '' where there is nothing to say. */
export interface FindingRow {
  readonly severity: Severity
  /** The unit's name; whom it concerns when no unit can be told. */
  readonly unit: string
  readonly sheet: string
  /** A1 of the submitted file, or the row. */
  readonly cell: string
  readonly message: string
  readonly remedy: string
  /** What the cell says, as typed. */
  readonly value: string
  readonly code: string
  /** From the folder that all files lie in. */
  readonly file: string
  /** As given, with `/`. */
  readonly path: string
  /** A1 of a cell to look at; '' for findings about no cell and no row. */
  readonly target: string
}

const OPINION = { vi: 'Ý kiến của đơn vị', en: 'The unit says' }
const NOBODY = { vi: 'Chưa rõ đơn vị', en: 'Unit unknown' }
const SEVERAL = { vi: 'Chung', en: 'General' }

/**
 * Every finding of a report as one flat list: unit by unit in the campaign's order, in each the workbooks as they were given and their
 * findings in sheet and row order, then what is known of the unit beside its workbooks; at the end what concerns no unit.
 */
export function findingRows(report: Report, lang: Lang): FindingRow[] {
  const { validation, others } = report
  const { units } = validation.campaign
  const folder = commonFolder(report)
  const byId = new Map(units.map((unit) => [unit.id, unit]))
  const places = new Map(units.map((unit, at) => [unit, at]))
  const byFile = unitsOfFiles(validation)
  const rowOf = (finding: PhrasedFinding, without: Text) => {
    const unit = byId.get(finding.unit ?? '') ?? byFile.get(finding.at.file ?? '')
    const name = unit ? unit.name : without[lang]
    const place = (unit && places.get(unit)) ?? units.length
    return { place, row: toRow(finding, folder, name, lang) }
  }
  const own = reported(report).flatMap(({ findings }) => findings.map((one) => rowOf(one, NOBODY)))
  return [...own, ...others.map((one) => rowOf(one, SEVERAL))]
    .toSorted((a, b) => a.place - b.place)
    .map(({ row }) => row)
}

/** Whose each file is, where that can be told. */
function unitsOfFiles(validation: Validation): ReadonlyMap<string, Unit> {
  const { submissions, collection } = validation
  return new Map(
    [
      ...collection.skipped,
      ...submissions.map((one) => ({ path: one.submission.file.path, unit: unitOf(one, validation) })),
    ].flatMap(({ path, unit }) => (unit ? [[path, unit] as const] : [])),
  )
}

function toRow(finding: PhrasedFinding, folder: string, unit: string, lang: Lang): FindingRow {
  const { severity, at, message, hint, value = '', code, opinion } = withShortPath(finding, folder)
  const row = at.row === undefined ? '' : `${lang === 'vi' ? 'dòng' : 'row'} ${at.row}`
  return {
    severity,
    unit,
    sheet: at.sheet ?? '',
    cell: at.cell ?? row,
    message: opinion === undefined ? message : `${message} ${OPINION[lang]}: «${opinion}»`,
    remedy: hint,
    value,
    code,
    file: at.file ?? '',
    path: finding.at.file ?? '',
    target: at.cell ?? (at.row === undefined ? '' : `A${at.row}`),
  }
}
