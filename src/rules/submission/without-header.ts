import type { Form } from '../../campaign/campaign.ts'
import { bearsNameOf } from '../../submission/form-title.ts'
import type { Submission } from '../../submission/submission.ts'
import type { Sheet } from '../../workbook/grid.ts'

/** A sheet that bears a form's name and holds something, but no row of column names by which it could be read. */
export function sheetWithoutHeader({ file, forms }: Submission, form: Form): Sheet | undefined {
  if (!file.content.ok || forms.some((filled) => filled.form.key === form.key)) return undefined
  return file.content.grid.sheets.find((sheet) => bearsNameOf(sheet, form) && sheet.rows.length > 0)
}
