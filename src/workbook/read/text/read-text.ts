import type { Grid, ReadLimits, Sheet } from '../../grid.ts'
import { newBudget } from '../budget.ts'
import { readFlatOds } from '../ods/read-ods.ts'
import { Unreadable } from '../unreadable.ts'
import { toUtf8 } from '../xml-encoding.ts'
import { gridOfText } from './csv.ts'
import { decodeText } from './decode-text.ts'
import { readHtml } from './html.ts'
import { readXmlSpreadsheet } from './xml-spreadsheet.ts'

const HEAD_LENGTH = 4096
const HTML = /^\s*<(?:!doctype html|html|head|meta|body|table|div|style|!--)|<table[\s>]/i
/** An XML document that is a workbook: of Excel 2002 and 2003, or OpenDocument in one piece. */
const XML_SPREADSHEET = /<(?:\w+:)?Workbook\s[^>]*urn:schemas-microsoft-com:office:spreadsheet/
const FLAT_OPEN_DOCUMENT = /<office:document\s[^>]*opendocument\.spreadsheet/
/** Text of a message that holds pages, as Excel saves a web archive. */
const ARCHIVE = /^mime-version:/i

/**
 * Text that holds a spreadsheet: a workbook in XML; else the tables of a web page or separated text, whose cells are all text as it is
 * written, no day and no number guessed. Throws Unreadable 'text' when it is no table: fewer than two rows, or nothing in a second column.
 */
export function readText(bytes: Buffer, limits: ReadLimits): Grid {
  const budget = newBudget(limits.unpackedBytes)
  const head = decodeText(bytes.subarray(0, HEAD_LENGTH))
  if (XML_SPREADSHEET.test(head)) return readXmlSpreadsheet(toUtf8(bytes), limits, budget)
  if (FLAT_OPEN_DOCUMENT.test(head)) return readFlatOds(toUtf8(bytes), limits, budget)
  const isHtml = HTML.test(head)
  if (ARCHIVE.test(head) || (/^\s*<\?xml/.test(head) && !isHtml)) throw new Unreadable({ reason: 'text' })
  const text = decodeText(bytes)
  const grid = isHtml
    ? readHtml(text, limits, budget)
    : gridOfText(text, { name: 'csv', rowsPerSheet: limits.rowsPerSheet, budget })
  if (!grid.sheets.some(isTable)) throw new Unreadable({ reason: 'text' })
  return { ...grid, isText: true }
}

function isTable({ rows }: Sheet): boolean {
  return rows.length > 1 && rows.some(({ cells }) => cells.some(({ column }) => column > 1))
}
