import { ancestor, type Xml } from '../xml.ts'
import { attribute } from '../xml-attributes.ts'

/** A style as it is written: what it does not say, its parent says. */
interface Style {
  readonly parent: string | undefined
  font?: string
}

/** What the styles of an OpenDocument workbook tell of cells, texts and sheets. Filled while its parts are read. */
export interface OdsStyles {
  /** Family names by the name of the face. */
  readonly faces: Map<string, string>
  /** By family and name, `table-cell:ce1`; a default style has no name. */
  readonly styles: Map<string, Style>
  readonly hiddenTables: Set<string>
  /** The style that properties now belong to. */
  current: { readonly key: string; readonly name: string }
}

const LONGEST_LINE_OF_PARENTS = 20

export function newStyles(): OdsStyles {
  return { faces: new Map(), styles: new Map(), hiddenTables: new Set(), current: { key: '', name: '' } }
}

/** Takes from the element just opened what it says of styles (ODF 1.3 part 3, 16). */
export function noteStyle(xml: Xml, styles: OdsStyles): void {
  if (xml.name === 'font-face') {
    const family = attribute(xml, 'font-family')
    if (family !== undefined) styles.faces.set(attribute(xml, 'name') ?? '', unquoted(family))
  } else if (xml.name === 'style' || xml.name === 'default-style') enterStyle(xml, styles)
  else if (xml.name === 'text-properties' && belongsToStyle(xml)) noteFont(xml, styles)
  else if (xml.name === 'table-properties' && attribute(xml, 'display') === 'false')
    styles.hiddenTables.add(styles.current.name)
}

/** The font of a style of a family, its own or what its parents say; undefined when nobody says. */
export function fontOf(
  styles: OdsStyles,
  family: 'table-cell' | 'text',
  name: string | undefined,
): string | undefined {
  let style = name === undefined ? undefined : styles.styles.get(`${family}:${name}`)
  for (let line = 0; style !== undefined && line < LONGEST_LINE_OF_PARENTS; line++) {
    if (style.font !== undefined) return style.font
    style = style.parent === undefined ? undefined : styles.styles.get(`${family}:${style.parent}`)
  }
  return family === 'text' ? undefined : styles.styles.get(`${family}:`)?.font
}

function enterStyle(xml: Xml, styles: OdsStyles): void {
  const name = xml.name === 'default-style' ? '' : (attribute(xml, 'name') ?? '')
  const key = `${attribute(xml, 'family') ?? ''}:${name}`
  styles.current = { key, name }
  styles.styles.set(key, { parent: attribute(xml, 'parent-style-name') })
}

/** Formats of numbers have text properties too, which are colours. */
function belongsToStyle(xml: Xml): boolean {
  const parent = ancestor(xml, 1)
  return parent === 'style' || parent === 'default-style'
}

function noteFont(xml: Xml, { styles, faces, current }: OdsStyles): void {
  const face = attribute(xml, 'font-name')
  const family = attribute(xml, 'font-family')
  const font =
    family === undefined ? (face === undefined ? undefined : (faces.get(face) ?? face)) : unquoted(family)
  const style = styles.get(current.key)
  if (style && font !== undefined) style.font = font
}

function unquoted(family: string): string {
  return family.split(',')[0]?.replace(/['"]/g, '').trim() ?? ''
}
