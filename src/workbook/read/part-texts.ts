import { newBudget } from './budget.ts'
import { unescapeString } from './cell-text.ts'
import { readWorkbookParts, type SheetPart } from './workbook-parts.ts'
import { next, openXml, type Xml } from './xml.ts'
import { attribute, attributeValues } from './xml-attributes.ts'
import { textHere, textInside } from './xml-text.ts'
import { openZip, readPart } from './zip.ts'

/** A text somewhere in a workbook: the part it stands in, and the sheet and cell as far as there are any. */
export interface PartText {
  readonly part: string
  readonly sheet?: string
  readonly cell?: string
  readonly text: string
}

const MAIN = 'xl/workbook.xml'
const STRINGS = 'xl/sharedStrings.xml'

/** Elements whose text is one, whatever runs it is divided into: strings of cells, notes, paragraphs of drawings and documents. */
const WHOLE = new Set(['si', 'is', 'p', 'comment'])

/** Elements that hold a formula: outside its quotes there are only names of functions and cells. */
const FORMULAS = new Set(['f', 'formula', 'formula1', 'formula2', 'definedName'])
const QUOTED = /"(?:[^"]|"")*"|'(?:[^']|'')*'|\d{9,}/g

const HEADERS = new Set(['oddHeader', 'oddFooter', 'evenHeader', 'evenFooter', 'firstHeader', 'firstFooter'])
/** Codes of a header, which stand close to its words: `&C&9`, `&"Arial,Bold"`. */
const HEADER_CODE = /&(?:"[^"]*"|\d+|K[0-9A-F]{6}|[A-Z])/g

/** A value of an attribute in one word is one of the file format: `landscape`, `B12`, `rId3`. */
const WORD_OF_FORMAT = /^[A-Za-z0-9_:$-]*$/

/** Cells by index: where each shared string is first used. */
type Uses = Map<number, Pick<PartText, 'sheet' | 'cell'>>

/**
 * Every text of every part of a finished .xlsx or .docx: cells, paragraphs, formulas, notes, names, headers, properties, drawings, attributes, and the names
 * of the parts. Throws Unreadable when the bytes are no such file.
 */
export function* partTexts(bytes: Uint8Array): Generator<PartText> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const zip = openZip(buffer, newBudget(Number.MAX_SAFE_INTEGER))
  const sheets = zip.entries.has(MAIN) ? readWorkbookParts(zip, MAIN).sheets : []
  const uses: Uses = new Map()
  const content = (part: string) => readPart(zip, part) ?? Buffer.alloc(0)
  for (const sheet of sheets) yield* sheetTexts(content(sheet.part), sheet, uses)
  for (const { name: part } of zip.entries.values()) {
    yield { part, text: part }
    if (part === STRINGS) yield* stringTexts(content(part), uses)
    else if (!sheets.some((sheet) => sheet.part === part)) yield* otherTexts(content(part), part)
  }
}

function* sheetTexts(content: Buffer, { name: sheet, part }: SheetPart, uses: Uses): Generator<PartText> {
  const xml = openXml(content)
  let place: Pick<PartText, 'sheet' | 'cell'> = { sheet }
  let isShared = false
  for (let token = next(xml); token !== 'end'; token = next(xml)) {
    if (token === 'open' && xml.name === 'c') {
      place = { sheet, cell: attribute(xml, 'r') ?? '' }
      isShared = attribute(xml, 't') === 's'
    } else if (token === 'open') {
      for (const text of attributeTexts(xml)) yield { part, ...place, text }
      if (WHOLE.has(xml.name)) yield { part, ...place, text: textInside(xml) }
    } else if (token === 'text') {
      const text = textOf(xml)
      if (!isShared || xml.path.at(-1) !== 'v') yield { part, ...place, text }
      else if (!uses.has(Number(text))) uses.set(Number(text), place)
    } else if (xml.name === 'sheetData') {
      place = { sheet }
    }
  }
}

function* stringTexts(content: Buffer, uses: Uses): Generator<PartText> {
  const xml = openXml(content)
  let index = 0
  for (let token = next(xml); token !== 'end'; token = next(xml)) {
    if (token === 'open' && xml.name === 'si')
      yield { part: STRINGS, ...uses.get(index++), text: unescapeString(textInside(xml)) }
  }
}

function* otherTexts(content: Buffer, part: string): Generator<PartText> {
  if (!/\.(?:xml|rels|vml)$/i.test(part)) {
    yield { part, text: content.toString('utf8') }
    return
  }
  const xml = openXml(content)
  for (let token = next(xml); token !== 'end'; token = next(xml)) {
    if (token === 'text') yield { part, text: textOf(xml) }
    if (token !== 'open') continue
    const isWhole = WHOLE.has(xml.name)
    for (const text of attributeTexts(xml)) yield { part, text }
    if (isWhole) yield { part, text: textInside(xml) }
  }
}

function textOf(xml: Xml): string {
  const text = textHere(xml)
  const name = xml.path.at(-1) ?? ''
  if (FORMULAS.has(name)) return (text.match(QUOTED) ?? []).join(' ')
  return HEADERS.has(name) ? text.replace(HEADER_CODE, ' ') : text
}

function attributeTexts(xml: Xml): string[] {
  return attributeValues(xml).filter((value) => !WORD_OF_FORMAT.test(value) || /\d{9}/.test(value))
}
