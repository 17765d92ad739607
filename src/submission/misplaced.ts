import type { Field } from '../campaign/campaign.ts'
import { formatDay } from '../vietnamese/format.ts'
import type { Grid, Row, Sheet } from '../workbook/grid.ts'
import { cellAt, cellText } from './cell-text.ts'
import type { HeaderWords } from './header-words.ts'
import type { FormArea } from './headers.ts'
import { exampleAreas, isInstruction } from './headers.ts'
import { nameKey } from './layout.ts'
import { lastRemembered } from './remembered.ts'
import { sortRows } from './rows.ts'
import { isSameSheet } from './same-sheet.ts'

/** Finds the rows that a unit typed over or below the examples of a workbook's instruction sheet. */
export type FindMisplaced = (grid: Grid, isOtherVersion: boolean) => FormArea[]

/**
 * Looks at an instruction sheet once, since nearly every workbook brings the same. `isOtherVersion`: the workbook is of another version of
 * the form, whose examples may have read differently.
 */
export function misplacedFinder(words: HeaderWords): FindMisplaced {
  const find = lastRemembered(isSameQuestion, ({ sheet, isOtherVersion }: Question) =>
    misplacedRows(exampleAreas(sheet, words), isOtherVersion),
  )
  return ({ sheets }, isOtherVersion) =>
    sheets.filter(isInstruction).flatMap((sheet) => find({ sheet, isOtherVersion }))
}

interface Question {
  readonly sheet: Sheet
  readonly isOtherVersion: boolean
}

function isSameQuestion(one: Question, other: Question): boolean {
  return one.isOtherVersion === other.isOtherVersion && isSameSheet(one.sheet, other.sheet)
}

/** `areas` are the examples' headers, with what stands below them. */
function misplacedRows(areas: readonly FormArea[], isOtherVersion: boolean): FormArea[] {
  return areas.flatMap((area) => {
    const { entries } = sortRows(area)
    const rows = entries.filter((row, at) => !isExample(row, area, at === 0 && isOtherVersion))
    return rows.length === 0 ? [] : [{ ...area, rows }]
  })
}

/** It names what the example names and repeats most of it; where that may have changed (`isOld`), any likeness is enough. */
function isExample(row: Row, { form, header }: FormArea, isOld: boolean): boolean {
  const filled = form.fields.flatMap((field) => {
    const text = cellText(cellAt(row, header.columns[field.key]))
    return text === '' || field.type === 'index' ? [] : [{ field, same: text === exampleText(field) }]
  })
  const same = filled.filter((one) => one.same)
  if (isOld) return same.length > 0
  return same.length * 2 >= filled.length && same.some(({ field }) => field.key === nameKey(form))
}

/** As `cellText` says the example's cell. */
function exampleText({ type, example = '' }: Field): string {
  return type === 'day' && typeof example === 'string' ? formatDay(example, 'vi') : String(example)
}
