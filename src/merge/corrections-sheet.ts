import type { Finding, Severity } from '../finding.ts'
import { SEVERITY } from '../labels.ts'
import { phrase } from '../rules/phrase.ts'
import type { Validation } from '../validation.ts'
import { cellAddress } from '../workbook/address.ts'
import type { CellStyle, PlanRow, SheetPlan } from '../workbook/plan.ts'
import { CENTER_CELL, FILLS, HEADER_CELL, NOTE_LINE, TEXT_CELL } from './report-styles.ts'
import { inWorkbook, pageFrame } from './words.ts'

const CORRECTIONS_SHEET = 'Cần bổ sung'
const HEADER_ROW = 4
const COLUMNS: readonly (readonly [label: string, width: number])[] = [
  ['TT', 5],
  ['Đơn vị', 26],
  ['Mức', 10],
  ['Nội dung', 52],
  ['Cách sửa', 46],
  ['Trang', 18],
  ['Ô, dòng', 9],
  ['Tệp', 26],
  ['Mã', 20],
]

/** A finding with the unit it concerns; '' when none can be told. */
interface Correction {
  readonly finding: Finding
  readonly unit: string
  readonly order: number
}

/** What is still to be mended or asked: every error and warning, one line each with its remedy, in the order of the units. */
export function correctionsSheet(validation: Validation): SheetPlan {
  const { campaign } = validation
  const corrections = correctionsOf(validation)
  const last = COLUMNS.length
  const lastRow = HEADER_ROW + Math.max(1, corrections.length)
  const count = (severity: Severity) =>
    corrections.filter(({ finding }) => finding.severity === severity).length
  const head: readonly (readonly [string, CellStyle])[] = [
    ['CÁC NỘI DUNG CẦN BỔ SUNG, XEM LẠI', { bold: true, size: 14 }],
    [`${count('error')} lỗi, ${count('warning')} cảnh báo.`, NOTE_LINE],
  ]
  return {
    name: CORRECTIONS_SHEET,
    tabColor: FILLS.tabControl,
    widths: COLUMNS.map(([, width]) => width),
    rows: [
      ...head.map(([value, style], at) => ({ number: at + 1, cells: [{ column: 1, value, style }] })),
      {
        number: HEADER_ROW,
        cells: COLUMNS.map(([value], at) => ({ column: at + 1, value, style: HEADER_CELL })),
      },
      ...corrections.map((correction, at) => correctionRow(correction, at)),
      ...(corrections.length === 0 ? [emptyRow(last)] : []),
    ],
    merges: head.map((_, at) => ({ top: at + 1, left: 1, bottom: at + 1, right: last })),
    freeze: { rows: HEADER_ROW, columns: 2 },
    autoFilter: `A${HEADER_ROW}:${cellAddress(last, lastRow)}`,
    print: {
      orientation: 'landscape',
      titleRows: [HEADER_ROW, HEADER_ROW],
      area: `A1:${cellAddress(last, lastRow)}`,
      fitWidth: true,
      ...pageFrame(campaign),
    },
  }
}

function correctionsOf({ campaign, submissions, findings, collection }: Validation): Correction[] {
  const names = new Map(campaign.units.map(({ id, name }, order) => [id, { name, order }]))
  const none = { name: '', order: campaign.units.length }
  const of = (finding: Finding, id: string | undefined): Correction => {
    const { name, order } = names.get(id ?? '') ?? none
    return { finding, unit: name, order }
  }
  const unitOfFile = new Map(collection.unreadable.map(({ path, unit }) => [path, unit?.id]))
  const own = submissions.flatMap(({ submission, unit, findings: all }) =>
    all.map((one) => of(one, one.unit ?? unit?.id ?? unitOfFile.get(submission.file.path))),
  )
  const shared = findings.map((one) => of(one, one.unit))
  return [...own, ...shared]
    .filter(({ finding }) => finding.severity !== 'info')
    .toSorted((a, b) => a.order - b.order || rank(a.finding) - rank(b.finding))
}

function rank({ severity }: Finding): number {
  return severity === 'error' ? 0 : 1
}

function correctionRow({ finding, unit }: Correction, at: number): PlanRow {
  const { message, hint, severity, code, at: place } = phrase(finding, 'vi')
  const texts = [
    unit,
    SEVERITY[severity].vi,
    inWorkbook(message),
    inWorkbook(hint),
    place.sheet ?? '',
    place.cell ?? (place.row === undefined ? '' : `dòng ${place.row}`),
    place.file ?? '',
    code,
  ]
  return {
    number: HEADER_ROW + 1 + at,
    cells: [
      { column: 1, value: at + 1, style: CENTER_CELL },
      ...texts.map((text, index) => ({ column: index + 2, value: text || null, style: TEXT_CELL })),
    ],
  }
}

function emptyRow(last: number): PlanRow {
  const cells = Array.from({ length: last }, (_, at) => ({
    column: at + 1,
    value: at === 3 ? 'Không có nội dung nào cần bổ sung.' : null,
    style: TEXT_CELL,
  }))
  return { number: HEADER_ROW + 1, cells }
}
