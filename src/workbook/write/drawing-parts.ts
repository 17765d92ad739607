import type { PlanChart, WorkbookPlan } from '../plan.ts'
import { chartXml } from './chart-xml.ts'
import { escapeXml } from './text.ts'

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006'
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const DRAWING_TYPE = 'application/vnd.openxmlformats-officedocument.drawing+xml'
const CHART_TYPE = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml'
/** Id of the relationship from a sheet to its drawing; exceljs numbers its own rId1, rId2 … */
const DRAWING_ID = 'rIdDrawing'

/** The drawings of a workbook: parts of the file by path, and what other parts must say of them. exceljs knows no charts. */
export interface DrawingParts {
  readonly parts: ReadonlyMap<string, string>
  /** For `[Content_Types].xml`. */
  readonly contentTypes: string
  /** By index of the sheet: the element in the sheet, and the relationship it goes by. */
  readonly sheets: ReadonlyMap<number, { readonly element: string; readonly relationship: string }>
}

/** @throws Error for a chart whose references find no cells. */
export function drawingParts(plan: WorkbookPlan): DrawingParts {
  const parts = new Map<string, string>()
  const sheets = new Map<number, { readonly element: string; readonly relationship: string }>()
  let count = 0
  for (const [index, { charts = [] }] of plan.sheets.entries()) {
    if (charts.length === 0) continue
    const drawing = `drawing${index + 1}.xml`
    const paths = charts.map((chart) => {
      count += 1
      parts.set(`xl/charts/chart${count}.xml`, chartXml(chart, plan))
      return `../charts/chart${count}.xml`
    })
    parts.set(`xl/drawings/${drawing}`, drawingXml(charts))
    parts.set(`xl/drawings/_rels/${drawing}.rels`, relationshipsXml(paths))
    sheets.set(index, {
      element: `<drawing xmlns:r="${OFFICE}" r:id="${DRAWING_ID}"/>`,
      relationship: relationshipXml(DRAWING_ID, 'drawing', `../drawings/${drawing}`),
    })
  }
  const types = [...parts.keys()].flatMap((path) => {
    const type = path.endsWith('.rels') ? null : path.startsWith('xl/charts/') ? CHART_TYPE : DRAWING_TYPE
    return type ? [`<Override PartName="/${path}" ContentType="${type}"/>`] : []
  })
  return { parts, sheets, contentTypes: types.join('') }
}

/** The relationships part of a sheet with its drawing added; exceljs writes none for a sheet without links and notes. */
export function withRelationship(xml: string, relationship: string): string {
  const part = xml === '' ? `${HEAD}<Relationships xmlns="${PACKAGE}"></Relationships>` : xml
  return part
    .replace(/(<Relationships\b[^>]*)\/>\s*$/, '$1></Relationships>')
    .replace('</Relationships>', `${relationship}</Relationships>`)
}

function drawingXml(charts: readonly PlanChart[]): string {
  const spaces = `xmlns:xdr="${DRAWING}/spreadsheetDrawing" xmlns:a="${DRAWING}/main"`
  return `${HEAD}<xdr:wsDr ${spaces}>${charts.map(anchorXml).join('')}</xdr:wsDr>`
}

function anchorXml({ anchor, title, description }: PlanChart, at: number): string {
  const corner = (element: string, column: number, row: number) =>
    `<xdr:${element}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${element}>`
  const names = `id="${at + 2}" name="${escapeXml(title)}" descr="${escapeXml(description)}"`
  return [
    '<xdr:twoCellAnchor editAs="oneCell">',
    corner('from', anchor.left - 1, anchor.top - 1),
    corner('to', anchor.right, anchor.bottom),
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr ${names}/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>`,
    '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>',
    `<a:graphic><a:graphicData uri="${DRAWING}/chart">`,
    `<c:chart xmlns:c="${DRAWING}/chart" xmlns:r="${OFFICE}" r:id="rId${at + 1}"/>`,
    '</a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>',
  ].join('')
}

function relationshipsXml(charts: readonly string[]): string {
  const all = charts.map((path, at) => relationshipXml(`rId${at + 1}`, 'chart', path))
  return `${HEAD}<Relationships xmlns="${PACKAGE}">${all.join('')}</Relationships>`
}

function relationshipXml(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`
}
