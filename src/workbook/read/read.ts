import type { Grid, ReadLimits, ReadResult, Sheet } from '../grid.ts'
import { megabytes, newBudget } from './budget.ts'
import type { CellContext } from './cell.ts'
import { packageKind } from './package-kind.ts'
import { readModified } from './properties.ts'
import type { Relationship } from './relationships.ts'
import { readSharedStrings } from './shared-strings.ts'
import { readSheet } from './sheet.ts'
import { sniff } from './sniff.ts'
import { readCellFormats } from './styles.ts'
import { damaged, Unreadable } from './unreadable.ts'
import { readWorkbookParts, type SheetPart } from './workbook-parts.ts'
import { toUtf8 } from './xml-encoding.ts'
import { openZip, readPart, type Zip } from './zip.ts'

/**
 * A workbook (.xlsx, .xlsm, .xltx) as plain data, or why its bytes give none. Never throws, whatever the bytes are; stops as soon as a
 * limit is passed, and unpacks no more than the limit.
 */
export async function readWorkbook(bytes: Uint8Array, limits: ReadLimits): Promise<ReadResult> {
  if (bytes.length > limits.fileBytes) {
    return {
      ok: false,
      reason: 'too-large',
      limit: megabytes(limits.fileBytes),
      size: megabytes(bytes.length),
    }
  }
  try {
    return readBytes(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), limits)
  } catch (error) {
    return error instanceof Unreadable ? error.refusal : { ok: false, reason: 'damaged' }
  }
}

function readBytes(bytes: Buffer, limits: ReadLimits): ReadResult {
  const kind = sniff(bytes)
  if (kind !== 'zip') return { ok: false, reason: kind }
  const zip = openZip(bytes, newBudget(limits.unpackedBytes))
  const found = packageKind(zip)
  if (found.kind === 'refused') return { ok: false, reason: found.reason }
  return { ok: true, grid: readGrid(zip, found.mainPart, found.relationships, limits) }
}

function readGrid(zip: Zip, mainPart: string, package_: readonly Relationship[], limits: ReadLimits): Grid {
  const { sheets, styles, sharedStrings, date1904 } = readWorkbookParts(zip, mainPart)
  const context: CellContext = {
    formats: styles === undefined ? [] : readCellFormats(xmlPart(zip, styles)),
    strings: sharedStrings === undefined ? [] : readSharedStrings(xmlPart(zip, sharedStrings), zip.budget),
    date1904,
  }
  const grid = { sheets: sheets.map((sheet) => readOneSheet(zip, sheet, context, limits)) }
  const modified = readModified(zip, package_)
  return modified === undefined ? grid : { ...grid, modified }
}

function readOneSheet(
  zip: Zip,
  { name, visibility, part }: SheetPart,
  context: CellContext,
  { rowsPerSheet }: ReadLimits,
): Sheet {
  const content = readSheet(xmlPart(zip, part), { ...context, name, rowsPerSheet, budget: zip.budget })
  return { name, visibility, ...content }
}

function xmlPart(zip: Zip, name: string): Buffer {
  const part = readPart(zip, name)
  if (part === undefined) throw damaged(`no ${name}`)
  return toUtf8(part)
}
