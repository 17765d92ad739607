import type { Campaign } from '../campaign/campaign.ts'
import { cellAddress } from '../workbook/address.ts'
import type { CellStyle, FileLink, PlanCell, PlanRow, SheetPlan } from '../workbook/plan.ts'
import { type Looks, looksOf } from './column-looks.ts'
import type { MergedEntry } from './consolidation.ts'
import { type ListColumn, type ListLayout, type SourceKey, sheetsOf } from './list-layout.ts'
import { listValue } from './list-value.ts'
import type { Places } from './places.ts'
import {
  CENTER_CELL,
  FILLS,
  HEADER_CELL,
  linked,
  NOTE_LINE,
  PRIVACY_LINE,
  TEXT_CELL,
} from './report-styles.ts'
import { pageFrame, privacyNotice } from './words.ts'

const MARK_NOTE =
  'Ô tô màu: chưa ghi hoặc chưa đọc được, giữ nguyên chữ đơn vị ghi và không cộng vào tổng; cách sửa ở trang “Cần bổ sung”.'

const LINK_NOTE =
  ' Bấm “Mã” để đến dòng của tệp ở trang “Nguồn số liệu”; bấm “Dòng gốc” hoặc một số để mở đúng ô của tệp đơn vị gửi.'

/** Excel holds 65,530 links a sheet, and each row has up to four; in longer lists the texts alone name file, sheet and row. */
const MOST_LINKED = 10_000

/** Every entry of one form, unit by unit: nothing left out, each row with its file, sheet and row. One sheet, as a rule. */
export function listSheets(
  layout: ListLayout,
  entries: readonly MergedEntry[],
  campaign: Campaign,
  places: Places,
): SheetPlan[] {
  return sheetsOf(layout, entries).map(([one, own]) => listSheet(one, own, campaign, places))
}

function listSheet(
  layout: ListLayout,
  entries: readonly MergedEntry[],
  campaign: Campaign,
  places: Places,
): SheetPlan {
  const { sheet, form, columns, headerRow, lastRow } = layout
  const hasPeople = form.fields.some(({ personal }) => personal === 'name' || personal === 'contact')
  const last = columns.length
  const area = `A1:${cellAddress(last, lastRow)}`
  const isLinked = entries.length <= MOST_LINKED
  const line = (number: number, text: string, style: CellStyle): PlanRow => ({
    number,
    cells: [{ column: 1, value: text, style }],
  })
  const title = `${form.letter}. ${form.title}`
  return {
    name: sheet,
    tabColor: FILLS.tabList,
    widths: columns.map(({ width }) => width),
    extent: area,
    rows: rowsOf(
      [
        line(1, title, { bold: true, size: 13, vertical: 'middle' }),
        ...(hasPeople ? [line(2, privacyNotice(campaign), PRIVACY_LINE)] : []),
        line(3, isLinked ? MARK_NOTE + LINK_NOTE : MARK_NOTE, NOTE_LINE),
        {
          number: headerRow,
          cells: columns.map(({ label }, at) => ({ column: at + 1, value: label, style: HEADER_CELL })),
        },
      ],
      layout,
      entries,
      isLinked ? places : null,
    ),
    merges: (hasPeople ? [1, 2, 3] : [1, 3]).map((row) => ({ top: row, left: 1, bottom: row, right: last })),
    freeze: { rows: headerRow, columns: 2 },
    autoFilter: `A${headerRow}:${cellAddress(last, lastRow)}`,
    print: {
      orientation: 'landscape',
      titleRows: [headerRow, headerRow],
      area,
      fitWidth: true,
      ...pageFrame(campaign),
    },
  }
}

function* rowsOf(
  head: readonly PlanRow[],
  { columns, firstRow }: ListLayout,
  entries: readonly MergedEntry[],
  places: Places | null,
): Generator<PlanRow> {
  yield* head
  if (entries.length === 0) {
    const blank = columns.map((_, at) => ({ column: at + 1, value: null, style: TEXT_CELL }))
    yield { number: firstRow, cells: blank }
  }
  const looks = columns.map(({ field }) => looksOf(field))
  for (const [at, merged] of entries.entries()) {
    const cells = columns.map((column, index): PlanCell => {
      const { value, style, link } = cellOf(column, merged, looks[index], places)
      return link ? { column: index + 1, value, style, link } : { column: index + 1, value, style }
    })
    yield { number: firstRow + at, cells }
  }
}

function cellOf(
  { key, field }: ListColumn,
  merged: MergedEntry,
  looks: Looks | undefined,
  places: Places | null,
): Omit<PlanCell, 'column'> {
  if (!field || !looks) return sourceCell(key as SourceKey, merged, places)
  const { value, unsettled } = listValue(merged.entry, field)
  const style = unsettled ? looks.marked : looks.plain
  const isLong = typeof value === 'string' && value.length > field.width
  // What is linked does not wrap: a text in the place of a figure is told whole rather than linked.
  const isLinked = field.total && !isLong
  const link = isLinked ? originalOf(merged, merged.entry.values[key]?.cell, places) : null
  return link ? { value, style, link } : { value, style }
}

/** The cell of the unit's own file that a value was read from. */
function originalOf(
  { file, entry }: MergedEntry,
  cell: string | undefined,
  places: Places | null,
): FileLink | null {
  return cell ? (places?.original(file, entry.sheet, cell) ?? null) : null
}

function sourceCell(key: SourceKey, merged: MergedEntry, places: Places | null): Omit<PlanCell, 'column'> {
  const { unit, file, entry } = merged
  switch (key) {
    case 'unitId':
      return { value: unit.id, ...linked(CENTER_CELL, places?.source(file) ?? null) }
    case 'unitName':
      return { value: unit.name, style: TEXT_CELL }
    case 'extra':
      return {
        value: entry.extra.map(({ label, value }) => `${label}: ${value}`).join('; ') || null,
        style: TEXT_CELL,
      }
    case 'file':
      return { value: file, style: TEXT_CELL }
    case 'sheet':
      return { value: entry.sheet, style: TEXT_CELL }
    case 'row':
      return { value: entry.row, ...linked(CENTER_CELL, originalOf(merged, `A${entry.row}`, places)) }
  }
}
