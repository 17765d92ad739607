import type { Campaign, Form } from '../campaign/campaign.ts'
import { columnLetters } from '../workbook/address.ts'

export type SummaryKey =
  | 'index'
  | 'unit'
  | 'quota'
  | 'registered'
  | 'short'
  | 'rate'
  | 'people'
  | 'budget'
  | 'chosen'
  | 'received'
  | 'status'
  | 'note'

export interface SummaryColumn {
  readonly key: SummaryKey
  readonly label: string
  /** What stands under the label: «(3) = (1) − (2)». */
  readonly number: string
  readonly width: number
}

/** The columns of the summary; a campaign that chooses no people has no column for them. */
export function summaryColumns(campaign: Campaign): SummaryColumn[] {
  const { form, people } = summaryForms(campaign)
  const labelOf = (key: string, other: string) =>
    form?.fields.find((field) => field.key === key)?.short ?? other
  const columns: (SummaryColumn | null)[] = [
    { key: 'index', label: 'TT', number: '', width: 5 },
    { key: 'unit', label: 'Đơn vị', number: '', width: 33 },
    { key: 'quota', label: 'Chỉ tiêu', number: '(1)', width: 8 },
    { key: 'registered', label: 'Đã đăng ký', number: '(2)', width: 9 },
    { key: 'short', label: 'Còn thiếu', number: '(3) = (1) − (2)', width: 14 },
    { key: 'rate', label: 'Tỷ lệ', number: '(4) = (2) : (1)', width: 13 },
    { key: 'people', label: labelOf('people', 'Số người'), number: '(5)', width: 13 },
    { key: 'budget', label: labelOf('budget', 'Kinh phí'), number: '(6)', width: 15 },
    people ? { key: 'chosen', label: 'Người được chọn', number: '(7)', width: 10 } : null,
    { key: 'received', label: 'Ngày nhận', number: '', width: 13 },
    { key: 'status', label: 'Tình trạng', number: '', width: 16 },
    { key: 'note', label: 'Ghi chú', number: '', width: 28 },
  ]
  return columns.filter((column) => column !== null)
}

/** The form that the target counts, and the one that lists people, when there is one. */
export function summaryForms(campaign: Campaign): { form: Form | undefined; people: Form | undefined } {
  return {
    form: campaign.forms.find(({ key }) => key === campaign.target.form),
    people: campaign.forms.find(({ kind }) => kind === 'people'),
  }
}

/** Column letters by key. */
export function summaryLetters(columns: readonly SummaryColumn[]): ReadonlyMap<SummaryKey, string> {
  return new Map(columns.map(({ key }, at) => [key, columnLetters(at + 1)]))
}
