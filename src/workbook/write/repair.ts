import type { WorkbookPlan } from '../plan.ts'
import { definedNamesXml } from './defined-names.ts'
import { type DrawingParts, withRelationship } from './drawing-parts.ts'
import type { Hyperlinks } from './hyperlinks.ts'
import type { Outline } from './outline.ts'
import { repairNotes } from './repair-notes.ts'
import { escapeXml } from './text.ts'

/** A plan, what is known of its rows and will be of their links, sheet by sheet, its drawings, and the parts exceljs made of it. */
export interface Skeleton {
  readonly plan: WorkbookPlan
  readonly outlines: readonly Outline[]
  readonly links: readonly Hyperlinks[]
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
  if (path.startsWith('xl/comments'))
    return xml.replace('<author>Author<', () => `<author>${escapeXml(plan.creator)}<`)
  if (path.startsWith('xl/drawings/vmlDrawing'))
    return repairNotes(xml, outline.notes, plan.sheets[number - 1]?.widths ?? [])
  return xml
}

/** Paths of all parts but those that are known when the rows are written. */
export function pathsOf({ parts, drawings }: Skeleton): string[] {
  return [...parts.keys(), ...drawings.parts.keys()].filter(
    (path) => !path.startsWith('xl/worksheets/_rels/'),
  )
}

/** The relationships of each sheet that has any, by path: those of notes, which exceljs wrote, of its drawing and of its links. */
export function* sheetRelationships({ plan, links, drawings, parts }: Skeleton): Generator<[string, string]> {
  for (const index of plan.sheets.keys()) {
    const path = `xl/worksheets/_rels/sheet${index + 1}.xml.rels`
    const own = (drawings.sheets.get(index)?.relationship ?? '') + (links[index]?.relationships() ?? '')
    const xml = parts.get(path) ?? ''
    if (own !== '') yield [path, withRelationship(xml, own)]
    else if (xml !== '') yield [path, xml]
  }
}
