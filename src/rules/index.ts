import { amountLarge } from './cell/amount-large.ts'
import { beneficiariesNotMinority } from './cell/beneficiaries-not-minority.ts'
import { communeUnknown } from './cell/commune-unknown.ts'
import { ethnicityDoubtful } from './cell/ethnicity-doubtful.ts'
import { formulaError } from './cell/formula-error.ts'
import { nomineeAge } from './cell/nominee-age.ts'
import { nomineeConsent } from './cell/nominee-consent.ts'
import { nomineeMaybeMan } from './cell/nominee-maybe-man.ts'
import { nomineeNotMinority } from './cell/nominee-not-minority.ts'
import { nomineeNotPoor } from './cell/nominee-not-poor.ts'
import { numberAmbiguous } from './cell/number-ambiguous.ts'
import { phoneOutdated } from './cell/phone-outdated.ts'
import { valueInvalid } from './cell/value-invalid.ts'
import { valueMissing } from './cell/value-missing.ts'
import { valueNotInList } from './cell/value-not-in-list.ts'
import { entryInTwoUnits } from './collection/entry-in-two-units.ts'
import { fileDuplicate } from './collection/file-duplicate.ts'
import { fileSkipped } from './collection/file-skipped.ts'
import { nomineeInTwoUnits } from './collection/nominee-in-two-units.ts'
import { provinceTasksMismatch } from './collection/province-tasks-mismatch.ts'
import { receiptUnclear } from './collection/receipt-unclear.ts'
import { receiptWithoutFile } from './collection/receipt-without-file.ts'
import { unitConflict } from './collection/unit-conflict.ts'
import { unitMissing } from './collection/unit-missing.ts'
import { unitResubmitted } from './collection/unit-resubmitted.ts'
import type { CellScope, CollectionScope, FormScope, Kind, Rule, SubmissionScope } from './define-rule.ts'
import { dateOrder } from './entry/date-order.ts'
import { personalDataUnasked } from './entry/personal-data-unasked.ts'
import { campaignMismatch } from './file/campaign-mismatch.ts'
import { fileEncrypted } from './file/file-encrypted.ts'
import { fileTooLarge } from './file/file-too-large.ts'
import { fileUnreadable } from './file/file-unreadable.ts'
import { templateNewer } from './file/template-newer.ts'
import { templateOutdated } from './file/template-outdated.ts'
import { unitMismatch } from './file/unit-mismatch.ts'
import { unitUnknown } from './file/unit-unknown.ts'
import { budgetMissing } from './form/budget-missing.ts'
import { columnDuplicated } from './form/column-duplicated.ts'
import { columnMissing } from './form/column-missing.ts'
import { columnMoved } from './form/column-moved.ts'
import { columnUnknown } from './form/column-unknown.ts'
import { dateAmbiguous } from './form/date-ambiguous.ts'
import { dateOutsidePeriod } from './form/date-outside-period.ts'
import { entryDuplicate } from './form/entry-duplicate.ts'
import { entryVague } from './form/entry-vague.ts'
import { sampleRow } from './form/sample-row.ts'
import { valueInterpreted } from './form/value-interpreted.ts'
import { declaredNone } from './submission/declared-none.ts'
import { encodingUncertain } from './submission/encoding-uncertain.ts'
import { formEmpty } from './submission/form-empty.ts'
import { nomineeCount } from './submission/nominee-count.ts'
import { quotaNotMetExactly } from './submission/quota-not-met-exactly.ts'
import { quotaShort } from './submission/quota-short.ts'
import { receivedUnknown } from './submission/received-unknown.ts'
import { rowsMisplaced } from './submission/rows-misplaced.ts'
import { sheetDuplicated } from './submission/sheet-duplicated.ts'
import { sheetMissing } from './submission/sheet-missing.ts'
import { statedTotalDiffers } from './submission/stated-total-differs.ts'
import { submittedLate } from './submission/submitted-late.ts'
import { submittedOnBoundary } from './submission/submitted-on-boundary.ts'
import { textConverted } from './submission/text-converted.ts'
import { unitDoubtful } from './submission/unit-doubtful.ts'

