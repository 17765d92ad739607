import type { WorkbookPlan } from '../plan.ts'
import { checkPlan } from './check-plan.ts'
import { drawingParts } from './drawing-parts.ts'
import { createHyperlinks } from './hyperlinks.ts'
import { createMemory } from './memory.ts'
import { outlineOf } from './outline.ts'
import { pathsOf, repairPart, type Skeleton, sheetRelationships } from './repair.ts'
import type { Tables } from './sheet-data.ts'
import { sheetPart } from './sheet-part.ts'
import { writeSkeleton } from './skeleton.ts'
import { createStringTable } from './string-table.ts'
import { createStyleTable } from './style-table.ts'
import { stylesXml } from './styles-part.ts'
import { createZip, type WriteAt } from './zip-writer.ts'

/**
 * Writes an .xlsx file part by part. Rows become XML one by one and are packed while the next ones are produced; all the rest is
 * written by exceljs, and repaired where Excel would refuse it. The same plan gives the same bytes, whatever the time zone.
 * @throws Error when the plan holds what Excel cannot (a number that is none, a text too long, a bad sheet name …); it names the place.
 */
export async function streamWorkbook(plan: WorkbookPlan, write: WriteAt): Promise<void> {
  checkPlan(plan)
  const outlines = plan.sheets.map(outlineOf)
  const tables = { styles: createStyleTable(), strings: createStringTable() }
  const skeleton = {
    plan,
    outlines,
    links: plan.sheets.map(createHyperlinks),
    drawings: drawingParts(plan),
    parts: await writeSkeleton(plan, outlines),
  }
  const zip = createZip(write, new Date(plan.created))
  for (const path of inOrder(pathsOf(skeleton))) await zip.add(path, partXml(path, skeleton, tables))
  for (const [path, xml] of sheetRelationships(skeleton)) await zip.add(path, [xml])
  await zip.add(TEXTS, tables.strings.xml())
  await zip.add(LOOKS, [stylesXml(skeleton.parts.get(LOOKS) ?? '', tables.styles.looks())])
  await zip.finish()
}

/** The bytes of an .xlsx file, for small workbooks; otherwise as `streamWorkbook`. */
export async function writeWorkbook(plan: WorkbookPlan): Promise<Uint8Array<ArrayBuffer>> {
  const memory = createMemory()
  await streamWorkbook(plan, memory.write)
  return memory.bytes()
}

/** Written last, when the rows have told them. */
const TEXTS = 'xl/sharedStrings.xml'
const LOOKS = 'xl/styles.xml'

/** Programs that look at the first bytes of a file expect `[Content_Types].xml` there. */
function inOrder(paths: readonly string[]): string[] {
  const first = '[Content_Types].xml'
  return [first, ...paths.filter((path) => ![first, TEXTS, LOOKS].includes(path)).sort()]
}

function partXml(path: string, skeleton: Skeleton, tables: Tables): Iterable<string> {
  const xml = skeleton.parts.get(path) ?? ''
  const number = /^xl\/worksheets\/sheet(\d+)\.xml$/.exec(path)?.[1]
  if (number !== undefined) return sheetPart(xml, Number(number) - 1, skeleton, tables)
  return [repairPart(path, skeleton)]
}
