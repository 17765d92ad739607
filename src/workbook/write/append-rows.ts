import { columnLetters } from '../address.ts'
import { checkCellText, escapeCellText } from './text.ts'

/** Cells to be added to a sheet that is there: text, or a number; `likeRow` is the row whose looks they take, column by column. */
export interface AppendedCells {
  readonly sheet: string
  readonly likeRow: number
  readonly cells: readonly {
    readonly row: number
    readonly column: number
    readonly value: string | number
  }[]
}

/**
 * A workbook made by another program with further cells in one sheet. Only the part of that sheet is touched (and the range of a table
 * that ends right above): looks, widths, other sheets and whatever else is in the file stay byte for byte what they were.
 * @throws Error when the workbook is built in a way that is not understood; nothing is guessed.
 */
export async function appendCells(bytes: Uint8Array, appended: AppendedCells): Promise<Uint8Array> {
  const { default: JSZip } = await import('jszip')
  const zip = await JSZip.loadAsync(bytes)
  const text = async (path: string) => {
    const part = zip.file(path)
    if (!part) throw new Error(`No part ${path}`)
    return part.async('string')
  }
  const path = sheetPath(
    await text('xl/workbook.xml'),
    await text('xl/_rels/workbook.xml.rels'),
    appended.sheet,
  )
  const date = zip.file(path)?.date ?? new Date(0)
  zip.file(path, withCells(await text(path), appended), { date })
  const lastRow = Math.max(...appended.cells.map(({ row }) => row))
  for (const table of zip.file(/^xl\/tables\/[^/]+\.xml$/)) {
    if (!(await isOfSheet(zip.file(relationshipsOf(path)), table.name))) continue
    zip.file(table.name, longerTable(await table.async('string'), appended, lastRow), { date: table.date })
  }
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' })
}