/** About the file itself; the only ones for a file that cannot be used. */
export const fileRules: readonly Rule<SubmissionScope>[] = [
  fileUnreadable,
  fileEncrypted,
  fileTooLarge,
  campaignMismatch,
  templateOutdated,
  templateNewer,
  unitUnknown,
  unitMismatch,
]

/** About a workbook as a whole. */
export const submissionRules: readonly Rule<SubmissionScope>[] = [
  unitDoubtful,
  sheetMissing,
  sheetDuplicated,
  rowsMisplaced,
  formEmpty,
  declaredNone,
  statedTotalDiffers,
  textConverted,
  encodingUncertain,
  quotaShort,
  quotaNotMetExactly,
  nomineeCount,
  submittedLate,
  submittedOnBoundary,
  receivedUnknown,
]

/** About one sheet that is a form, and its rows. */
export const formRules: readonly Rule<FormScope>[] = [
  columnMissing,
  columnDuplicated,
  columnUnknown,
  columnMoved,
  sampleRow,
  valueInterpreted,
  dateAmbiguous,
  dateOutsidePeriod,
  entryDuplicate,
  entryVague,
  budgetMissing,
  dateOrder,
  personalDataUnasked,
]

/** About one cell. */
export const cellRules: readonly Rule<CellScope>[] = [
  valueMissing,
  valueInvalid,
  amountLarge,
  valueNotInList,
  numberAmbiguous,
  formulaError,
  beneficiariesNotMinority,
  ethnicityDoubtful,
  nomineeNotMinority,
  nomineeNotPoor,
  nomineeMaybeMan,
  nomineeAge,
  nomineeConsent,
  communeUnknown,
  phoneOutdated,
]

/** About all files together, told at the file they are about (`at.file`). */
export const attachedRules: readonly Rule<CollectionScope>[] = [fileDuplicate, unitResubmitted]

/** About all files together, told at the top. */
export const collectionRules: readonly Rule<CollectionScope>[] = [
  fileSkipped,
  unitConflict,
  unitMissing,
  receiptWithoutFile,
  receiptUnclear,
  nomineeInTwoUnits,
  entryInTwoUnits,
  provinceTasksMismatch,
]

/** Every kind of finding, in the order of the documentation. */
export const allKinds: readonly Kind[] = [
  fileUnreadable,
  fileEncrypted,
  fileTooLarge,
  fileDuplicate,
  fileSkipped,
  campaignMismatch,
  templateOutdated,
  templateNewer,
  unitUnknown,
  unitMismatch,
  unitDoubtful,
  unitResubmitted,
  unitConflict,
  unitMissing,
  receiptWithoutFile,
  receiptUnclear,
  sheetMissing,
  columnMissing,
  columnDuplicated,
  sheetDuplicated,
  rowsMisplaced,
  columnUnknown,
  columnMoved,
  sampleRow,
  formEmpty,
  declaredNone,
  valueMissing,
  statedTotalDiffers,
  valueInvalid,
  amountLarge,
  valueNotInList,
  valueInterpreted,
  numberAmbiguous,
  dateAmbiguous,
  dateOutsidePeriod,
  dateOrder,
  formulaError,
  textConverted,
  encodingUncertain,
  entryDuplicate,
  entryVague,
  beneficiariesNotMinority,
  ethnicityDoubtful,
  budgetMissing,
  quotaShort,
  quotaNotMetExactly,
  nomineeCount,
  nomineeNotMinority,
  nomineeNotPoor,
  nomineeMaybeMan,
  nomineeAge,
  nomineeConsent,
  communeUnknown,
  personalDataUnasked,
  phoneOutdated,
  submittedLate,
  submittedOnBoundary,
  receivedUnknown,
  nomineeInTwoUnits,
  entryInTwoUnits,
  provinceTasksMismatch,
]
