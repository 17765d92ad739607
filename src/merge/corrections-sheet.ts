import type { Campaign } from '../campaign/campaign.ts'
import { inWorkbook } from '../document/wording.ts'
import type { Severity } from '../finding.ts'
import { SEVERITY } from '../labels.ts'
import { phrase } from '../rules/phrase.ts'
import { cellAddress } from '../workbook/address.ts'
import type { CellStyle, FileLink, PlanRow, SheetPlan } from '../workbook/plan.ts'
import type { Correction } from './corrections.ts'
import type { Places } from './places.ts'
import { CENTER_CELL, FILLS, HEADER_CELL, linked, NOTE_LINE, TEXT_CELL } from './report-styles.ts'
import { pageFrame } from './words.ts'

export const CORRECTIONS_SHEET = 'Cần bổ sung'
const HEADER_ROW = 4
/** The row of the first correction. */
export const FIRST_CORRECTION = HEADER_ROW + 1
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

/** What is still to be mended or asked: every error and warning, one line each with its remedy, in the order of the units. */
export function correctionsSheet(
  corrections: readonly Correction[],
  campaign: Campaign,
  places: Places,
): SheetPlan {
  const last = COLUMNS.length
  const lastRow = HEADER_ROW + Math.max(1, corrections.length)
  const count = (severity: Severity) =>
    corrections.filter(({ finding }) => finding.severity === severity).length
  const head: readonly (readonly [string, CellStyle])[] = [
    ['CÁC NỘI DUNG CẦN BỔ SUNG, XEM LẠI', { bold: true, size: 14 }],
    [
      `${count('error')} lỗi, ${count('warning')} cảnh báo. Bấm vào cột “Ô, dòng” để mở tệp đơn vị gửi, đúng ô đó.`,
      NOTE_LINE,
    ],
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
      ...corrections.map((correction, at) => correctionRow(correction, at, places)),
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

function correctionRow({ finding, unit }: Correction, at: number, places: Places): PlanRow {
  const { message, hint, severity, code, at: place } = phrase(finding, 'vi')
  const { file, sheet, row } = place
  const cell = place.cell ?? (row === undefined ? undefined : `A${row}`)
  const original = file === undefined ? null : places.original(file, cell && sheet, cell)
  const where = place.cell ?? (row === undefined ? (original ? OPEN_FILE : '') : `dòng ${row}`)
  const texts: readonly (readonly [text: string, link?: FileLink | null])[] = [
    [unit?.name ?? ''],
    [SEVERITY[severity].vi],
    [inWorkbook(message)],
    [inWorkbook(hint)],
    [sheet ?? ''],
    [where, original],
    [file ?? ''],
    [code],
    [finding.opinion ?? ''],
  ]
  return {
    number: FIRST_CORRECTION + at,
    cells: [
      { column: 1, value: at + 1, style: CENTER_CELL },
      ...texts.map(([text, link], index) => ({
        column: index + 2,
        value: text || null,
        ...linked(TEXT_CELL, link ?? null),
      })),
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
