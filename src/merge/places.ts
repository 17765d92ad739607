import type { Unit } from '../campaign/campaign.ts'
import type { FileLink } from '../workbook/plan.ts'
import { quotedSheet } from '../workbook/quote.ts'
import type { Consolidation } from './consolidation.ts'
import type { Correction } from './corrections.ts'
import { placeOfCorrection } from './corrections-sheet.ts'
import { type ListLayout, placeOfEntry } from './list-layout.ts'
import { FIRST_FILE, SOURCES_SHEET } from './sources-sheet.ts'

/** Gives the address of a file from the folder of the report, with `/`; null when it cannot be linked to. */
export type AddressOf = (path: string) => string | null

/** Spreadsheet files in which a link can lead to a cell. */
const WITH_CELLS = /\.(xlsx|xlsm|xltx|xls|xlsb|ods)$/i

/** Where the rows of the report stand, and the cells of the units' own files that they come from: what links lead to. */
export interface Places {
  /** The first row of a list. */
  readonly list: (form: string) => string | null
  /** The first row of a unit in a list; null when it has none there. */
  readonly listRow: (form: string, unit: Unit) => string | null
  /** The first line of a unit in `Cần bổ sung`. */
  readonly correction: (unit: Unit) => string | null
  /** The line of a file in `Nguồn số liệu`. */
  readonly source: (file: string) => string | null
  /** A cell of a unit's file, or the file alone. */
  readonly original: (file: string, sheet?: string, cell?: string) => FileLink | null
}

/** The places of a report with these lists and corrections. */
export function placesOf(
  { validation, entries }: Consolidation,
  lists: ReadonlyMap<string, ListLayout>,
  corrections: readonly Correction[],
  addressOf: AddressOf,
): Places {
  const place = (sheet: string, row: number) => `${quotedSheet(sheet)}!A${row}`
  const listRows = new Map(
    [...lists.keys()].map((key) => [key, firstRows((entries[key] ?? []).map(({ unit }) => unit.id))]),
  )
  const correctionRows = firstRows(corrections.map(({ unit }) => unit?.id ?? ''))
  const { submissions, collection } = validation
  const sourceRows = firstRows([
    ...submissions.map(({ submission }) => submission.file.path),
    ...collection.skipped.map(({ path }) => path),
  ])
  return {
    list: (form) => {
      const layout = lists.get(form)
      return layout && (entries[form] ?? []).length > 0 ? place(layout.sheet, layout.firstRow) : null
    },
    listRow: (form, unit) => {
      const at = listRows.get(form)?.get(unit.id)
      const layout = lists.get(form)
      if (at === undefined || !layout) return null
      const { sheet, row } = placeOfEntry(layout, at)
      return place(sheet, row)
    },
    correction: ({ id }) => {
      const at = correctionRows.get(id)
      if (at === undefined) return null
      const { sheet, row } = placeOfCorrection(at)
      return place(sheet, row)
    },
    source: (file) => {
      const at = sourceRows.get(file)
      return at === undefined ? null : place(SOURCES_SHEET, FIRST_FILE + at)
    },
    original: (path, sheet, cell = 'A1') => {
      const file = addressOf(path)
      if (file === null) return null
      return sheet === undefined || !WITH_CELLS.test(path)
        ? { file }
        : { file, place: `${quotedSheet(sheet)}!${cell}` }
    },
  }
}

/** The position at which each text stands first. */
function firstRows(texts: readonly string[]): ReadonlyMap<string, number> {
  const rows = new Map<string, number>()
  for (const [at, text] of texts.entries()) if (!rows.has(text)) rows.set(text, at)
  return rows
}
