import { CENTER_CELL, FILLS, LINE, LINK, PRIVACY_LINE, TEXT_CELL } from '../../merge/report-styles.ts'
import type { CellStyle, FileLink, PlanCell, PlanRow, SheetPlan } from '../../workbook/plan.ts'
import { quotedSheet } from '../../workbook/quote.ts'
import type { FindingColumn } from './columns.ts'
import { COLUMNS, shownIn } from './columns.ts'
import { explanationPlace } from './explanations-sheet.ts'
import type { FindingsList } from './list.ts'
import type { FindingRow } from './rows.ts'
import { framedSheet } from './sheet-frame.ts'

/** The address of a file from the folder in which the workbook will lie; null when it cannot be reached from there. */
export type Addresses = (path: string) => string | null

const NAME = { vi: 'Kết quả kiểm tra', en: 'Findings' }
/** Formats whose cells a link can lead to. */
const HAS_CELLS = /\.(xls[xmb]?|xlt[xm]|ods)$/i
const FILL = { error: FILLS.mark, warning: 'FFF2CC', info: undefined } as const

/** Where the list begins, below its title, what was checked, and the notice. */
export function firstRow({ lines }: Pick<FindingsList, 'lines'>): number {
  return lines.length + 4
}

/** A place in the list. */
export function listPlace(row: number, { lang }: FindingsList): string {
  return `${quotedSheet(NAME[lang])}!A${row}`
}

/** One row a finding, in the clerks' order of columns; the cell leads to the unit's file, the code to its explanation. */
export function listSheet(list: FindingsList, addresses: Addresses): SheetPlan {
  const { lang, title, lines, privacy, rows } = list
  const first = firstRow(list)
  const head: readonly (readonly [string, CellStyle])[] = [
    [title, { bold: true, size: 14 }],
    ...lines.map((line) => [line, LINE] as const),
    [privacy, PRIVACY_LINE],
  ]
  return framedSheet(
    {
      name: NAME[lang],
      heads: COLUMNS.map(({ label }) => label[lang]),
      widths: COLUMNS.map(({ width }) => width),
      above: head.map(([value, style], at) => ({ number: at + 1, cells: [{ column: 1, value, style }] })),
      headerRow: first - 1,
      rows:
        rows.length > 0
          ? rows.map((row, at) => line(row, first + at, list, addresses))
          : [nothing(first, list)],
      frozen: 1,
    },
    list,
  )
}

function line(row: FindingRow, number: number, list: FindingsList, addresses: Addresses): PlanRow {
  const cells = COLUMNS.map((column, at): PlanCell => {
    const value = shownIn(row, column.key, list.lang) || null
    const link = value === null ? undefined : linkOf(row, column, list, addresses)
    const style = styleOf(row, column)
    return link === undefined
      ? { column: at + 1, value, style }
      : { column: at + 1, value, style: { ...style, ...LINK }, link }
  })
  return { number, cells }
}

function styleOf({ severity }: FindingRow, { key }: FindingColumn): CellStyle {
  if (key === 'severity') {
    const fill = FILL[severity]
    return fill === undefined ? CENTER_CELL : { ...CENTER_CELL, fill }
  }
  if (key === 'code') return { ...TEXT_CELL, size: 9 }
  return key === 'cell' ? CENTER_CELL : TEXT_CELL
}

function linkOf(
  { code, path, sheet, target }: FindingRow,
  { key }: FindingColumn,
  list: FindingsList,
  addresses: Addresses,
): string | FileLink | undefined {
  if (key === 'code') return explanationPlace(code, list)
  const address = key === 'cell' ? addresses(path) : null
  if (address === null) return undefined
  if (sheet === '' || target === '' || !HAS_CELLS.test(path)) return { file: address }
  return { file: address, place: `${quotedSheet(sheet)}!${target}` }
}

function nothing(number: number, { lang }: FindingsList): PlanRow {
  const text = lang === 'vi' ? 'Không có nội dung nào cần sửa.' : 'Nothing to mend.'
  const cells = COLUMNS.map(({ key }, at) => ({
    column: at + 1,
    value: key === 'message' ? text : null,
    style: TEXT_CELL,
  }))
  return { number, cells }
}
