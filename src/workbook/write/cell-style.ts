import type { Style } from 'exceljs'
import type { CellStyle, PlanValue } from '../plan.ts'

/** The font of the whole workbook, which empty cells, headers and footers follow too. */
export const DEFAULT_FONT = { name: 'Times New Roman', size: 12 } as const

const THIN = { style: 'thin' } as const

/** A style as exceljs takes it, every property stated, so that equal looks are equal objects. */
export function excelStyle(style: CellStyle, numberFormat: string | undefined): Partial<Style> {
  return {
    font: {
      ...DEFAULT_FONT,
      family: 1,
      ...(style.size !== undefined && { size: style.size }),
      ...(style.bold && { bold: true }),
      ...(style.italic && { italic: true }),
      ...(style.underline && { underline: true }),
      ...(style.color !== undefined && { color: { argb: argb(style.color) } }),
    },
    alignment: {
      vertical: style.vertical ?? 'top',
      ...(style.horizontal && { horizontal: style.horizontal }),
      ...(style.wrap && { wrapText: true }),
      ...(style.indent && { indent: style.indent, horizontal: style.horizontal ?? 'left' }),
    },
    ...(style.fill !== undefined && { fill: solid(style.fill) }),
    ...borders(style),
    ...(numberFormat !== undefined && { numFmt: numberFormat }),
    ...(style.unlocked && { protection: { locked: false } }),
  }
}

function solid(fill: string): Style['fill'] {
  return { type: 'pattern', pattern: 'solid', fgColor: { argb: argb(fill) } }
}

function borders(style: CellStyle): Partial<Style> {
  switch (style.border) {
    case 'all':
      return { border: { top: THIN, left: THIN, bottom: THIN, right: THIN } }
    case 'top':
      return { border: { top: THIN } }
    case 'bottom':
      return { border: { bottom: THIN } }
    default:
      return {}
  }
}

/** RRGGBB as Excel's opaque AARRGGBB. @throws Error for anything else. */
export function argb(color: string): string {
  if (!/^[0-9A-Fa-f]{6}$/.test(color)) throw new Error(`Not a colour RRGGBB: ${color}`)
  return `FF${color.toUpperCase()}`
}

/** Longer texts in the text format show as ##### in older Excel. */
const LONGEST_IN_TEXT_FORMAT = 255

/**
 * The number format a value needs besides its style: days show as days, and text that begins like a formula has the text format,
 * so that it stays text also when someone edits the cell.
 */
export function numberFormatOf(value: PlanValue, style: CellStyle): string | undefined {
  if (style.numberFormat !== undefined) return style.numberFormat
  if (typeof value === 'string') {
    return /^[=+\-@]/.test(value) && value.length <= LONGEST_IN_TEXT_FORMAT ? '@' : undefined
  }
  return value !== null && typeof value === 'object' && 'day' in value ? 'dd/mm/yyyy' : undefined
}
