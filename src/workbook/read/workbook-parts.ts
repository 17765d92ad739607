import type { Sheet } from '../grid.ts'
import { cellText } from './cell-text.ts'
import { knownParts } from './known-parts.ts'
import type { Memory } from './memory.ts'
import { type Relationship, readRelationships } from './relationships.ts'
import { damaged } from './unreadable.ts'
import { next, openXml, type Xml } from './xml.ts'
import { attribute, isOn } from './xml-attributes.ts'
import { toUtf8 } from './xml-encoding.ts'
import { readPart, type Zip } from './zip.ts'

/** The parts of a workbook and what its main part says. Names of parts, to be read by whoever needs them. */
export interface WorkbookParts {
  readonly sheets: readonly SheetPart[]
  readonly date1904: boolean
  readonly styles: string | undefined
  readonly sharedStrings: string | undefined
}

export interface SheetPart {
  readonly name: string
  readonly visibility: Sheet['visibility']
  readonly part: string
}

/** A sheet as the main part lists it. */
export interface NamedSheet {
  readonly name: string
  readonly visibility: Sheet['visibility']
  readonly id: string
}

const USUAL_FOLDER = 'xl/'

/** Reads the main part of a workbook and its relationships. Throws Unreadable 'damaged' when it is none or a sheet has no part. */
export function readWorkbookParts(
  zip: Zip,
  mainPart: string,
  { relationships: known }: Pick<Memory, 'relationships'> = { relationships: knownParts() },
): WorkbookParts {
  const bytes = readPart(zip, mainPart)
  if (bytes === undefined) throw damaged(`no ${mainPart}`)
  const relationships = readRelationships(zip, mainPart, known)
  const { sheets, date1904 } = readMain(openXml(toUtf8(bytes)))
  return {
    sheets: sheets.flatMap((sheet, index) => locate(zip, sheet, index, relationships)),
    date1904,
    styles: partOf(zip, relationships, 'styles'),
    sharedStrings: partOf(zip, relationships, 'sharedStrings'),
  }
}

function readMain(xml: Xml): { readonly sheets: readonly NamedSheet[]; readonly date1904: boolean } {
  const sheets: NamedSheet[] = []
  let isWorkbook = false
  let date1904 = false
  for (let token = next(xml); token !== 'end'; token = next(xml)) {
    if (token !== 'open') continue
    if (xml.name === 'workbook') isWorkbook = true
    else if (xml.name === 'workbookPr') date1904 = isOn(xml, 'date1904')
    else if (xml.name === 'sheet') sheets.push(namedSheet(xml))
  }
  if (!isWorkbook) throw damaged('no workbook in the main part')
  return { sheets, date1904 }
}

function namedSheet(xml: Xml): NamedSheet {
  const state = attribute(xml, 'state')
  return {
    name: cellText(attribute(xml, 'name') ?? ''),
    visibility: state === 'veryHidden' ? 'very-hidden' : state === 'hidden' ? 'hidden' : 'visible',
    id: attribute(xml, 'id') ?? '',
  }
}

/**
 * The part of a sheet; none for those that are no grid of cells (charts, dialogs, macros of old). `extension` is that of parts which
 * no relationship names. Throws Unreadable 'damaged' when it is not there.
 */
export function locate(
  zip: Zip,
  { name, visibility, id }: NamedSheet,
  index: number,
  relationships: readonly Relationship[],
  extension = 'xml',
): SheetPart[] {
  const relationship = relationships.find((one) => one.id === id)
  if (relationship && relationship.kind !== 'worksheet') return []
  const part = relationship?.target ?? `${USUAL_FOLDER}worksheets/sheet${index + 1}.${extension}`
  if (!zip.entries.has(part.toLowerCase())) throw damaged(`no part of sheet ${name}`)
  return [{ name, visibility, part }]
}

/** Named by a relationship, else where writers usually put it. */
export function partOf(
  zip: Zip,
  relationships: readonly Relationship[],
  kind: string,
  extension = 'xml',
): string | undefined {
  const part = relationships.find((one) => one.kind === kind)?.target ?? `${USUAL_FOLDER}${kind}.${extension}`
  return zip.entries.has(part.toLowerCase()) ? part : undefined
}
