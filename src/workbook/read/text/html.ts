import type { Grid, ReadLimits, Sheet } from '../../grid.ts'
import { type Budget, spend } from '../budget.ts'
import { cellText } from '../cell-text.ts'
import { collectedRows } from '../row-collector.ts'
import { withoutEntities } from './html-entities.ts'
import { classFonts, fontOfTag } from './html-fonts.ts'
import {
  addLineEnd,
  addText,
  enterCell,
  enterRow,
  type HtmlTable,
  leaveCell,
  newTable,
} from './html-table.ts'
import { type HtmlToken, htmlTokens } from './html-tokens.ts'

/** Elements that begin a line of their own inside a cell. */
const LINES = ['br', 'p', 'div', 'li', 'tr']
/** Where Excel keeps the names of the sheets that it saved as a page. */
const SHEET_NAME = /<x:Name>([^<]{1,100})<\/x:Name>/gi
const MOST_NAMES = 1000
const BYTES_PER_TABLE = 1024
const BYTES_PER_TAG = 64

/**
 * The tables of a web page, a sheet each, all cells text as it is shown. Tables inside a cell are part of its text. Throws Unreadable
 * when a limit is passed.
 */
export function readHtml(html: string, { rowsPerSheet }: ReadLimits, budget: Budget): Grid {
  const names = sheetNames(html)
  const fonts = classFonts(html)
  const sheets: Sheet[] = []
  let table: HtmlTable | undefined
  let depth = 0
  for (const token of htmlTokens(html)) {
    spend(budget, BYTES_PER_TAG)
    if (token.name === 'table' && token.kind === 'open') {
      depth += 1
      if (depth > 1 || table) continue
      spend(budget, BYTES_PER_TABLE)
      const name = names[sheets.length] ?? `Sheet${sheets.length + 1}`
      table = newTable({ name, rowsPerSheet, budget })
    } else if (token.name === 'table' && table) {
      depth -= 1
      if (depth > 0) continue
      sheets.push(sheetOf(table))
      table = undefined
    } else if (table) readToken(table, token, depth === 1, fonts)
  }
  if (table) sheets.push(sheetOf(table))
  return { sheets: sheets.filter(({ rows }) => rows.length > 0) }
}

function sheetNames(html: string): string[] {
  const names: string[] = []
  for (const [, name = ''] of html.matchAll(SHEET_NAME)) {
    if (names.push(cellText(withoutEntities(name)).trim()) === MOST_NAMES) break
  }
  return names
}

function readToken(
  table: HtmlTable,
  token: HtmlToken,
  isOwn: boolean,
  fonts: ReadonlyMap<string, string>,
): void {
  const { kind, name, content } = token
  const isCell = name === 'td' || name === 'th'
  if (kind === 'text') addText(table, content)
  else if (isOwn && kind === 'open' && name === 'tr') enterRow(table, token)
  else if (isOwn && kind === 'open' && isCell) enterCell(table, token, fontOfTag(token, fonts))
  else if (isOwn && (isCell || name === 'tr')) leaveCell(table)
  else if (kind === 'open' && isCell) addText(table, ' ')
  else if (kind === 'open' && LINES.includes(name)) addLineEnd(table)
  else if (kind === 'open' && name === 'font' && table.cell?.text.trim() === '')
    table.cell = { ...table.cell, font: fontOfTag(token, fonts) ?? table.cell.font }
}

function sheetOf(table: HtmlTable): Sheet {
  leaveCell(table)
  const { limits, rows, merges } = table
  return { name: limits.name, visibility: 'visible', rows: collectedRows(rows), merges }
}
