/** Sheets of a registration workbook beside its forms; the same in every campaign. */
export const COVER_SHEET = 'Thông tin'
export const INSTRUCTION_SHEET = 'Cách ghi'
/** First sheet of a correction workbook: what is to be mended, and the unit's opinion of it. */
export const CORRECTION_SHEET = 'Cần bổ sung'
export const STAMP_SHEET = '_thidua'
export const LIST_SHEET = '_danhmuc'

/** Before a form's name over its example on the instruction sheet. */
export const EXAMPLE_OF = 'Ví dụ ghi ở trang'
