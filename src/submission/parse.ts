import type { Campaign, Form, Unit } from '../campaign/campaign.ts'
import type { CommuneMatch } from '../campaign/communes.ts'
import { matchCommunes } from '../campaign/communes.ts'
import type { Row } from '../workbook/grid.ts'
import { cellText } from './cell-text.ts'
import type { FormArea } from './headers.ts'
import type { RowGroup } from './join-rows.ts'
import { groupRows } from './join-rows.ts'
import type { Lookups } from './lookups.ts'
import { entryContext, readEntry, sharing } from './read-entry.ts'
import { remembered } from './remembered.ts'
import { sortRows } from './rows.ts'
import type { Declaration, Entry, FilledForm, MisplacedRows, SecondSheet, SpareSheet } from './submission.ts'

/** Everything parsing needs to know beside the sheets themselves. */
export interface ParseContext {
  readonly campaign: Campaign
  readonly lookups: Lookups
  readonly unit: Unit | null
  /** The lines that the blank form already carries below its table. */
  readonly printed: ReadonlySet<string>
}

/** The forms of a workbook with their entries, and the sheets that hold a form a second time. */
export function parseForms(
  areas: readonly FormArea[],
  given: ParseContext,
): { forms: FilledForm[]; secondSheets: SecondSheet[]; spareSheets: SpareSheet[] } {
  const forms: FilledForm[] = []
  const secondSheets: SecondSheet[] = []
  const spareSheets: SpareSheet[] = []
  const context = formContext(given)
  for (const form of given.campaign.forms) {
    const filled = areas.filter((area) => area.form === form).map((area) => parseForm(area, context))
    const used = choose(filled, form, areas)
    if (!used) continue
    forms.push(used)
    for (const other of filled) {
      if (other === used) continue
      spareSheets.push({ sheet: other.sheet, leftOut: other.leftOut })
      if (other.entries.length === 0) continue
      secondSheets.push({
        form,
        sheet: other.sheet,
        used: used.sheet,
        rows: other.entries.map(({ row }) => row),
        entries: other.entries,
      })
    }
  }
  return { forms, secondSheets, spareSheets }
}

/** The entries that the rows of areas would be where forms are filled in. */
export function parseMisplaced(areas: readonly FormArea[], given: ParseContext): MisplacedRows[] {
  const context = formContext(given)
  return areas.map((area) => {
    const { form, sheet, entries } = parseForm(area, context)
    return { form, sheet, rows: entries.map(({ row }) => row), entries }
  })
}

/** What the forms of one workbook share. */
interface FormContext extends Omit<ParseContext, 'unit'> {
  readonly communes: (text: string) => CommuneMatch
}

function formContext({ campaign, lookups, unit, printed }: ParseContext): FormContext {
  const communes = remembered((text) => matchCommunes(lookups.place(text), unit, campaign, lookups.communes))
  return { campaign, lookups, communes, printed }
}

/** Of several sheets of one form: the one with the form's own name, unless it alone is blank; a declaration is more than a blank. */
function choose(
  filled: readonly FilledForm[],
  form: Form,
  areas: readonly FormArea[],
): FilledForm | undefined {
  const holding = filled.filter(({ entries }) => entries.length > 0)
  const saying = filled.filter(({ declaresNone }) => declaresNone)
  const candidates = [holding, saying].find(({ length }) => length > 0) ?? filled
  const own = areas.filter((area) => area.form === form && area.named)
  return (
    candidates.find(({ sheet }) => sheet === form.sheet) ??
    candidates.find(({ sheet }) => own.some((area) => area.sheet.name === sheet)) ??
    candidates[0]
  )
}

function parseForm(area: FormArea, context: FormContext): FilledForm {
  const { form, sheet, header, layout } = area
  const { lookups, printed } = context
  const words = { groups: lookups.groups.get(form) ?? new Set<string>(), printed, isNone: lookups.isNone }
  const { entries: rows, leftOut, declaration } = sortRows(area, words)
  const { columns, labelRows, duplicated, unknown, missing, moved, scaled } = header
  const settings = entryContext(area, rows, context)
  const { merges } = settings
  const groups = merges.size === 0 ? rows.map((row): RowGroup => [row]) : groupRows(rows, layout, merges)
  const read = groups.map((group) => readEntry(group, area, settings))
  const entries = merges.size === 0 ? read : withSharing(read)
  const found = {
    form,
    sheet: sheet.name,
    headerRow: header.row,
    columns,
    labelRows,
    duplicated,
    unknown,
    missing,
    moved,
    scaled,
    entries,
    leftOut,
  }
  return declaration ? { ...found, declaresNone: declarationIn(declaration, columns) } : found
}

function declarationIn({ number, cells }: Row, columns: FilledForm['columns']): Declaration {
  const cell = cells.find((one) => /\p{L}/u.test(cellText(one)))
  const texts = Object.entries(columns).flatMap(([key, column]) => {
    const text = cellText(cells.find((one) => one.column === column))
    return text === '' ? [] : [[key, text] as const]
  })
  return { row: number, column: cell?.column ?? 1, value: cellText(cell), texts: Object.fromEntries(texts) }
}

/** Tells each merged cell how many more entries use it. */
function withSharing(entries: readonly Entry[]): readonly Entry[] {
  const counts = sharing(entries)
  if (counts.size === 0) return entries
  return entries.map((entry) => ({
    ...entry,
    values: Object.fromEntries(
      Object.entries(entry.values).map(([key, filled]) => {
        const count = filled.shared ? undefined : counts.get(filled.cell)
        return [key, count === undefined ? filled : { ...filled, sharedBy: count }]
      }),
    ),
  }))
}
