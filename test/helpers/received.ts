import type { ReceivedFile } from '../../src/submission/submission.ts'
import type { ValidateInput } from '../../src/validate.ts'
import { validate } from '../../src/validate.ts'
import type { Validation } from '../../src/validation.ts'
import type { Grid } from '../../src/workbook/grid.ts'
import { campaign } from './campaign.ts'

/** A workbook found in a folder, last modified on 20/02/2022. */
export function received(path: string, content: Grid, more: Partial<ReceivedFile> = {}): ReceivedFile {
  return {
    path,
    sha256: path,
    modified: Date.parse('2022-02-20T10:00:00+07:00'),
    byName: false,
    open: false,
    content: { ok: true, grid: content },
    ...more,
  }
}

/** Checks workbooks of the built-in campaign on 21/02/2022, naming no missing units. */
export function checked(files: readonly ReceivedFile[], more: Partial<ValidateInput> = {}): Validation {
  return validate({
    campaign,
    asOf: '2022-02-21',
    nameMissing: false,
    files,
    skipped: [],
    receipts: null,
    received: null,
    ...more,
  })
}
