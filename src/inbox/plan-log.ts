import type { Campaign } from '../campaign/campaign.ts'
import { columnLetters } from '../workbook/address.ts'
import type { CellStyle, PlanValue, WorkbookPlan } from '../workbook/plan.ts'
import type { LogColumn, LogLine } from './log-line.ts'
import { LOG_COLUMNS, LOG_LABELS, lineText } from './log-line.ts'
import { serialOf } from './serial.ts'

const HEADER_ROW = 3
const WIDTHS: Readonly<Record<LogColumn, number>> = {
  file: 28,
  unit: 32,
  at: 17,
  via: 15,
  by: 18,
  note: 24,
  original: 34,
  sha256: 20,
}

const TEXT: CellStyle = { size: 11, vertical: 'middle', border: 'all', wrap: true }
const MOMENT: CellStyle = { ...TEXT, horizontal: 'center', numberFormat: 'dd/mm/yyyy hh:mm' }
const CHECKSUM: CellStyle = {
  size: 9,
  horizontal: 'fill',
  vertical: 'middle',
  border: 'all',
  color: '7F7F7F',
}
const HEADER: CellStyle = { ...TEXT, bold: true, horizontal: 'center', fill: 'E2EFDA' }

/** A new receipt log: a plain list without protection, which the office goes on writing in Excel. */
export function planLog(campaign: Campaign, lines: readonly LogLine[], created: string): WorkbookPlan {
  const last = columnLetters(LOG_COLUMNS.length)
  const wholeWidth = (row: number) => ({ top: row, left: 1, bottom: row, right: LOG_COLUMNS.length })
  const title = `SỔ NHẬN BẢN ${campaign.round.name.toLocaleUpperCase('vi')}`
  return {
    title,
    creator: 'thidua',
    created,
    sheets: [
      {
        name: 'Sổ nhận',
        widths: LOG_COLUMNS.map((column) => WIDTHS[column]),
        rows: [
          { number: 1, cells: [{ column: 1, value: title, style: { bold: true, size: 14 } }] },
          {
            number: 2,
            cells: [
              {
                column: 1,
                value: 'Ghi thêm, sửa trực tiếp được; không đổi tên các cột.',
                style: { italic: true, size: 11 },
              },
            ],
          },
          {
            number: HEADER_ROW,
            cells: LOG_COLUMNS.map((column, at) => ({
              column: at + 1,
              value: LOG_LABELS[column],
              style: HEADER,
            })),
          },
          ...lines.map((line, index) => ({
            number: HEADER_ROW + 1 + index,
            cells: LOG_COLUMNS.map((column, at) => ({
              column: at + 1,
              value: cellValue(line, column),
              style: column === 'at' ? MOMENT : column === 'sha256' ? CHECKSUM : TEXT,
            })),
          })),
        ],
        merges: [wholeWidth(1), wholeWidth(2)],
        freeze: { rows: HEADER_ROW, columns: 1 },
        autoFilter: `A${HEADER_ROW}:${last}${HEADER_ROW + Math.max(1, lines.length)}`,
        print: {
          orientation: 'landscape',
          titleRows: [HEADER_ROW, HEADER_ROW],
          fitWidth: true,
          footer: '&C&10Trang &P/&N',
        },
      },
    ],
  }
}

function cellValue(line: LogLine, column: LogColumn): PlanValue {
  if (column === 'at') return serialOf(line.at)
  const text = lineText(line, column)
  return text === '' ? null : text
}
