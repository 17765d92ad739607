import type { WorkbookPlan } from '../plan.ts'
import { definedNamesXml } from './defined-names.ts'
import { type DrawingParts, drawingParts, withRelationship } from './drawing-parts.ts'
import { repairNotes } from './repair-notes.ts'
import { repairSheet, repairSheetRelationships } from './repair-sheet.ts'
import { repairStyles } from './repair-styles.ts'
import type { SheetData } from './sheet-data.ts'
import type { StringTable } from './string-table.ts'
import { escapeXml } from './text.ts'

/** Before it a zip file knows no date. */
const FIRST_ZIP_DATE = Date.UTC(1980, 0, 1)

/** A plan and what became of its rows. */
export interface Written {
  readonly plan: WorkbookPlan
  readonly sheets: readonly SheetData[]
  readonly strings: StringTable
}

interface Repair extends Written {
  readonly drawings: DrawingParts
}

/**
 * One pass over the parts exceljs wrote: what it writes in a way Excel does not accept is put right, the rows are filled in, and
 * dates, order and ids of the parts depend on the plan alone.
 */
export async function repair(skeleton: Uint8Array, written: Written): Promise<Uint8Array> {
  const { default: JSZip } = await import('jszip')
  const source = await JSZip.loadAsync(skeleton)
  const target = new JSZip()
  const date = new Date(Math.max(Date.parse(written.plan.created), FIRST_ZIP_DATE))
  const text = async (path: string) => (await source.file(path)?.async('string')) ?? ''
  const drawings = drawingParts(written.plan)
  const relationships = [...drawings.sheets.keys()].map(relationshipsPath)
  const paths = new Set([...Object.keys(source.files), ...relationships])
  for (const path of [...paths].sort(contentTypesFirst)) {
    if (source.files[path]?.dir) continue
    const part = await repairPart(path, text, { ...written, drawings })
    target.file(path, part, { date, createFolders: false })
  }
  for (const [path, xml] of drawings.parts) target.file(path, xml, { date, createFolders: false })
  return target.generateAsync({
    type: 'uint8array',
    compression: 'DEFLATE',
    compressionOptions: { level: 6 },
    platform: 'DOS',
  })
}

type PartReader = (path: string) => Promise<string>

async function repairPart(
  path: string,
  text: PartReader,
  { plan, sheets, strings, drawings }: Repair,
): Promise<string | Uint8Array> {
  const xml = await text(path)
  if (path === 'xl/sharedStrings.xml') return strings.xml()
  if (path === '[Content_Types].xml') return xml.replace('</Types>', `${drawings.contentTypes}</Types>`)
  if (path === 'xl/styles.xml') return repairStyles(xml)
  if (path === 'xl/workbook.xml') return xml.replace('</sheets>', () => `</sheets>${definedNamesXml(plan)}`)
  const index = Number(/(\d+)\.(?:xml|xml\.rels|vml)$/.exec(path)?.[1]) - 1
  const data = sheets[index]
  const drawing = drawings.sheets.get(index)
  if (!data) return xml
  if (path.startsWith('xl/worksheets/_rels/')) {
    const own = repairSheetRelationships(xml, await text(`xl/worksheets/sheet${index + 1}.xml`))
    return drawing ? withRelationship(own, drawing.relationship) : own
  }
  if (path.startsWith('xl/worksheets/')) return repairSheet(xml, index, data, drawing?.element)
  if (path.startsWith('xl/comments')) {
    return xml.replace('<author>Author<', () => `<author>${escapeXml(plan.creator)}<`)
  }
  if (path.startsWith('xl/drawings/vmlDrawing')) {
    return repairNotes(xml, data.notes, plan.sheets[index]?.widths ?? [])
  }
  return xml
}

function relationshipsPath(index: number): string {
  return `xl/worksheets/_rels/sheet${index + 1}.xml.rels`
}

/** Programs that look at the first bytes of a file expect `[Content_Types].xml` there. */
function contentTypesFirst(a: string, b: string): number {
  const first = '[Content_Types].xml'
  return a === first ? -1 : b === first ? 1 : a < b ? -1 : 1
}
