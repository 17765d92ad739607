import JSZip from 'jszip'
import type { Cell, Grid, ReadLimits, ReadResult, RefusalReason } from '../../../src/workbook/grid.ts'
import { readWorkbook } from '../../../src/workbook/read/read.ts'

export const LIMITS: ReadLimits = { fileBytes: 10_000_000, unpackedBytes: 50_000_000, rowsPerSheet: 1000 }

export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships'

/** Parts of a workbook by name; null leaves a part out. */
export type Parts = Readonly<Record<string, string | Uint8Array | null>>

export function relationships(
  ...list: readonly (readonly [id: string, type: string, target: string])[]
): string {
  const entries = list.map(([id, type, target]) => {
    const full = type.includes('/') ? type : `${OFFICE}/${type}`
    return `<Relationship Id="${id}" Type="${full}" Target="${target}"/>`
  })
  return `<Relationships xmlns="${PACKAGE}">${entries.join('')}</Relationships>`
}

/** A worksheet part around its rows. */
export function worksheet(rows: string, after = ''): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<worksheet xmlns="${MAIN}"><sheetData>${rows}</sheetData>${after}</worksheet>`
}

/** A shared string table around its items. */
export function sharedStrings(...items: readonly string[]): string {
  return `<sst xmlns="${MAIN}">${items.map((item) => `<si>${item}</si>`).join('')}</sst>`
}

/** Styles with one cell format for each number format; fonts of the same index where given. */
export function styles(formats: readonly (number | string)[], fonts: readonly string[] = []): string {
  const own = formats.map((format, index) =>
    typeof format === 'string' ? `<numFmt numFmtId="${200 + index}" formatCode="${format}"/>` : '',
  )
  const xfs = formats.map((format, index) => {
    const font = index < fonts.length ? index : 0
    return `<xf numFmtId="${typeof format === 'string' ? 200 + index : format}" fontId="${font}"/>`
  })
  return [
    `<styleSheet xmlns="${MAIN}"><numFmts>${own.join('')}</numFmts>`,
    `<fonts>${fonts.map((font) => `<font><sz val="12"/><name val="${font}"/></font>`).join('')}</fonts>`,
    `<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${xfs.join('')}</cellXfs>`,
    '<dxfs><dxf><font><name val=".VnTime"/></font></dxf></dxfs></styleSheet>',
  ].join('')
}

const USUAL: Parts = {
  '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
  '_rels/.rels': relationships(['rId1', 'officeDocument', 'xl/workbook.xml']),
  'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="Trang 1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': relationships(
    ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
    ['rId2', 'sharedStrings', 'sharedStrings.xml'],
    ['rId3', 'styles', 'styles.xml'],
  ),
  'xl/worksheets/sheet1.xml': worksheet('<row r="1"><c r="A1"><v>1</v></c></row>'),
}

export async function pack(parts: Parts, compression: 'DEFLATE' | 'STORE' = 'DEFLATE'): Promise<Uint8Array> {
  const zip = new JSZip()
  for (const [name, part] of Object.entries(parts)) {
    if (part !== null) zip.file(name, part, { createFolders: false })
  }
  return zip.generateAsync({ type: 'uint8array', compression })
}

/** A workbook of one sheet, `Trang 1`, with the given parts in place of the usual ones. */
export function pieces(parts: Parts): Promise<Uint8Array> {
  return pack({ ...USUAL, ...parts })
}

/** Reads a workbook whose only sheet has these rows. */
export async function readRows(rows: string, parts: Parts = {}): Promise<Record<string, unknown>> {
  return flat(await readGrid({ 'xl/worksheets/sheet1.xml': worksheet(rows), ...parts }))
}

export async function readGrid(parts: Parts): Promise<Grid> {
  return gridOf(await readWorkbook(await pieces(parts), LIMITS))
}

export function gridOf(result: ReadResult): Grid {
  if (!result.ok) throw new Error(`refused: ${result.reason}`)
  return result.grid
}

export async function refusalOf(
  bytes: Uint8Array,
  limits: ReadLimits = LIMITS,
): Promise<RefusalReason | 'read'> {
  const result = await readWorkbook(bytes, limits)
  return result.ok ? 'read' : result.reason
}

/** Cells of a sheet by row and column, `1:2`, each as short as its kind allows. */
export function flat({ sheets }: Grid, index = 0): Record<string, unknown> {
  const rows = sheets[index]?.rows ?? []
  return Object.fromEntries(
    rows.flatMap(({ number, cells }) => cells.map((cell) => [`${number}:${cell.column}`, short(cell)])),
  )
}

function short(cell: Cell): unknown {
  if (cell.kind === 'text') return cell.font === undefined ? cell.text : `${cell.text} [${cell.font}]`
  if (cell.kind === 'number') return cell.number
  if (cell.kind === 'boolean') return cell.boolean
  if (cell.kind === 'day') return { day: cell.day, serial: cell.serial }
  if (cell.kind === 'error') return { error: cell.error }
  return { kind: cell.kind }
}
