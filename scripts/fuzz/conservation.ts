import { COVER_SHEET, INSTRUCTION_SHEET } from '../../src/campaign/sheet-names.ts'
import { printedLines } from '../../src/document/printed-lines.ts'
import type { Consolidation, SheetAccount } from '../../src/merge/consolidation.ts'
import { cellText } from '../../src/submission/cell-text.ts'
import { labelKeys } from '../../src/submission/labels.ts'
import { decodeGrid } from '../../src/submission/legacy/decode-grid.ts'
import { prepareLookups } from '../../src/submission/lookups.ts'
import type { ReceivedFile } from '../../src/submission/submission.ts'
import { fold } from '../../src/vietnamese/fold.ts'
import type { Row, Sheet } from '../../src/workbook/grid.ts'

/**
 * Where the account of a consolidation does not add up with the files it was made of; nothing when every filled row is merged or
 * listed, exactly once.
 */
export function unaccounted(consolidation: Consolidation, files: readonly ReceivedFile[]): string[] {
  const { accounts, entries, validation } = consolidation
  const merged = Object.values(entries).flat()
  const labels = new Set(
    validation.campaign.forms.flatMap(({ fields }) =>
      fields.flatMap(({ label, aliases = [] }) => [label, ...aliases].map((one) => labelKeys(one).bare)),
    ),
  )
  const { own } = prepareLookups(validation.campaign)
  const sheetsOf = new Map(
    files.map(({ path, content }) => [path, content.ok ? decodeGrid(content.grid, own).grid.sheets : []]),
  )
  const sheets = validation.submissions.flatMap(({ submission: { file, forms, spareSheets, stamp } }) => {
    const issuedTo = validation.campaign.units.find(({ id }) => id === stamp?.unit)
    const printed = issuedTo ? printedLines(validation.campaign, issuedTo) : new Set<string>()
    return (sheetsOf.get(file.path) ?? []).flatMap((sheet) => {
      const isForm = [...forms, ...spareSheets].some((form) => form.sheet === sheet.name)
      const account = accounts.filter((one) => one.file === file.path && one.sheet === sheet.name)
      const rows = merged
        .filter((one) => one.file === file.path && one.entry.sheet === sheet.name)
        .flatMap(({ entry: { row, rows = [row] } }) => rows)
      return sheetProblems(sheet, account, rows, { isForm, labels, printed }).map(
        (problem) => `${file.path} · ${sheet.name}: ${problem}`,
      )
    })
  })
  return sheets
}

/** What tells rows that nobody filled in. */
interface Known {
  /** The sheet holds a form. */
  readonly isForm: boolean
  /** Column labels, folded. */
  readonly labels: ReadonlySet<string>
  /** Lines that the blank form carries below its table. */
  readonly printed: ReadonlySet<string>
}

function sheetProblems(
  sheet: Sheet,
  accounts: readonly SheetAccount[],
  merged: readonly number[],
  known: Known,
): string[] {
  const listed = accounts.flatMap(({ notMerged }) => notMerged.map(({ row }) => row))
  const times = new Map<number, number>()
  for (const row of [...listed, ...merged]) times.set(row, (times.get(row) ?? 0) + 1)
  const twice = [...times]
    .filter(([, count]) => count > 1)
    .map(([row]) => `row ${row} is accounted for twice`)
  const total = accounts.reduce((sum, account) => sum + account.merged, 0)
  const others = total === merged.length ? [] : [`${total} rows in the account, ${merged.length} merged`]
  const wrong = accounts.filter((one) => one.rowsFilled !== one.merged + one.notMerged.length)
  const several = accounts.length > 1 ? [`${accounts.length} accounts`] : []
  const lost = isOwn(sheet, known.isForm) ? [] : lostRows(sheet, times, known)
  return [
    ...others,
    ...several,
    ...twice,
    ...wrong.map((one) => `${one.rowsFilled} ≠ ${one.merged} + ${one.notMerged.length}`),
    ...lost.map((row) => `row ${row} is lost`),
  ]
}

/** Sheets of the template that hold no entries. */
function isOwn({ name, readAs = name }: Sheet, isForm: boolean): boolean {
  return (
    !isForm &&
    (name.startsWith('_') || [COVER_SHEET, INSTRUCTION_SHEET].some((own) => fold(own) === fold(readAs)))
  )
}

/** Filled rows that nobody accounts for. A title, a header and a row of bare numbers are not filled rows of a form. */
function lostRows(
  { rows }: Sheet,
  times: ReadonlyMap<number, number>,
  { isForm, labels, printed }: Known,
): number[] {
  const header = isForm ? rows.findIndex((row) => isHeader(row, labels)) : -1
  return rows
    .filter((row, at) => at > header && !times.has(row.number) && isFilled(row) && !isHeader(row, labels))
    .filter(({ cells }) => !cells.every((cell) => printed.has(cellText(cell))))
    .map(({ number }) => number)
}

/** A lone value without two letters is a number of a row, or what is left of one. */
function isFilled({ cells }: Row): boolean {
  const [only] = cells
  if (cells.length === 1 && only && only.kind !== 'no-result' && !/\p{L}{2}/u.test(cellText(only)))
    return false
  return cells.some((cell) => cell.kind === 'no-result' || !/^(\(?\d+[.)]?\)?)?$/.test(cellText(cell)))
}

function isHeader({ cells }: Row, labels: ReadonlySet<string>): boolean {
  return cells.filter((cell) => cell.kind === 'text' && labels.has(labelKeys(cell.text).bare)).length >= 3
}
