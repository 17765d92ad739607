import { inWorkbook } from '../../document/wording.ts'
import { SEVERITY } from '../../labels.ts'
import type { Lang, Text } from '../../usage-error.ts'
import type { FindingRow } from './rows.ts'

/** A column of the list of findings, in the order in which clerks work. */
export interface FindingColumn {
  readonly key: keyof FindingRow
  readonly label: Text
  /** Width in a workbook, in characters. */
  readonly width: number
}

export const COLUMNS: readonly FindingColumn[] = [
  { key: 'unit', label: { vi: 'Đơn vị', en: 'Unit' }, width: 20 },
  { key: 'sheet', label: { vi: 'Trang tính', en: 'Sheet' }, width: 14 },
  { key: 'cell', label: { vi: 'Ô', en: 'Cell' }, width: 8 },
  { key: 'message', label: { vi: 'Nội dung sai', en: 'Finding' }, width: 42 },
  { key: 'remedy', label: { vi: 'Cách sửa', en: 'Remedy' }, width: 42 },
  { key: 'value', label: { vi: 'Giá trị hiện có', en: 'Present value' }, width: 16 },
  { key: 'code', label: { vi: 'Mã', en: 'Code' }, width: 21 },
  { key: 'severity', label: { vi: 'Mức', en: 'Severity' }, width: 10 },
  { key: 'file', label: { vi: 'Tệp', en: 'File' }, width: 18 },
]

/** What a column says in a document: sentences with “ ”, the severity by its name. What units wrote stays as it is. */
export function shownIn(row: FindingRow, key: keyof FindingRow, lang: Lang): string {
  if (key === 'severity') return SEVERITY[row.severity][lang]
  return key === 'message' || key === 'remedy' ? inWorkbook(row[key]) : row[key]
}
