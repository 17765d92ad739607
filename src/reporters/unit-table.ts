import type { Report } from './report.ts'
import { shownUnits } from './report.ts'
import type { Style } from './style.ts'
import { isOwn } from './summary.ts'
import type { Cell } from './table-lines.ts'
import { linesOf, shown, sums } from './table-lines.ts'
import { columnWidths } from './table-widths.ts'
import { terminalWidth } from './terminal-width.ts'
import { columns } from './wrap.ts'

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
export function unitTable(report: Report, style: Style): string[] {
  const { lang, width } = style
  const { validation, narrowing } = report
  const { campaign } = validation
  const isWhole = validation.collection.nameMissing && (narrowing?.units.length ?? 0) === 0
  const shownOnes = shownUnits(report)
  if (!isWhole && shownOnes.length < 2) return []
  const lines = linesOf(shownOnes, validation)
  const units = lines.filter(({ unit }) => !isOwn(unit, validation))
  const own = lines.filter(({ unit }) => isOwn(unit, validation))
  const people = campaign.forms.some(({ kind }) => kind === 'people')
  const keep = <One>(cells: readonly One[]) => cells.filter((_, at) => people || at !== CHOSEN)
  const rows = [
    ...units.map((line) => shown(line, style)),
    ...(units.length > 0 ? [sums(units, lang === 'vi' ? 'Cộng' : 'Total')] : []),
    ...own.map((line) => shown(line, style)),
    ...(own.length > 0 && isWhole
      ? [sums(lines, lang === 'vi' ? 'Cả tỉnh (mục tiêu)' : 'Province (target)', campaign.target.count)]
      : []),
  ].map(keep)
  const heads: readonly Cell[] = keep(HEADS[lang]).map((text) => ({ text }))
  const { widths, gap } = columnWidths([heads, ...rows], width, terminalWidth)
  const align = keep(ALIGN)
  return [heads, ...rows].flatMap((cells) =>
    columns(
      cells.map(({ text, paint }, at) => ({ text, paint, width: widths[at] ?? 0, align: align[at] })),
      gap,
      gap,
    ),
  )
}
