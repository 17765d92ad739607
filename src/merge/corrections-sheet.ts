import type { Campaign } from '../campaign/campaign.ts'
import { inWorkbook } from '../document/wording.ts'
import type { Severity } from '../finding.ts'
import { SEVERITY } from '../labels.ts'
import { sentencesOf } from '../rules/phrase.ts'
import { cellAddress, LAST_ROW } from '../workbook/address.ts'
import type { CellStyle, PlanCell, PlanRow, SheetPlan } from '../workbook/plan.ts'
import type { Correction } from './corrections.ts'
import { type Stretch, stretches } from './long-lists.ts'
import type { Places } from './places.ts'
import { CENTER_CELL, FILLS, HEADER_CELL, linked, NOTE_LINE, TEXT_CELL } from './report-styles.ts'
import { pageFrame } from './words.ts'

const CORRECTIONS_SHEET = 'Cần bổ sung'
const HEADER_ROW = 4
const FIRST_CORRECTION = HEADER_ROW + 1
/** Where a finding is about a file as a whole. */
const OPEN_FILE = 'mở tệp'
const COLUMNS: readonly (readonly [label: string, width: number])[] = [
  ['TT', 5],
  ['Đơn vị', 26],
  ['Mức', 10],
  ['Nội dung', 52],
  ['Cách sửa', 42],
  ['Trang', 18],
  ['Ô, dòng', 9],
  ['Tệp', 26],
  ['Mã', 20],
  ['Ý kiến của đơn vị', 24],
]

/** Excel holds 65,530 links a sheet; of more corrections the texts alone name file, sheet and cell. */
const MOST_LINKED = 65_000

/**
 * What is still to be mended or asked: every error and warning, one line each with its remedy, in the order of the units. One sheet, as
 * a rule.
 */
export function correctionsSheets(
  corrections: readonly Correction[],
  campaign: Campaign,
  places: Places,
  lastOfSheet = LAST_ROW,
): SheetPlan[] {
  const count = (severity: Severity) =>
    corrections.filter(({ finding }) => finding.severity === severity).length
  const isLinked = corrections.length <= MOST_LINKED
  const note = isLinked ? ' Bấm vào cột “Ô, dòng” để mở tệp đơn vị gửi, đúng ô đó.' : ''
  const figures = `${count('error')} lỗi, ${count('warning')} cảnh báo.${note}`
  return stretches(CORRECTIONS_SHEET, corrections.length, HEADER_ROW, lastOfSheet).map((stretch) =>
    correctionsSheet(stretch, rowsOf(corrections, stretch, figures, isLinked ? places : null), campaign),
  )
}

/** The sheet and row of correction `at` of all. */
export function placeOfCorrection(at: number): { readonly sheet: string; readonly row: number } {
  const sheets = stretches(CORRECTIONS_SHEET, at + 1, HEADER_ROW, LAST_ROW)
  const { sheet = CORRECTIONS_SHEET, from = 0 } = sheets.at(-1) ?? {}
  return { sheet, row: FIRST_CORRECTION + at - from }
}

function correctionsSheet(
  { sheet, from, to }: Stretch,
  rows: Iterable<PlanRow>,
  campaign: Campaign,
): SheetPlan {
  const last = COLUMNS.length
  const lastRow = HEADER_ROW + Math.max(1, to - from)
  const area = `A1:${cellAddress(last, lastRow)}`
  return {
    name: sheet,
    tabColor: FILLS.tabControl,
    widths: COLUMNS.map(([, width]) => width),
    extent: area,
    rows,
    merges: [1, 2].map((row) => ({ top: row, left: 1, bottom: row, right: last })),
    freeze: { rows: HEADER_ROW, columns: 2 },
    autoFilter: `A${HEADER_ROW}:${cellAddress(last, lastRow)}`,
    print: {
      orientation: 'landscape',
      titleRows: [HEADER_ROW, HEADER_ROW],
      area,
      fitWidth: true,
      ...pageFrame(campaign),
    },
  }
}

function* rowsOf(
  corrections: readonly Correction[],
  { from, to }: Stretch,
  figures: string,
  places: Places | null,
): Generator<PlanRow> {
  const line = (number: number, value: string, style: CellStyle) => ({
    number,
    cells: [{ column: 1, value, style }],
  })
  yield line(1, 'CÁC NỘI DUNG CẦN BỔ SUNG, XEM LẠI', { bold: true, size: 14 })
  yield line(2, figures, NOTE_LINE)
  yield {
    number: HEADER_ROW,
    cells: COLUMNS.map(([value], at) => ({ column: at + 1, value, style: HEADER_CELL })),
  }
  for (let at = from; at < to; at++) {
    const correction = corrections[at]
    if (correction) yield correctionRow(correction, at + 1, FIRST_CORRECTION + at - from, places)
  }
  if (corrections.length === 0) yield emptyRow(COLUMNS.length)
}

function correctionRow(
  { finding, unit }: Correction,
  index: number,
  number: number,
  places: Places | null,
): PlanRow {
  const { severity, code, at: place } = finding
  const { message, hint } = sentencesOf(finding, 'vi')
  const { file, sheet, row } = place
  const cell = place.cell ?? (row === undefined ? undefined : `A${row}`)
  const original = file === undefined ? null : (places?.original(file, cell && sheet, cell) ?? null)
  const where = place.cell ?? (row === undefined ? (original ? OPEN_FILE : '') : `dòng ${row}`)
  const text = (column: number, value: string): PlanCell => ({
    column,
    value: value === '' ? null : value,
    style: TEXT_CELL,
  })
  return {
    number,
    cells: [
      { column: 1, value: index, style: CENTER_CELL },
      text(2, unit?.name ?? ''),
      text(3, SEVERITY[severity].vi),
      text(4, inWorkbook(message)),
      text(5, inWorkbook(hint)),
      text(6, sheet ?? ''),
      original ? { ...text(7, where), ...linked(TEXT_CELL, original) } : text(7, where),
      text(8, file ?? ''),
      text(9, code),
      text(10, finding.opinion ?? ''),
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
