import { isBuiltInDate, showsDay } from './number-format.ts'
import { ancestor, next, openXml, type Xml } from './xml.ts'
import { attribute, integer } from './xml-attributes.ts'

/** What a cell format (`xf` of cellXfs, by index) tells of the value in it. */
export interface CellFormat {
  readonly isDate: boolean
  /** Of an .xlsx only one whose letters are not Unicode. */
  readonly font?: string
}

/**
 * Names of fonts whose letters are not Unicode: .VnTime (TCVN3), VNI-Times (VNI), VNtimes (Vietware X), SVN (Vietware F), VPS,
 * VI… (VISCII). Such a name is only carried along; the text decides in the end.
 */
const LEGACY_FONT = /^\s*(\.?vn|svn|vps|vi)/i

export function isLegacyFont(name: string): boolean {
  return LEGACY_FONT.test(name)
}

/** The cell formats of a workbook's styles. Throws Unreadable. */
export function readCellFormats(part: Buffer): CellFormat[] {
  const xml = openXml(part)
  const dates = new Map<number, boolean>()
  const fonts: (string | undefined)[] = []
  const formats: { readonly format: number; readonly font: number }[] = []
  for (let token = next(xml); token !== 'end'; token = next(xml)) {
    if (token !== 'open') continue
    const parent = ancestor(xml, 1)
    if (xml.name === 'numFmt' && parent === 'numFmts') noteFormat(xml, dates)
    else if (xml.name === 'font' && parent === 'fonts') fonts.push(undefined)
    else if (xml.name === 'name' && parent === 'font' && ancestor(xml, 2) === 'fonts') {
      fonts[fonts.length - 1] = attribute(xml, 'val')
    } else if (xml.name === 'xf' && parent === 'cellXfs') {
      formats.push({ format: integer(xml, 'numFmtId') ?? 0, font: integer(xml, 'fontId') ?? 0 })
    }
  }
  return formats.map(({ format, font }) => {
    const name = fonts[font]
    const isDate = dates.get(format) ?? isBuiltInDate(format)
    return name !== undefined && isLegacyFont(name) ? { isDate, font: name } : { isDate }
  })
}

function noteFormat(xml: Xml, dates: Map<number, boolean>): void {
  const id = integer(xml, 'numFmtId')
  const code = attribute(xml, 'formatCode')
  if (id !== undefined && code !== undefined) dates.set(id, showsDay(code))
}
