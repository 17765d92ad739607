import { DEFAULT_ROW_HEIGHT } from './row-height.ts'
import type { SheetData } from './sheet-data.ts'

const LAST_COLUMN = 16_384
/** What Excel writes for a column of its usual width. */
const USUAL_WIDTH = 9.140625
/** All up to the last element that stands before `drawing` and `legacyDrawing` in Microsoft's schema. */
const BEFORE_DRAWINGS = /.*(?:<pageMargins\b[^>]*\/>|<pageSetup\b[^>]*\/>|<\/headerFooter>|<\/rowBreaks>)/s
const INTERNAL_LINK = /(<hyperlink\b[^>]*?) r:id="([^"]*)"([^>]*? location=)/g

/**
 * A sheet part as exceljs writes it, made valid, with the rows of the plan: the element of the notes moved where Excel accepts it
 * (exceljs#1369), random ids of data bars counted instead, line breaks kept in messages, no height forced upon empty rows, a look for
 * the columns beyond the plan's own, and the element of its drawing.
 */
export function repairSheet(
  xml: string,
  index: number,
  { dimension, beyond, xml: rows }: SheetData,
  drawing = '',
): Uint8Array {
  const repaired = withNotesInPlace(withCountedIds(xml, index))
    .replace(BEFORE_DRAWINGS, (before) => before + drawing)
    .replace(/<dataValidation [^>]*>/g, (tag) => tag.replaceAll('\n', '&#10;'))
    .replace(INTERNAL_LINK, '$1$3')
    .replace(/<sheetFormatPr\b[^>]*\/>/, `<sheetFormatPr defaultRowHeight="${DEFAULT_ROW_HEIGHT}"/>`)
    .replace(/<dimension\b[^>]*\/>/, `<dimension ref="${dimension}"/>`)
    .replace('</cols>', `${beyondXml(beyond)}</cols>`)
  const [head = '', tail = ''] = repaired.split(/<sheetData\/>|<sheetData>.*<\/sheetData>/s)
  const encoder = new TextEncoder()
  return joined([encoder.encode(`${head}<sheetData>`), ...rows, encoder.encode(`</sheetData>${tail}`)])
}

function beyondXml(beyond: SheetData['beyond']): string {
  if (!beyond) return ''
  return `<col min="${beyond.column}" max="${LAST_COLUMN}" width="${USUAL_WIDTH}" style="${beyond.look}"/>`
}

/** The relationships of a sheet without those of links into the workbook: a sheet's name is no address of a file. */
export function repairSheetRelationships(xml: string, sheetXml: string): string {
  const internal = new Set([...sheetXml.matchAll(INTERNAL_LINK)].map(([, , id]) => id))
  return xml.replace(/<Relationship\b[^>]*\bId="([^"]*)"[^>]*\/>/g, (element, id: string) =>
    internal.has(id) ? '' : element,
  )
}

function withNotesInPlace(xml: string): string {
  const [element] = /<legacyDrawing [^>]*\/>/.exec(xml) ?? []
  if (!element) return xml
  return xml.replace(element, '').replace(BEFORE_DRAWINGS, (before) => before + element)
}

/** exceljs draws the ids that tie a data bar to its extension at random; equal plans have equal bytes. */
function withCountedIds(xml: string, index: number): string {
  const ids = new Map<string, string>()
  return xml.replace(/(<x14:id>| id=")(\{[0-9A-F-]{36}\})/g, (_, before: string, id: string) => {
    const counted = ids.get(id) ?? countedId(index, ids.size)
    ids.set(id, counted)
    return before + counted
  })
}

function countedId(sheet: number, number: number): string {
  const hex = (value: number, length: number) => value.toString(16).toUpperCase().padStart(length, '0')
  return `{${hex(sheet + 1, 8)}-0000-4000-8000-${hex(number + 1, 12)}}`
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(pieces.reduce((length, piece) => length + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    bytes.set(piece, at)
    at += piece.length
  }
  return bytes
}
