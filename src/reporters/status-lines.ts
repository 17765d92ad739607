import { shortName } from '../campaign/short-name.ts'
import { absenceState } from '../labels.ts'
import type { Overview, UnitStatus } from '../status/overview.ts'
import { deadlineWords, rateWords } from '../status/words.ts'
import type { Lang } from '../usage-error.ts'
import { formatDay, formatNumber } from '../vietnamese/format.ts'
import { stateColor, submissionState } from './state.ts'
import type { Style } from './style.ts'
import type { Cell } from './table-lines.ts'
import { columnWidths } from './table-widths.ts'
import { terminalWidth } from './terminal-width.ts'
import { columns, wrap, wrapItems } from './wrap.ts'

const HEADS = {
  vi: ['Mã', 'Đơn vị', 'Ngày gửi', 'Lần', 'Đăng ký', 'Lỗi', 'Cảnh báo', 'Tình trạng'],
  en: ['Id', 'Unit', 'Sent', 'Version', 'Filed', 'Errors', 'Warnings', 'Status'],
} as const
const ALIGN = ['left', 'left', 'left', 'right', 'right', 'right', 'right', 'left'] as const
const NONE = '–'

/** The whole state of a round on one screen: the deadline, a line a unit, the rates. What to do next is told by the command. */
export function statusLines(overview: Overview, style: Style): string {
  const { lang, width } = style
  const { document, round } = overview.campaign
  const heads: readonly Cell[] = HEADS[lang].map((text) => ({ text }))
  const rows = [heads, ...overview.units.map((one) => unitCells(one, style))]
  const { widths, gap } = columnWidths(rows, width, terminalWidth)
  const title =
    lang === 'vi'
      ? [
          `Tình hình gửi bản ${round.name}`,
          `${document.kind} số ${document.number}`,
          `tính đến ${formatDay(overview.asOf, lang)}`,
        ]
      : [
          'State of the round',
          `${document.kind} số ${document.number}`,
          `as of ${formatDay(overview.asOf, lang)}`,
        ]
  const lines = [
    ...wrapItems(title, width),
    ...wrap(deadlineWords(overview, lang), width),
    '',
    ...rows.flatMap((cells) =>
      columns(
        cells.map((cell, at) => ({
          ...cell,
          width: widths[at] ?? 0,
          ...(ALIGN[at] === 'right' ? { align: 'right' as const } : {}),
        })),
        gap,
        gap,
      ),
    ),
    '',
    ...rateWords(overview, lang).flatMap((text) => wrap(text, width)),
  ]
  return `${lines.join('\n')}\n`
}

function unitCells(one: UnitStatus, style: Style): Cell[] {
  const { lang, chalk } = style
  const { unit, result, used, versions, errors, warnings } = one
  const number = (value: number) => (used ? formatNumber(value, lang) : NONE)
  const texts = [
    unit.id,
    shortName(unit),
    sentDay(one, lang),
    number(versions),
    registeredText(one, lang),
    number(errors),
    number(warnings),
  ]
  const state = used ? submissionState(used, lang) : absenceState(result)[lang]
  return [
    ...texts.map((text) => ({ text })),
    { text: state, paint: stateColor(result.status, result.timeliness, chalk) },
  ]
}

/** The day of receipt; an estimate is marked. */
function sentDay({ used }: UnitStatus, lang: Lang): string {
  const at = used?.receipt.at
  if (!used || !at) return NONE
  const day = formatDay(at.slice(0, 10), lang)
  return used.receipt.source === 'file-time' ? `~${day}` : day
}

/** «5/6»; the number alone where there is no quota. */
function registeredText({ used, registered, required }: UnitStatus, lang: Lang): string {
  if (!used && required === null) return NONE
  const actual = formatNumber(registered, lang)
  return required === null ? actual : `${actual}/${formatNumber(required, lang)}`
}
