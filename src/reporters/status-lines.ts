import { shortName } from '../campaign/short-name.ts'
import type { Overview, UnitStatus } from '../status/overview.ts'
import { STATUS_COLUMNS } from '../status/unit-cells.ts'
import { deadlineWords, rateWords, statusTitle } from '../status/words.ts'
import { formatDay } from '../vietnamese/format.ts'
import { stateColor } from './state.ts'
import type { Style } from './style.ts'
import type { Cell } from './table-lines.ts'
import { columnWidths } from './table-widths.ts'
import { terminalWidth } from './terminal-width.ts'
import type { Column } from './wrap.ts'
import { columns, wrap, wrapItems } from './wrap.ts'

const ALIGN: readonly Column['align'][] = ['left', 'left', ...STATUS_COLUMNS.map(({ align }) => align)]

/** The whole state of a round on one screen: the deadline, a line a unit, the rates. What to do next is told by the command. */
export function statusLines(overview: Overview, style: Style): string {
  const { lang, width } = style
  const heads: readonly Cell[] = [
    ...(lang === 'vi' ? ['Mã', 'Đơn vị'] : ['Id', 'Unit']),
    ...STATUS_COLUMNS.map(({ label }) => label[lang]),
  ].map((text) => ({ text }))
  const rows = [heads, ...overview.units.map((one) => unitCells(one, style))]
  const { widths, gap } = columnWidths(rows, width, terminalWidth)
  const day = formatDay(overview.asOf, lang)
  const lines = [
    ...wrapItems([...statusTitle(overview, lang), lang === 'vi' ? `tính đến ${day}` : `as of ${day}`], width),
    ...wrap(deadlineWords(overview, lang), width),
    '',
    ...rows.flatMap((cells) =>
      columns(
        cells.map(({ text, paint }, at) => ({ text, paint, width: widths[at] ?? 0, align: ALIGN[at] })),
        gap,
        gap,
      ),
    ),
    '',
    ...rateWords(overview, lang).flatMap((text) => wrap(text, width)),
  ]
  return `${lines.join('\n')}\n`
}

/** The state, which is last, is painted. */
function unitCells(one: UnitStatus, { lang, chalk }: Style): Cell[] {
  const { unit, result } = one
  const texts = [unit.id, shortName(unit), ...STATUS_COLUMNS.map(({ text }) => text(one, lang))]
  const paint = stateColor(result.status, result.timeliness, chalk)
  return texts.map((text, at) => (at === texts.length - 1 ? { text, paint } : { text }))
}
