import type { PlanValue } from '../plan.ts'
import { daySerial } from './day.ts'
import { type StringTable, textXml } from './string-table.ts'
import { checkCellText, escapeCellText, escapeXml } from './text.ts'

const LONGEST_FORMULA = 8192

/**
 * The `c` element of one cell. Text is text whatever it begins with; only a `Formula` becomes one.
 * @throws Error for numbers that are none, days that are none, too long texts, and a formula that begins with `=`.
 */
export function cellXml(address: string, styleId: number, value: PlanValue, strings: StringTable): string {
  if (typeof value === 'string') return stringXml(address, styleId, value, strings)
  const start = `<c r="${address}" s="${styleId}"`
  if (value === null) return `${start}/>`
  if (typeof value === 'number') return `${start}><v>${numberXml(value)}</v></c>`
  if ('day' in value) return `${start}><v>${daySerial(value.day)}</v></c>`
  const formula = `<f>${formulaXml(value.formula)}</f>`
  if (typeof value.result === 'number') return `${start}>${formula}<v>${numberXml(value.result)}</v></c>`
  checkCellText(value.result)
  return `${start} t="str">${formula}<v>${escapeCellText(value.result)}</v></c>`
}

/** A cell of text: its number in the table, or the text itself when the table is full. */
function stringXml(address: string, styleId: number, text: string, strings: StringTable): string {
  const index = strings.indexOf(text)
  return index === undefined
    ? `<c r="${address}" s="${styleId}" t="inlineStr"><is>${textXml(text)}</is></c>`
    : `<c r="${address}" s="${styleId}" t="s"><v>${index}</v></c>`
}

function numberXml(value: number): string {
  if (!Number.isFinite(value)) throw new Error(`Not a number a cell can hold: ${value}`)
  return String(value === 0 ? 0 : value)
}

/** Formula text for XML. @throws Error when it is empty, too long, or written with its `=` (Excel then repairs the file). */
export function formulaXml(formula: string): string {
  return escapeXml(checkedFormula(formula))
}

/** The formula itself, when Excel takes it. @throws Error as `formulaXml`. */
export function checkedFormula(formula: string): string {
  if (formula === '' || formula.startsWith('=')) {
    throw new Error(`A formula stands without "=" in a plan: ${formula}`)
  }
  if (formula.length > LONGEST_FORMULA) throw new Error(`Formula of ${formula.length} characters: ${formula}`)
  return formula
}
