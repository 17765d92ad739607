import type { TableBlock, TableColumn, TableRow } from '../plan.ts'
import { isShort } from '../short-table.ts'
import { TEXT_WIDTH } from './page.ts'
import type { ParagraphLook } from './xml.ts'
import { paragraphXml } from './xml.ts'

const FILLS = { header: 'E2EFDA', part: 'F2F2F2', sum: 'DDEBF7' } as const

/**
 * A table with lines round every cell; its header is repeated on every page, and no row is torn between two. A short table stays whole:
 * each of its rows keeps to the next. The last row keeps to a note below the table.
 */
export function tableXml(table: TableBlock, isNoted = false): string {
  const { caption, columns, rows } = table
  const keepNext = isShort(table)
  const widths = widthsOf(columns)
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')
  const head = columns.map(({ label }, at) =>
    cellXml(label, widths[at] ?? 0, { align: 'center', bold: true, keepNext }, FILLS.header),
  )
  const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
    .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`)
    .join('')
  return [
    caption === undefined
      ? ''
      : paragraphXml(caption, { align: 'center', bold: true, before: 120, after: 60, keepNext: true }),
    '<w:tbl><w:tblPr>',
    `<w:tblW w:w="${TEXT_WIDTH}" w:type="dxa"/><w:jc w:val="center"/><w:tblBorders>${borders}</w:tblBorders>`,
    '<w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="57" w:type="dxa"/><w:right w:w="57" w:type="dxa"/></w:tblCellMar>',
    `</w:tblPr><w:tblGrid>${grid}</w:tblGrid>`,
    `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${head.join('')}</w:tr>`,
    ...rows.map((row, at) => rowXml(row, columns, widths, at < rows.length - 1 ? keepNext : isNoted)),
    '</w:tbl>',
    // Two tables without a paragraph between them would become one.
    paragraphXml('', { size: 12, keepNext: isNoted }),
  ].join('')
}

/** The columns' shares of the text's width, in whole twentieths of a point. */
function widthsOf(columns: readonly TableColumn[]): number[] {
  const sum = columns.reduce((total, { width }) => total + width, 0)
  return columns.map(({ width }) => Math.floor((TEXT_WIDTH * width) / sum))
}

function rowXml(
  { cells, look }: TableRow,
  columns: readonly TableColumn[],
  widths: readonly number[],
  keepNext: boolean,
): string {
  const fill = look === undefined ? undefined : FILLS[look]
  const all = columns.map(({ align = 'left' }, at) =>
    cellXml(cells[at] ?? '', widths[at] ?? 0, { align, bold: look !== undefined, keepNext }, fill),
  )
  return `<w:tr><w:trPr><w:cantSplit/></w:trPr>${all.join('')}</w:tr>`
}

function cellXml(text: string, width: number, look: ParagraphLook, fill?: string): string {
  const shade = fill === undefined ? '' : `<w:shd w:val="clear" w:color="auto" w:fill="${fill}"/>`
  const content = paragraphXml(text, { style: 'TableText', ...look })
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${shade}<w:vAlign w:val="center"/></w:tcPr>${content}</w:tc>`
}

/** Two columns without lines: the letterhead, and what stands at the end of a document. Shares in hundredths. */
export function sideBySide(left: readonly string[], right: readonly string[], share: number): string {
  const first = Math.floor((TEXT_WIDTH * share) / 100)
  const widths = [first, TEXT_WIDTH - first]
  const cells = [left, right].map(
    (paragraphs, at) =>
      `<w:tc><w:tcPr><w:tcW w:w="${widths[at]}" w:type="dxa"/></w:tcPr>${paragraphs.join('')}</w:tc>`,
  )
  return [
    `<w:tbl><w:tblPr><w:tblW w:w="${TEXT_WIDTH}" w:type="dxa"/><w:tblLayout w:type="fixed"/>`,
    '<w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr>',
    `<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>`,
    `<w:tr><w:trPr><w:cantSplit/></w:trPr>${cells.join('')}</w:tr></w:tbl>`,
  ].join('')
}
