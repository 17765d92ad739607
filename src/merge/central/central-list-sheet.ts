import type { Form } from '../../campaign/campaign.ts'
import { cellAddress } from '../../workbook/address.ts'
import type { CellStyle, PlanCell, PlanRow, SheetPlan } from '../../workbook/plan.ts'
import { looksOf } from '../column-looks.ts'
import { type ListColumn, type ListLayout, layoutOf, sheetsOf } from '../list-layout.ts'
import { FILLS, HEADER_CELL, LINE, NOTE_LINE, TEXT_CELL } from '../report-styles.ts'
import type { CentralEntry, Redaction } from './redaction.ts'
import { centralFrame, centralNotice } from './words.ts'

const MARK_NOTE =
  'Ô tô màu: đơn vị chưa ghi hoặc ghi chưa rõ, giữ nguyên chữ đơn vị ghi và không cộng vào tổng.'

/** Where a form's entries stand in the central edition: Đơn vị, then the columns that the campaign names. */
export function centralLayout(form: Form, entries: readonly CentralEntry[]): ListLayout {
  const columns = (form.central ?? []).flatMap(({ field: key, label, width }): ListColumn[] => {
    const field = form.fields.find((one) => one.key === key)
    return field ? [{ key, label, width, field }] : []
  })
  return layoutOf(form, [{ key: 'unitName', label: 'Đơn vị', width: 32 }, ...columns], entries.length)
}

/** Every entry of one form, unit by unit, with its published columns. One sheet, as a rule. */
export function centralListSheets(
  layout: ListLayout,
  entries: readonly CentralEntry[],
  redaction: Redaction,
): SheetPlan[] {
  return sheetsOf(layout, entries).map(([one, own]) => centralListSheet(one, own, redaction))
}

function centralListSheet(
  { sheet, form, columns, headerRow, firstRow, lastRow }: ListLayout,
  entries: readonly CentralEntry[],
  redaction: Redaction,
): SheetPlan {
  const last = columns.length
  const looks = columns.map(({ field }) => looksOf(field))
  const line = (number: number, text: string, style: CellStyle): PlanRow => ({
    number,
    cells: [{ column: 1, value: text, style }],
  })
  const cellsOf = ({ unit, values }: CentralEntry): PlanCell[] =>
    columns.map(({ key, field }, at) => {
      const { value, unsettled } = field ? (values[key] ?? BLANK) : { value: unit.name, unsettled: false }
      const { plain = TEXT_CELL, marked = TEXT_CELL } = looks[at] ?? {}
      return { column: at + 1, value, style: unsettled ? marked : plain }
    })
  const blank = columns.map((_, at) => ({ column: at + 1, value: null, style: TEXT_CELL }))
  const lists = entries.length > 0 ? entries.map(cellsOf) : [blank]
  return {
    name: sheet,
    tabColor: FILLS.tabList,
    widths: columns.map(({ width }) => width),
    rows: [
      line(1, `${form.letter}. ${form.title}`, { bold: true, size: 13, vertical: 'middle' }),
      line(2, centralNotice(redaction), LINE),
      line(3, MARK_NOTE, NOTE_LINE),
      {
        number: headerRow,
        cells: columns.map(({ label }, at) => ({ column: at + 1, value: label, style: HEADER_CELL })),
      },
      ...lists.map((cells, at) => ({ number: firstRow + at, cells })),
    ],
    merges: [1, 2, 3].map((row) => ({ top: row, left: 1, bottom: row, right: last })),
    freeze: { rows: headerRow, columns: 2 },
    autoFilter: `A${headerRow}:${cellAddress(last, lastRow)}`,
    print: {
      orientation: 'landscape',
      titleRows: [headerRow, headerRow],
      area: `A1:${cellAddress(last, lastRow)}`,
      fitWidth: true,
      ...centralFrame(redaction),
    },
  }
}

const BLANK = { value: null, unsettled: false } as const
