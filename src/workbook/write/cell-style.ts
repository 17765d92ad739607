import type { CellStyle, PlanValue } from '../plan.ts'

/** The font of the whole workbook, which empty cells, headers and footers follow too. */
export const DEFAULT_FONT = { name: 'Times New Roman', size: 12 } as const

/** A look as the elements of styles.xml that make it, so that equal looks are equal texts; '' where it says nothing. */
export interface Look {
  readonly font: string
  readonly fill: string
  readonly border: string
  readonly alignment: string
  readonly protection: string
  /** The format's own text. */
  readonly numberFormat: string
}

export function lookOf(style: CellStyle, numberFormat: string | undefined): Look {
  return {
    font: fontXml(style),
    fill: style.fill === undefined ? '' : fillXml(style.fill),
    border: borderXml(style.border),
    alignment: alignmentXml(style),
    protection: style.unlocked ? '<protection locked="0"/>' : '',
    numberFormat: numberFormat ?? '',
  }
}

/** Children in the order of Microsoft's schema. */
export function fontXml({ bold, italic, underline, size = DEFAULT_FONT.size, color }: CellStyle): string {
  const marks = `${bold ? '<b/>' : ''}${italic ? '<i/>' : ''}${underline ? '<u/>' : ''}`
  const colored = color === undefined ? '' : `<color rgb="${argb(color)}"/>`
  return `<font>${marks}<sz val="${size}"/>${colored}<name val="${DEFAULT_FONT.name}"/><family val="1"/></font>`
}

function fillXml(fill: string): string {
  return `<fill><patternFill patternType="solid"><fgColor rgb="${argb(fill)}"/></patternFill></fill>`
}

function borderXml(border: CellStyle['border']): string {
  if (border === undefined || border === 'none') return ''
  const edges = ['left', 'right', 'top', 'bottom'].map((edge) =>
    border === 'all' || border === edge ? `<${edge} style="thin"/>` : `<${edge}/>`,
  )
  return `<border>${edges.join('')}<diagonal/></border>`
}

const VERTICAL = { top: 'top', middle: 'center', bottom: 'bottom' } as const

function alignmentXml({ horizontal, vertical = 'top', wrap, shrink, indent }: CellStyle): string {
  const side = horizontal ?? (indent ? 'left' : undefined)
  const attributes = [
    side === undefined ? '' : ` horizontal="${side}"`,
    ` vertical="${VERTICAL[vertical]}"`,
    wrap ? ' wrapText="1"' : '',
    shrink ? ' shrinkToFit="1"' : '',
    indent ? ` indent="${indent}"` : '',
  ]
  return `<alignment${attributes.join('')}/>`
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
