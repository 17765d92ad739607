import Table from 'cli-table3'
import type { Validation } from '../validation.ts'
import type { Style } from './style.ts'
import { isOwn } from './summary.ts'
import { lineOf, shown, sums } from './table-lines.ts'
import { columnWidths } from './table-widths.ts'
import { terminalWidth } from './terminal-width.ts'

const HEADS = {
  vi: ['Mã', 'Đơn vị', 'Chỉ tiêu', 'Đăng ký', 'Còn thiếu', 'Được chọn', 'Ngày nhận', 'Tình trạng'],
  en: ['Id', 'Unit', 'Quota', 'Filed', 'Short by', 'Chosen', 'Received', 'Status'],
} as const
const ALIGN = ['left', 'left', 'right', 'right', 'right', 'right', 'left', 'left'] as const
/** The column of people chosen, left out in a campaign that chooses none. */
const CHOSEN = 5

/**
 * The closing table: a line a unit with quota, registered, missing, people chosen, day of receipt and state; the sum against the
 * units' quotas; then the campaign's own part, and all of it against the target. Of single files only their units, if several.
 */
export function unitTable(validation: Validation, style: Style): string[] {
  const { lang, width } = style
  const { campaign, collection, submissions } = validation
  const given = validation.units.filter(
    ({ unit, status }) =>
      collection.nameMissing || status === 'unreadable' || submissions.some((one) => one.unit === unit),
  )
  if (!collection.nameMissing && given.length < 2) return []
  const lines = given.map((result) => lineOf(result, validation))
  const units = lines.filter(({ unit }) => !isOwn(unit, validation))
  const own = lines.filter(({ unit }) => isOwn(unit, validation))
  const people = campaign.forms.some(({ kind }) => kind === 'people')
  const keep = <Cell>(cells: readonly Cell[]) => cells.filter((_, at) => people || at !== CHOSEN)
  const rows = [
    ...units.map((line) => shown(line, style)),
    sums(units, lang === 'vi' ? 'Cộng' : 'Total'),
    ...own.map((line) => shown(line, style)),
    ...(own.length > 0 && collection.nameMissing
      ? [sums(lines, lang === 'vi' ? 'Cả tỉnh (mục tiêu)' : 'Province (target)', campaign.target.count)]
      : []),
  ].map(keep)
  const heads = keep(HEADS[lang])
  const widths = columnWidths(heads, rows, width, terminalWidth)
  const table = new Table({
    head: heads,
    colWidths: widths.columns,
    colAligns: keep(ALIGN),
    wordWrap: true,
    style: { head: [], border: [], 'padding-left': widths.gap, 'padding-right': 0 },
    chars: BLANK,
  })
  table.push(...rows)
  return table
    .toString()
    .split('\n')
    .map((line) => line.trimEnd())
}

/** No rules between rows or columns: they double the height and say nothing. */
const BLANK = Object.fromEntries(
  [
    'top',
    'top-mid',
    'top-left',
    'top-right',
    'bottom',
    'bottom-mid',
    'bottom-left',
    'bottom-right',
    'left',
    'left-mid',
    'mid',
    'mid-mid',
    'right',
    'right-mid',
    'middle',
  ].map((name) => [name, '']),
)
