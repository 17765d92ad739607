import type { Form } from '../campaign/campaign.ts'
import { COVER_SHEET, INSTRUCTION_SHEET } from '../campaign/sheet-names.ts'
import { fold } from '../vietnamese/fold.ts'
import type { Sheet } from '../workbook/grid.ts'
import { textOfRow } from './cell-text.ts'
import { bearsNameOf } from './form-title.ts'
import { isCorrectionSheet } from './opinions.ts'
import type { FilledForm, OwnSheet, SpareSheet, Submission, TextRow } from './submission.ts'

const ISSUED = new Set([COVER_SHEET, INSTRUCTION_SHEET].map(fold))

/** The sheets of a workbook, with what a unit wrote on those that are no forms. */
export function ownSheets(
  sheets: readonly Sheet[],
  read: readonly (FilledForm | SpareSheet)[],
): readonly OwnSheet[] {
  const forms = new Set(read.map(({ sheet }) => sheet))
  return sheets.map((sheet) => ({
    name: sheet.name,
    otherRows: forms.has(sheet.name) || isIssued(sheet) ? [] : rowsWithText(sheet),
  }))
}

/** A sheet of the template beside its forms. */
function isIssued(sheet: Sheet): boolean {
  const { name, readAs = name } = sheet
  return name.startsWith('_') || ISSUED.has(fold(readAs)) || isCorrectionSheet(sheet)
}

function rowsWithText({ rows }: Sheet): TextRow[] {
  return rows.flatMap((row) => {
    const text = textOfRow(row)
    return text === '' ? [] : [{ row: row.number, text }]
  })
}

/** Of the forms that were not found: the sheets that bear their names and hold something. */
export function headerlessSheets(
  sheets: readonly Sheet[],
  forms: readonly Form[],
  found: readonly FilledForm[],
): Submission['headerless'] {
  return forms
    .filter((form) => !found.some((filled) => filled.form === form))
    .flatMap((form) => {
      const sheet = sheets.find((one) => bearsNameOf(one, form) && one.rows.length > 0)
      return sheet ? [{ form, sheet: sheet.name }] : []
    })
}
