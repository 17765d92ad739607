import type { WorkbookPlan } from '../plan.ts'
import { definedNamesXml } from './defined-names.ts'
import { type DrawingParts, withRelationship } from './drawing-parts.ts'
import type { Outline } from './outline.ts'
import { repairNotes } from './repair-notes.ts'
import { repairSheetRelationships } from './repair-sheet.ts'
import { escapeXml } from './text.ts'

/** A plan, what is known of its rows, its drawings, and the parts exceljs made of it. */
export interface Skeleton {
  readonly plan: WorkbookPlan
  readonly outlines: readonly Outline[]
  readonly drawings: DrawingParts
  readonly parts: ReadonlyMap<string, string>
}

/** A part beside the sheets: what exceljs writes in a way Excel does not accept is put right, and what it leaves out is put in. */
export function repairPart(path: string, skeleton: Skeleton): string {
  const { plan, outlines, drawings, parts } = skeleton
  const drawn = drawings.parts.get(path)
  if (drawn !== undefined) return drawn
  const xml = parts.get(path) ?? ''
  if (path === '[Content_Types].xml') return xml.replace('</Types>', `${drawings.contentTypes}</Types>`)
  if (path === 'xl/workbook.xml') return xml.replace('</sheets>', () => `</sheets>${definedNamesXml(plan)}`)
  const number = Number(/(\d+)\.(?:xml|xml\.rels|vml)$/.exec(path)?.[1])
  const outline = outlines[number - 1]
  if (!outline) return xml
  if (path.startsWith('xl/worksheets/_rels/')) return relationshipsXml(number - 1, xml, skeleton)
  if (path.startsWith('xl/comments'))
    return xml.replace('<author>Author<', () => `<author>${escapeXml(plan.creator)}<`)
  if (path.startsWith('xl/drawings/vmlDrawing'))
    return repairNotes(xml, outline.notes, plan.sheets[number - 1]?.widths ?? [])
  return xml
}

function relationshipsXml(index: number, xml: string, { parts, drawings }: Skeleton): string {
  const own = repairSheetRelationships(xml, parts.get(`xl/worksheets/sheet${index + 1}.xml`) ?? '')
  const drawing = drawings.sheets.get(index)
  return drawing ? withRelationship(own, drawing.relationship) : own
}

/** The paths of all parts; exceljs leaves out the relationships of a sheet that has nothing but a drawing. */
export function pathsOf({ parts, drawings }: Skeleton): ReadonlySet<string> {
  const relationships = [...drawings.sheets.keys()].map((at) => `xl/worksheets/_rels/sheet${at + 1}.xml.rels`)
  return new Set([...parts.keys(), ...drawings.parts.keys(), ...relationships])
}
