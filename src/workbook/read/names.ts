import { isText } from './ascii.ts'

/** A document with the names that were seen in it lately. */
interface Named {
  readonly bytes: Buffer
  readonly recent: string[]
}

/** Slots for names seen lately, a power of two. */
const RECENT = 256
/** Names that nearly every part of a workbook has. */
const USUAL_NAMES = `Relationships Relationship workbook workbookPr sheets sheet definedNames definedName sst si t r rPr
  worksheet sheetPr dimension sheetViews sheetView sheetFormatPr cols col sheetData row c v f is sheetProtection mergeCells mergeCell
  conditionalFormatting dataValidations printOptions pageMargins pageSetup headerFooter oddHeader oddFooter hyperlinks drawing`
const USUAL_SLOTS = slotsOf(USUAL_NAMES.split(/\s+/))

/** Slots with the names that nearly every part has, to begin with. */
export function usualNames(): string[] {
  return USUAL_SLOTS.slice()
}

/** The word in a range of bytes; one that was seen lately is not cut out again. */
export function nameIn({ bytes, recent }: Named, from: number, to: number): string {
  const slot = slotOf(bytes[from] ?? 0, bytes[to - 1] ?? 0, to - from)
  const known = recent[slot] ?? ''
  if (isText(bytes, from, to, known)) return known
  const name = bytes.toString('latin1', from, to)
  recent[slot] = name
  return name
}

function slotOf(first: number, last: number, length: number): number {
  return (first * 7 + last * 31 + length) & (RECENT - 1)
}

function slotsOf(names: readonly string[]): readonly string[] {
  const slots = new Array<string>(RECENT).fill('')
  for (const name of names)
    slots[slotOf(name.charCodeAt(0), name.charCodeAt(name.length - 1), name.length)] = name
  return slots
}
