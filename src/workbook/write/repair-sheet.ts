import type { Outline } from './outline.ts'
import { DEFAULT_ROW_HEIGHT } from './row-height.ts'

/** All up to the last element that stands before `drawing` and `legacyDrawing` in Microsoft's schema. */
const BEFORE_DRAWINGS = /.*(?:<pageMargins\b[^>]*\/>|<pageSetup\b[^>]*\/>|<\/headerFooter>|<\/rowBreaks>)/s

/** What stands in a sheet part before its rows, with the start of their element, and what stands after them. */
export interface SheetFrame {
  readonly head: string
  readonly tail: string
}

/**
 * A sheet part as exceljs writes it, made valid, without its rows: the element of the notes moved where Excel accepts it (exceljs#1369),
 * random ids of data bars counted instead, line breaks kept in messages, no height forced upon empty rows, and the elements of its
 * columns and its drawing.
 */
export function repairSheet(
  xml: string,
  index: number,
  { dimension }: Outline,
  columns: string,
  drawing = '',
): SheetFrame {
  const repaired = withNotesInPlace(withCountedIds(xml, index))
    .replace(BEFORE_DRAWINGS, (before) => before + drawing)
    .replace(/<dataValidation [^>]*>/g, (tag) => tag.replaceAll('\n', '&#10;'))
    .replace(
      /<sheetFormatPr\b[^>]*\/>/,
      `<sheetFormatPr defaultRowHeight="${DEFAULT_ROW_HEIGHT}"/>${columns}`,
    )
    .replace(/<dimension\b[^>]*\/>/, `<dimension ref="${dimension}"/>`)
  const [head = '', tail = ''] = repaired.split(/<sheetData\/>|<sheetData>.*<\/sheetData>/s)
  return { head: `${head}<sheetData>`, tail: `</sheetData>${tail}` }
}

/** What stands after the rows, with the element of their links in its place. */
export function withHyperlinks(tail: string, element: string): string {
  return tail.replace(/(?=<printOptions\b|<pageMargins\b)/, () => element)
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
