import { type Parts, pack } from './package.ts'

/** The usual prefixes of OpenDocument, which the reader does not ask for. */
const PREFIXES = ['office', 'table', 'text', 'style', 'fo', 'svg', 'number', 'draw', 'dc', 'xlink', 'calcext']

/** content.xml with automatic styles and the body of its spreadsheet. */
export function odsContent(body: string, styles = ''): string {
  const names = PREFIXES.map((prefix) => `xmlns:${prefix}="urn:${prefix}"`).join(' ')
  return `<?xml version="1.0" encoding="UTF-8"?><office:document-content ${names}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${body}</office:spreadsheet></office:body></office:document-content>`
}

/** An OpenDocument workbook. */
export function ods(body: string, styles = '', parts: Parts = {}): Promise<Uint8Array> {
  return pack({
    mimetype: 'application/vnd.oasis.opendocument.spreadsheet',
    'content.xml': odsContent(body, styles),
    'META-INF/manifest.xml': '<manifest:manifest/>',
    ...parts,
  })
}
