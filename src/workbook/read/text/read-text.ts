import type { Grid, ReadLimits } from '../../grid.ts'
import { newBudget } from '../budget.ts'
import { Unreadable } from '../unreadable.ts'
import { gridOfText } from './csv.ts'
import { decodeText } from './decode-text.ts'
import { readHtml } from './html.ts'

const HEAD_LENGTH = 4096
const HTML = /^\s*<(?:!doctype html|html|head|meta|body|table|div|style|!--)|<table[\s>]/i
/** Text of a message that holds pages, as Excel saves a web archive. */
const ARCHIVE = /^mime-version:/i

/**
 * Text that calls itself a spreadsheet: the tables of a web page, else separated text; all cells text as it is written, no day and no
 * number guessed. Throws Unreadable 'text' when it is no table: fewer than two rows, or nothing in a second column.
 */
export function readText(bytes: Buffer, limits: ReadLimits): Grid {
  const text = decodeText(bytes)
  const budget = newBudget(limits.unpackedBytes)
  const head = text.slice(0, HEAD_LENGTH)
  const isOther = ARCHIVE.test(head) || (/^\s*<\?xml/.test(head) && !/<(?:html|table)[\s>]/i.test(head))
  if (isOther) throw new Unreadable({ reason: 'text' })
  const grid = HTML.test(head)
    ? readHtml(text, limits, budget)
    : gridOfText(text, { name: 'csv', rowsPerSheet: limits.rowsPerSheet, budget })
  if (!grid.sheets.some(isTable)) throw new Unreadable({ reason: 'text' })
  return { ...grid, isText: true }
}

function isTable({ rows }: Grid['sheets'][number]): boolean {
  return rows.length > 1 && rows.some(({ cells }) => cells.some(({ column }) => column > 1))
}
