import type { Field, Form, Unit } from '../campaign/campaign.ts'
import type { Place } from '../finding.ts'
import type { Entry, Submission } from '../submission/submission.ts'
import { columnOf, layoutOf, namingField } from '../template/layout.ts'
import type { Range } from '../workbook/grid.ts'
import type { Content } from './content.ts'

/** A place of a correction workbook; one without a sheet is the workbook as a whole. */
export type NewPlace = Pick<Place, 'sheet' | 'row' | 'column'>

/** Where what stood in the submitted file stands in the correction workbook. */
export interface Places {
  readonly of: (at: Place) => NewPlace
  readonly ofCell: (sheet: string | undefined, cell: string) => NewPlace
}

/** Finds the new place of every cell, row and sheet of a submission. */
export function placesOf({ filled, origins }: Content, submission: Submission, unit: Unit): Places {
  const cells = new Map<string, NewPlace>()
  const rows = new Map<string, NewPlace>()
  const sheets = new Map<string, string>()
  const { forms, secondSheets, misplaced } = submission
  for (const { sheet, form } of [...misplaced, ...secondSheets, ...forms]) sheets.set(sheet, form.sheet)
  for (const form of new Set([...forms, ...secondSheets, ...misplaced].map((one) => one.form))) {
    const { firstRow } = layoutOf(form, unit, filled)
    const naming = namingField(form)
    for (const [at, entry] of (origins[form.key] ?? []).entries()) {
      const row = firstRow + at
      const name = { sheet: form.sheet, row, column: naming ? columnOf(form, naming) : 1 }
      for (const own of entry.rows ?? [entry.row]) rows.set(keyOf(entry.sheet, own), name)
      for (const [address, field] of cellsOf(entry, form)) {
        const key = keyOf(entry.sheet, address)
        if (!cells.has(key)) cells.set(key, { sheet: form.sheet, row, column: columnOf(form, field) })
      }
    }
  }
  const ofCell = (sheet: string | undefined, cell: string) => cells.get(keyOf(sheet, cell)) ?? {}
  return {
    ofCell,
    of: ({ sheet, row, cell }) => {
      const placed = cell === undefined ? undefined : cells.get(keyOf(sheet, cell))
      const ofSheet = sheet === undefined ? undefined : sheets.get(sheet)
      return placed ?? rows.get(keyOf(sheet, row)) ?? (ofSheet === undefined ? {} : { sheet: ofSheet })
    },
  }
}

function keyOf(sheet: string | undefined, place: string | number | undefined): string {
  return `${sheet}\n${place}`
}

function cellsOf({ values }: Entry, { fields }: Form): [address: string, field: Field][] {
  return fields.flatMap((field) => {
    const filled = values[field.key]
    return filled ? [[filled.cell, field]] : []
  })
}

/** The cells that hold one sum for several rows, as in the submitted file: of several sheets of a form only where they stood together. */
export function sharedSums({ filled, origins }: Content, form: Form, unit: Unit): Range[] {
  const { firstRow } = layoutOf(form, unit, filled)
  const entries = origins[form.key] ?? []
  return form.fields.flatMap((field) => {
    if (field.type !== 'money' && field.type !== 'count') return []
    const column = columnOf(form, field)
    return entries.flatMap((entry, at): Range[] => {
      const own = entry.values[field.key]
      const count = own?.sharedBy ?? 0
      const shares = entries.slice(at + 1, at + 1 + count).map(({ values }) => values[field.key])
      if (count === 0 || !shares.every((other) => other?.shared && other.cell === own?.cell)) return []
      return [{ top: firstRow + at, left: column, bottom: firstRow + at + count, right: column }]
    })
  })
}