function sheetPath(workbook: string, relationships: string, name: string): string {
  const sheets = elements(workbook, 'sheet').filter((attributes) => attributes.name === name)
  const id = sheets[0]?.['r:id']
  const target = elements(relationships, 'Relationship').find((one) => one.Id === id)?.Target
  if (id === undefined || target === undefined) throw new Error(`No sheet ${name}`)
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`
}

/** Attributes of all elements of a name. */
function elements(xml: string, name: string): Readonly<Record<string, string>>[] {
  return [...xml.matchAll(new RegExp(`<${name}\\s([^>]*?)/?>`, 'g'))].map(([, text = '']) =>
    attributesOf(text),
  )
}

function attributesOf(text: string): Record<string, string> {
  return Object.fromEntries(
    [...text.matchAll(/([\w:]+)\s*=\s*"([^"]*)"/g)].map(([, key, value = '']) => [key, unescaped(value)]),
  )
}

function unescaped(text: string): string {
  return text
    .replace(/&#x([0-9a-f]+);/gi, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)))
    .replace(/&#(\d+);/g, (_, number: string) => String.fromCodePoint(Number(number)))
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
}

/** A `row` or `c` element by its number, as it is written. */
interface Item {
  readonly number: number
  /** Attributes of the start tag. */
  readonly attributes: string
  readonly content: string
}

function withCells(xml: string, { likeRow, cells }: AppendedCells): string {
  const data = /<sheetData\s*(?:\/>|>([\s\S]*?)<\/sheetData>)/.exec(xml)
  if (!data) throw new Error('No sheetData')
  const rows = new Map(items(data[1] ?? '', 'row').map((row) => [row.number, row]))
  const looks = stylesOf(rows.get(likeRow))
  for (const number of new Set(cells.map(({ row }) => row))) {
    const known = rows.get(number)
    const own = new Map(items(known?.content ?? '', 'c').map((cell) => [cell.number, cell]))
    for (const { column, value } of cells.filter(({ row }) => row === number)) {
      const style = styleOf(own.get(column)) ?? looks.get(column)
      own.set(column, cellItem(column, number, value, style))
    }
    // A new row is ruled over its whole width, as the one whose looks it takes.
    if (!known)
      for (const [column, style] of looks) own.set(column, own.get(column) ?? blank(column, number, style))
    const content = ascending(own)
      .map((cell) => element('c', cell))
      .join('')
    rows.set(number, {
      number,
      attributes: known ? withoutSpans(known.attributes) : ` r="${number}"`,
      content,
    })
  }
  const all = ascending(rows)
    .map((row) => element('row', row))
    .join('')
  return xml.replace(data[0], () => `<sheetData>${all}</sheetData>`).replace(/<dimension\s[^>]*\/>/, '')
}

/** Elements directly inside; those without `r` count on from the one before. */
function items(xml: string, name: 'row' | 'c'): Item[] {
  let last = 0
  return [...xml.matchAll(new RegExp(`<${name}(\\s[^>]*?)?(?:/>|>([\\s\\S]*?)</${name}>)`, 'g'))].map(
    ([, attributes = '', content = '']) => {
      const reference = /\sr="([A-Z]*)(\d*)"/.exec(attributes)
      last = reference ? (name === 'row' ? Number(reference[2]) : columnNumber(reference[1] ?? '')) : last + 1
      return { number: last, attributes, content }
    },
  )
}

function columnNumber(letters: string): number {
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0)
}

function stylesOf(row: Item | undefined): Map<number, string> {
  return new Map(
    items(row?.content ?? '', 'c').flatMap((cell) => {
      const style = styleOf(cell)
      return style === undefined ? [] : [[cell.number, style] as const]
    }),
  )
}

function styleOf(cell: Item | undefined): string | undefined {
  return cell && /\ss="(\d+)"/.exec(cell.attributes)?.[1]
}

function cellItem(column: number, row: number, value: string | number, style: string | undefined): Item {
  const look = style === undefined ? '' : ` s="${style}"`
  const attributes = ` r="${columnLetters(column)}${row}"${look}`
  if (typeof value === 'string') checkCellText(value)
  return typeof value === 'number'
    ? { number: column, attributes, content: `<v>${value}</v>` }
    : {
        number: column,
        attributes: `${attributes} t="inlineStr"`,
        content: `<is><t xml:space="preserve">${escapeCellText(value)}</t></is>`,
      }
}

function blank(column: number, row: number, style: string): Item {
  return { number: column, attributes: ` r="${columnLetters(column)}${row}" s="${style}"`, content: '' }
}

/** Which columns a row reaches over, and a height that its new text may not fit. */
function withoutSpans(attributes: string): string {
  return attributes.replace(/\s(?:spans|ht|customHeight)="[^"]*"/g, '')
}

function ascending(items: ReadonlyMap<number, Item>): Item[] {
  return [...items.values()].sort((a, b) => a.number - b.number)
}

function element(name: string, { attributes, content }: Item): string {
  return content === '' ? `<${name}${attributes}/>` : `<${name}${attributes}>${content}</${name}>`
}

function relationshipsOf(path: string): string {
  return path.replace(/([^/]+)$/, '_rels/$1.rels')
}

async function isOfSheet(
  relationships: { async(type: 'string'): Promise<string> } | null,
  table: string,
): Promise<boolean> {
  return relationships !== null && (await relationships.async('string')).includes(table.replace(/^xl\//, ''))
}

/** A table (without a row of totals) that ends in the row right above grows over the new rows. */
function longerTable(xml: string, { cells }: AppendedCells, lastRow: number): string {
  const first = Math.min(...cells.map(({ row }) => row))
  if (/\stotalsRowCount="[1-9]/.test(xml)) return xml
  return xml.replace(/(\sref="[A-Z]+\d+:[A-Z]+)(\d+)"/g, (whole, start: string, end: string) =>
    Number(end) === first - 1 ? `${start}${lastRow}"` : whole,
  )
}
