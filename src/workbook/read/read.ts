import type { Grid, ReadLimits, ReadResult, Sheet } from '../grid.ts'
import { megabytes, newBudget } from './budget.ts'
import type { CellContext } from './cell.ts'
import { type Memory, newMemory } from './memory.ts'
import { withOwnNames } from './own-names.ts'
import { packageKind } from './package-kind.ts'
import { propertiesPart, readModified } from './properties.ts'
import type { Relationship } from './relationships.ts'
import { readSharedStrings } from './shared-strings.ts'
import { readSheet } from './sheet.ts'
import { sniff } from './sniff.ts'
import { readCellFormats } from './styles.ts'
import { damaged, Unreadable } from './unreadable.ts'
import { readWorkbookParts, type SheetPart } from './workbook-parts.ts'
import { toUtf8 } from './xml-encoding.ts'
import { inflateAhead, openZip, readPart, type Zip } from './zip.ts'

/**
 * A workbook as plain data, or why its bytes give none. The bytes tell what it is, whatever the file is called: .xlsx, .xlsm, .xltx,
 * .xlsb, .xls of Excel 2 to 2003, .ods, separated text, tables of a web page. Never throws, whatever the bytes are; stops as soon as a
 * limit is passed, and unpacks no more than the limit. What reads the rarer kinds is loaded when one comes. `memory` is that of other
 * workbooks of the run.
 */
export async function readWorkbook(
  bytes: Uint8Array,
  limits: ReadLimits,
  memory = newMemory(),
): Promise<ReadResult> {
  if (bytes.length > limits.fileBytes) {
    return {
      ok: false,
      reason: 'too-large',
      limit: megabytes(limits.fileBytes),
      size: megabytes(bytes.length),
    }
  }
  try {
    return await readBytes(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), limits, memory)
  } catch (error) {
    return error instanceof Unreadable ? error.refusal : { ok: false, reason: 'damaged' }
  }
}

async function readBytes(bytes: Buffer, limits: ReadLimits, memory: Memory): Promise<ReadResult> {
  const kind = sniff(bytes)
  if (kind === 'zip') return readPackage(openZip(bytes, newBudget(limits.unpackedBytes)), limits, memory)
  if (kind === 'xls') return read((await import('./xls/read-xls.ts')).readXls(bytes, limits))
  if (kind === 'text') return read((await import('./text/read-text.ts')).readText(bytes, limits))
  return { ok: false, reason: kind }
}

async function readPackage(zip: Zip, limits: ReadLimits, memory: Memory): Promise<ReadResult> {
  const found = packageKind(zip, memory)
  if (found.kind === 'refused') return { ok: false, reason: found.reason }
  if (found.kind === 'ods') return read((await import('./ods/read-ods.ts')).readOds(zip, limits))
  const { kind, mainPart, relationships } = found
  if (kind === 'xlsx') return read(readGrid(zip, mainPart, relationships, limits, memory))
  return read((await import('./xlsb/read-xlsb.ts')).readXlsb(zip, mainPart, relationships, limits))
}

function read(grid: Grid): ReadResult {
  return { ok: true, grid: { ...grid, sheets: withOwnNames(grid.sheets) } }
}

function readGrid(
  zip: Zip,
  mainPart: string,
  package_: readonly Relationship[],
  limits: ReadLimits,
  memory: Memory,
): Grid {
  inflateAhead(zip, [mainPart, propertiesPart(package_)])
  const { sheets, styles, sharedStrings, date1904 } = readWorkbookParts(zip, mainPart, memory)
  const wanted = sheets.filter(({ name }) => !limits.unread?.includes(name)).map(({ part }) => part)
  inflateAhead(zip, sharedStrings === undefined ? wanted : [sharedStrings, ...wanted])
  const context: CellContext = {
    formats:
      styles === undefined
        ? []
        : (memory.formats(zip, styles, (part) => readCellFormats(toUtf8(part))) ?? []),
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
  { rowsPerSheet, unread = [] }: ReadLimits,
): Sheet {
  if (unread.includes(name)) return { name, visibility, rows: [], merges: [] }
  const content = readSheet(xmlPart(zip, part), { ...context, name, rowsPerSheet, budget: zip.budget })
  return { name, visibility, ...content }
}

function xmlPart(zip: Zip, name: string): Buffer {
  const part = readPart(zip, name)
  if (part === undefined) throw damaged(`no ${name}`)
  return toUtf8(part)
}
