import type { Form } from '../campaign/campaign.ts'
import type { Row } from '../workbook/grid.ts'
import { cellText } from './cell-text.ts'
import type { Header } from './header.ts'
import { isMoneyUnit, moneyUnit } from './header-unit.ts'

/** The unit of money that a line over a table states, and the text that says so. */
export interface TableUnit {
  readonly factor: number
  readonly text: string
}

/** «Đơn vị tính: …», «ĐVT: …», whatever else stands in the cell; what it lists ends at a bracket or a line break. */
const STATED = /(?<!\p{L})(?:[đd][ơo]n\s*v[ịi]\s*t[íi]nh|[đd]\.?\s?v\.?t)(?![\p{L}\d])\s*[:.(]*([^()\n]*)/iu

/** Cells of a row of titles at most; below another table a row with more is one of that table. */
const FEW = 2

/**
 * The unit of money over a table: «Đơn vị tính: triệu đồng», «(ĐVT: người; nghìn đồng)» or «triệu đồng» in a cell of the rows above
 * its header, the nearest first. null when none is stated, or several. `isBelow`: the rows are those below another table. `speaks` is `unitSpeech`, or one that remembers.
 */
export function unitAbove(
  rows: readonly Row[],
  isBelow: boolean,
  speaks: (text: string) => UnitSpeech | null,
): TableUnit | null {
  for (const { cells } of rows.toReversed()) {
    const texts = cells.map(cellText).filter((text) => text !== '')
    const isTitle = texts.length <= FEW
    if (isBelow && !isTitle) return null
    const at = texts.findIndex((text) => speaks(text) === 'stated')
    const text = texts[at]
    if (text !== undefined) return statedUnit(text, texts[at + 1])
    const alone = isTitle ? texts.find((text) => speaks(text) === 'alone') : undefined
    if (alone !== undefined) return unitOf(withoutBrackets(alone), alone)
  }
  return null
}

/** How a text speaks of a unit: «ĐVT: …», or it is one of money and nothing else. */
export type UnitSpeech = 'stated' | 'alone'

/** null when it does not. */
export function unitSpeech(text: string): UnitSpeech | null {
  if (STATED.test(text)) return 'stated'
  return isMoneyUnit(withoutBrackets(text)) ? 'alone' : null
}

/** «Đơn vị tính:» may have its unit in the next cell. */
function statedUnit(text: string, next = ''): TableUnit | null {
  const list = STATED.exec(text)?.[1]?.trim() ?? ''
  return list === '' ? unitOf(withoutBrackets(next), `${text} ${next}`) : unitOf(list, text)
}

function withoutBrackets(text: string): string {
  return text.replace(/^\s*[([](.*)[)\]]\s*$/s, '$1')
}

/** Of «hoạt động; người; triệu đồng» the one unit of money; null when there are several, or an amount for one thing each. */
function unitOf(list: string, text: string): TableUnit | null {
  const units = list.split(/[,;](?!\d)|\s+và\s+/u).flatMap((part) => moneyUnit(part) ?? [])
  const factors = new Set(units.map((unit) => ('factor' in unit ? unit.factor : null)))
  const [factor] = factors
  return factors.size === 1 && factor ? { factor, text } : null
}

/** The header with the table's unit in those columns of money that state none themselves. */
export function inTableUnit(header: Header, { fields }: Form, unit: TableUnit | null): Header {
  if (!unit) return header
  const { factor, text } = unit
  const columns = fields.filter(({ key, type }) => type === 'money' && header.columns[key] !== undefined)
  const added = Object.fromEntries(columns.map(({ key }) => [key, { factor, above: text }]))
  return { ...header, scaled: { ...added, ...header.scaled } }
}
